package cn.edu.zzut.monitoring.security.password;

import cn.edu.zzut.monitoring.trail.Act;
import cn.edu.zzut.monitoring.trail.Outcome;
import cn.edu.zzut.monitoring.trail.Subject;
import cn.edu.zzut.monitoring.trail.Trail;
import cn.edu.zzut.monitoring.trail.TrailReading;
import cn.edu.zzut.monitoring.trail.TrailReading.Wanted;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened to accounts; kept in the trail. */
@Service
@Transactional
public class AccountEvents {

    /** What can happen. */
    public enum Kind {
        CREATED(Act.ACCOUNT_CREATED),
        FIRST_PASSWORD(Act.FIRST_PASSWORD),
        PASSWORD_CHANGED(Act.PASSWORD_CHANGED),
        PASSWORD_SET(Act.PASSWORD_SET),
        RESET_ASKED(Act.RESET_ASKED),
        RESET_DONE(Act.RESET_DONE),
        LOCKED(Act.LOCKED),
        UNLOCKED(Act.UNLOCKED),
        SINGLE_SIGN_ON(Act.SINGLE_SIGN_ON),
        REFUSED(Act.REFUSED),
        SECOND_ON(Act.SECOND_ON),
        SECOND_OFF(Act.SECOND_OFF),
        SECOND_RESET(Act.SECOND_RESET),
        RECOVERY_USED(Act.RECOVERY_USED);

        private final Act act;

        Kind(Act act) {
            this.act = act;
        }

        public String title() {
            return act.title();
        }

        private static Kind of(Act act) {
            return Arrays.stream(values())
                    .filter(kind -> kind.act == act)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final Trail trail;
    private final TrailReading reading;

    AccountEvents(Trail trail, TrailReading reading) {
        this.trail = trail;
        this.reading = reading;
    }

    /** @param by who did it; empty where nobody was signed in */
    public void note(Kind kind, String account, String by, String detail) {
        String what = kind == Kind.CREATED && detail.isEmpty() ? "账号“" + account + "”" : detail;
        trail.noteBy(by, kind.act, Subject.NONE.of(account).saying(what));
    }

    /** The newest first. */
    public List<Event> newest(int limit) {
        Wanted accounts = new Wanted(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Arrays.stream(Kind.values()).map(kind -> kind.act).collect(Collectors.toSet()));
        return reading.page(accounts, limit, 0).stream()
                .map(TrailReading.Told::entry)
                .map(one -> new Event(
                        one.at(),
                        one.subject().person(),
                        Kind.of(one.act()),
                        one.origin().who(),
                        one.subject().what(),
                        one.outcome(),
                        one.times()))
                .toList();
    }

    /** @param times how often within a minute */
    public record Event(Instant at, String account, Kind kind, String by, String detail, Outcome outcome, int times) {}
}
