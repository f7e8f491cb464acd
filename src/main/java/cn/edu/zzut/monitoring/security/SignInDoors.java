package cn.edu.zzut.monitoring.security;

import cn.edu.zzut.monitoring.security.password.Doors;
import org.springframework.stereotype.Component;

/** Which passwords open an account, as the configuration says. */
@Component
class SignInDoors implements Doors {

    @Override
    public boolean opensElsewhere(String account, String password) {
        return false;
    }

    @Override
    public boolean takesOwnPassword(String account) {
        return true;
    }
}
