package cn.edu.zzut.monitoring.security.password;

import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.trail.Attempt;
import java.util.List;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;

/**
 * The engine's accounts with what a school asks of them, whichever way a password comes: none is locked, a hash of an
 * earlier kind is renewed when its owner signs in, and what somebody else sets must be changed. The time that an answer
 * takes tells nobody whether there is such an account: each attempt costs one hash.
 */
final class OwnAccounts extends DbIdentityServiceProvider {

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
        boolean isNew = user instanceof UserEntity entity && entity.getRevision() == 0;
        List<Attempt.Detail> changes =
                AccountChanges.of(isNew ? null : getDbSqlSession().selectById(UserEntity.class, user.getId()), user);
        if (!isNew && !newPassword && user instanceof UserEntity && changes.isEmpty()) {
            checkAuthorization(Permissions.UPDATE, Resources.USER, user.getId());
            return new IdentityOperationResult(user, IdentityOperationResult.OPERATION_NONE);
        }
        IdentityOperationResult saved = super.saveUser(user);
        AccountChanges.tell(changes);
        String by = by();
        if (newPassword && !by.isEmpty()) {
            if (by.equals(user.getId())) {
                standings.ownPassword(by);
                events.note(AccountEvents.Kind.PASSWORD_CHANGED, by, by, "");
            } else {
                standings.mustChange(user.getId());
                events.note(
                        isNew ? AccountEvents.Kind.CREATED : AccountEvents.Kind.PASSWORD_SET,
                        user.getId(),
                        by,
                        isNew ? "首次登录须修改密码" : "");
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

    /** {@link Pauses} decide, which nobody can bring on somebody else; the engine's lock would keep everybody out. */
    @Override
    protected boolean isUserLocked(UserEntity user) {
        return false;
    }

    @Override
    protected void lockUser(UserEntity user) {
        // nothing is counted here
    }
}
