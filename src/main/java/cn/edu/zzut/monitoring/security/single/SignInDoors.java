package cn.edu.zzut.monitoring.security.single;

import cn.edu.zzut.monitoring.security.password.Doors;
import cn.edu.zzut.monitoring.security.single.SignInSettings.LocalPasswords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which passwords open an account, as the configuration says. Administrators can always sign in, for emergencies. */
@Component
class SignInDoors implements Doors {

    private static final String ADMINISTRATORS =
            "select count(*) from act_id_membership where group_id_ = 'camunda-admin' and user_id_ = ?";

    private final Directory directory;
    private final SignInSettings settings;
    private final JdbcClient jdbc;

    SignInDoors(Directory directory, SignInSettings settings, JdbcClient jdbc) {
        this.directory = directory;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    @Override
    public boolean opensElsewhere(String account, String password) {
        return directory.knows(account, password);
    }

    @Override
    public boolean takesOwnPassword(String account) {
        return settings.localPasswords() == LocalPasswords.EVERYBODY
                || jdbc.sql(ADMINISTRATORS).param(account).query(Integer.class).single() > 0;
    }
}
