package cn.edu.zzut.monitoring.security.password;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts as the administrator sees them, and which are locked after wrong passwords. */
@Service
@Transactional
public class Locks {

    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl engine;
    private final AccountStandings standings;
    private final AccountEvents events;

    Locks(
            IdentityService identity,
            ProcessEngineConfigurationImpl engine,
            AccountStandings standings,
            AccountEvents events) {
        this.identity = identity;
        this.engine = engine;
        this.standings = standings;
        this.events = events;
    }

    public List<Account> accounts() {
        identity.clearAuthentication();
        return identity.createUserQuery().orderByUserId().asc().list().stream()
                .map(UserEntity.class::cast)
                .map(this::account)
                .toList();
    }

    private Account account(UserEntity user) {
        Optional<Instant> until = OwnAccounts.isLocked(user, engine.getLoginMaxAttempts())
                ? Optional.of(user.getLockExpirationTime().toInstant().plus(OwnAccounts.LOCK))
                : Optional.empty();
        return new Account(
                user.getId(),
                String.valueOf(user.getFirstName()) + (user.getLastName() == null ? "" : user.getLastName()),
                until,
                standings.of(user.getId()).mustChange());
    }

    /** @throws Refusal when there is no such account */
    public void unlock(String account, String by) {
        identity.clearAuthentication();
        if (identity.createUserQuery().userId(account).count() == 0) {
            throw Refusal.hidden("没有账号“" + account + "”。");
        }
        identity.unlockUser(account);
        events.note(AccountEvents.Kind.UNLOCKED, account, by, "");
    }

    /** @param lockedUntil empty where it is not locked */
    public record Account(String id, String name, Optional<Instant> lockedUntil, boolean mustChange) {}
}
