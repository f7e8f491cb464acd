package cn.edu.zzut.monitoring.security.password;

import cn.edu.zzut.monitoring.refusal.Words;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/**
 * The engine's accounts with what a school asks of them, whichever way a password comes: a lock ends by itself after half
 * an hour, a hash of an earlier kind is renewed when its owner signs in, and what somebody else sets must be changed. The
 * time that an answer takes tells nobody whether there is such an account: each attempt costs one hash.
 */
final class OwnAccounts extends DbIdentityServiceProvider {

    /** How long an account is locked after the engine's greatest number of wrong passwords. */
    static final Duration LOCK = Duration.ofMinutes(30);

    private final AccountStandings standings;
    private final AccountEvents events;
    private final Doors doors;
    private final Bcrypt bcrypt;
    private boolean hashed;

    OwnAccounts(AccountStandings standings, AccountEvents events, Doors doors, Bcrypt bcrypt) {
        this.standings = standings;
        this.events = events;
        this.doors = doors;
        this.bcrypt = bcrypt;
    }

    @Override
    public boolean checkPassword(String account, @Nullable String password) {
        hashed = false;
        // the database refuses some letters, and no account has them
        boolean opens = Words.isLine(account) && super.checkPassword(account, password);
        if (!hashed && password != null) {
            bcrypt.checkNobodys(password);
        }
        return opens;
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        boolean newPassword = user instanceof UserEntity entity && entity.hasNewPassword();
        IdentityOperationResult saved = super.saveUser(user);
        String by = by();
        if (newPassword && !by.isEmpty()) {
            if (by.equals(user.getId())) {
                standings.ownPassword(by);
                events.note(AccountEvents.Kind.PASSWORD_CHANGED, by, by, "");
            } else {
                standings.mustChange(user.getId());
                events.note(AccountEvents.Kind.PASSWORD_SET, user.getId(), by, "");
            }
        }
        return saved;
    }

    private String by() {
        String id = getCurrentAuthentication() == null
                ? null
                : getCurrentAuthentication().getUserId();
        return id == null ? "" : id;
    }

    @Override
    protected boolean matchPassword(String password, UserEntity user) {
        return matchesOwn(password, user) || doors.opensElsewhere(user.getId(), password);
    }

    private boolean matchesOwn(String password, UserEntity user) {
        if (!doors.takesOwnPassword(user.getId())) {
            return false;
        }
        hashed = user.getPassword().startsWith("{" + Bcrypt.NAME + "}");
        if (!super.matchPassword(password, user)) {
            return false;
        }
        if (!hashed) {
            user.setPassword(password);
            user.encryptPassword();
        }
        return true;
    }

    @Override
    protected boolean isUserLocked(UserEntity user) {
        return user.getAttempts() < mostAttempts() ? super.isUserLocked(user) : isLocked(user, mostAttempts());
    }

    @Override
    protected void lockUser(UserEntity user) {
        int attempts = user.getAttempts() + 1;
        super.lockUser(user);
        if (attempts >= mostAttempts()) {
            events.note(AccountEvents.Kind.LOCKED, user.getId(), "", "");
        }
    }

    /** Whether wrong passwords keep everybody out, beyond the pauses of some seconds that come after each of them. */
    static boolean isLocked(UserEntity user, int mostAttempts) {
        Date until = user.getLockExpirationTime();
        return user.getAttempts() >= mostAttempts
                && until != null
                && ClockUtil.getCurrentTime()
                        .toInstant()
                        .isBefore(until.toInstant().plus(LOCK));
    }

    private static int mostAttempts() {
        return Context.getProcessEngineConfiguration().getLoginMaxAttempts();
    }
}
