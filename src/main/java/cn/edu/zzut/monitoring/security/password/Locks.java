package cn.edu.zzut.monitoring.security.password;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts as the administrator sees them, and which have to be waited for after wrong passwords. */
@Service
@Transactional
public class Locks {

    private static final String NOT_PAUSED = "没有暂停，只清除了输错的次数";

    private final IdentityService identity;
    private final Pauses pauses;
    private final AccountStandings standings;
    private final AccountEvents events;
    private final Clock clock;

    Locks(IdentityService identity, Pauses pauses, AccountStandings standings, AccountEvents events, Clock clock) {
        this.identity = identity;
        this.pauses = pauses;
        this.standings = standings;
        this.events = events;
        this.clock = clock;
    }

    public List<Account> accounts() {
        identity.clearAuthentication();
        Map<String, List<FailureStore.Pause>> paused =
                pauses.now().stream().collect(Collectors.groupingBy(FailureStore.Pause::account));
        return identity.createUserQuery().orderByUserId().asc().list().stream()
                .map(UserEntity.class::cast)
                .map(user -> account(user, paused.getOrDefault(user.getId(), List.of())))
                .toList();
    }

    private Account account(UserEntity user, List<FailureStore.Pause> paused) {
        return new Account(
                user.getId(),
                String.valueOf(user.getFirstName()) + (user.getLastName() == null ? "" : user.getLastName()),
                paused.stream().map(FailureStore.Pause::until).max(Instant::compareTo),
                paused.stream().map(FailureStore.Pause::where).distinct().toList(),
                standings.of(user.getId()).mustChange());
    }

    /**
     * Of whom nothing has failed, nothing is noted.
     *
     * @throws Refusal when there is no such account
     */
    public void unlock(String account, String by) {
        identity.clearAuthentication();
        if (identity.createUserQuery().userId(account).count() == 0) {
            throw Refusal.hidden("没有账号“" + account + "”。");
        }
        List<FailureStore.Pause> ended = pauses.end(account);
        identity.unlockUser(account);
        if (!ended.isEmpty()) {
            boolean wasPaused = ended.stream().anyMatch(one -> one.until().isAfter(clock.instant()));
            events.note(AccountEvents.Kind.UNLOCKED, account, by, wasPaused ? "" : NOT_PAUSED);
        }
    }

    /**
     * @param pausedUntil empty where nobody has to wait
     * @param pausedFrom from where it is waited for, in words
     */
    public record Account(
            String id, String name, Optional<Instant> pausedUntil, List<String> pausedFrom, boolean mustChange) {}
}
