package cn.edu.zzut.monitoring.web.signin;

import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.WebappUser;
import cn.edu.zzut.monitoring.security.password.Passwords;
import cn.edu.zzut.monitoring.security.single.SingleSignOn;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Whether whoever sits before a signed-in session is still its owner: asked before what an account is entered by changes. */
@Component
class OneselfAgain {

    static final String FRESHLY = "您是从学校的统一身份认证登录的：请在登录以后10分钟以内设置；超过的，先退出，再重新登录。";

    static final String GIVEN_UP = "连续输错太多次，已退出登录。请重新登录后再试。";

    private final Passwords passwords;
    private final SingleSignOn singleSignOn;
    private final WebappUser user;

    OneselfAgain(Passwords passwords, SingleSignOn singleSignOn, WebappUser user) {
        this.passwords = passwords;
        this.singleSignOn = singleSignOn;
        this.user = user;
    }

    boolean isByPassword(HttpServletRequest request) {
        return !singleSignOn.isVouched(request);
    }

    /** What is typed to show it; empty where nobody has a password of ours. */
    String field(HttpServletRequest request) {
        return isByPassword(request) ? DoorPage.password("current", "登录密码", "current-password") : "";
    }

    /** @throws Refusal when it is not shown; after many wrong passwords the session is over besides */
    void require(HttpServletRequest request, String account, String password) {
        if (!isByPassword(request)) {
            if (!singleSignOn.isFresh(request)) {
                throw Refusal.conflict(FRESHLY);
            }
            return;
        }
        if (password.isEmpty()) {
            throw Refusal.invalid("没有填写登录密码，没有执行。请填写后再试。");
        }
        try {
            passwords.require(account, password);
        } catch (Passwords.Wrong wrong) {
            isGivenUp(request);
            throw wrong;
        }
    }

    /** Counts something wrong that was typed in the session; true where it was once too often, and the session is over. */
    boolean isGivenUp(HttpServletRequest request) {
        return user.isGivenUp(request);
    }

    static HttpStatus status(Refusal refused) {
        return refused instanceof Refusal.Often ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.BAD_REQUEST;
    }
}
