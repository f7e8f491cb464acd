package cn.edu.zzut.monitoring.security.password;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets passwords, in the application's own name. */
@Service
@Transactional
public class Passwords {

    /** Without those that look like others on a slip of paper. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int FIRST_LENGTH = 14;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final IdentityService identity;
    private final AccountStandings standings;
    private final AccountEvents events;

    Passwords(IdentityService identity, AccountStandings standings, AccountEvents events) {
        this.identity = identity;
        this.standings = standings;
        this.events = events;
    }

    /**
     * The person's own change; also of a first password.
     *
     * @throws Refusal when the current one is wrong, or the new one is not taken
     */
    @Transactional(noRollbackFor = Refusal.class)
    public void change(String account, String current, String wanted) {
        require(account, current);
        if (current.equals(wanted)) {
            throw Refusal.invalid("新密码与当前密码相同，请换一个。");
        }
        set(account, wanted);
        standings.ownPassword(account);
        events.note(AccountEvents.Kind.PASSWORD_CHANGED, account, account, "");
    }

    /** It is not the account's password. */
    public static final class Wrong extends Refusal.Invalid {

        private Wrong() {
            super("请核对后再试", "当前密码不正确。连续输错的，要等一会儿才能再试；忘记密码请用登录页的“忘记密码”，或请系统管理员另给首次密码。", List.of());
        }
    }

    /** @throws Refusal when the password is not the account's, or it is to be waited for */
    @Transactional(noRollbackFor = Refusal.class)
    public void require(String account, String current) {
        identity.clearAuthentication();
        if (!identity.checkPassword(account, current)) {
            throw new Wrong();
        }
    }

    /** A password that its owner does not know yet and has to change: answered here, once. */
    public String giveFirst(String account, String by) {
        identity.clearAuthentication();
        String first = RANDOM.ints(FIRST_LENGTH, 0, SIGNS.length())
                .mapToObj(at -> SIGNS.substring(at, at + 1))
                .collect(Collectors.joining());
        save(user(account), first);
        standings.mustChange(account);
        events.note(AccountEvents.Kind.FIRST_PASSWORD, account, by, "");
        return first;
    }

    /**
     * Whatever it was before; a lock ends by it, and so do all sessions.
     *
     * @throws Refusal when the new one is not taken
     */
    void reset(String account, String wanted) {
        identity.clearAuthentication();
        set(account, wanted);
        standings.ownPassword(account);
        events.note(AccountEvents.Kind.RESET_DONE, account, "", "");
    }

    private void set(String account, String wanted) {
        User user = user(account);
        PasswordRules.fault(wanted, SchoolPasswordPolicy.holder(user)).ifPresent(fault -> {
            throw Refusal.invalid(fault);
        });
        save(user, wanted);
    }

    private User user(String account) {
        User user = identity.createUserQuery().userId(account).singleResult();
        if (user == null) {
            throw Refusal.hidden("没有账号“" + account + "”。");
        }
        return user;
    }

    private void save(User user, String password) {
        user.setPassword(password);
        identity.saveUser(user);
        identity.unlockUser(user.getId());
    }
}
