package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.StandIn;
import cn.edu.zzut.monitoring.organization.StandIns;
import cn.edu.zzut.monitoring.trouble.Alone;
import java.io.Serial;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** On its first day a stand-in gets the role's open tasks, and after the last the other has them again. */
@Component
public class StandingIn {

    private static final String MATTER = "代办交接";

    private final StandIns standIns;
    private final Succession succession;
    private final Organization organization;
    private final Alone alone;
    private final TransactionTemplate transaction;

    StandingIn(
            StandIns standIns,
            Succession succession,
            Organization organization,
            Alone alone,
            TransactionTemplate transaction) {
        this.transaction = transaction;
        this.standIns = standIns;
        this.succession = succession;
        this.organization = organization;
        this.alone = alone;
    }

    /** Ends first: who begins on the day after has them from the one who was away. */
    @Scheduled(fixedDelay = 30_000)
    public void follow() {
        standIns.toEnd().forEach(one -> alone.runNowAndThen(MATTER, name(one), () -> end(one)));
        standIns.toBegin().forEach(one -> alone.runNowAndThen(MATTER, name(one), () -> begin(one)));
    }

    /**
     * Does it with what follows of it today, as one act; where only the handing over fails it is done all the same, and the
     * tasks are handed over as soon as that is possible.
     *
     * @param deed what puts it on record that somebody stands in for the person, or no longer does
     */
    public void with(PersonId absent, Runnable deed) {
        try {
            transaction.executeWithoutResult(status -> {
                deed.run();
                handOver(absent);
            });
        } catch (NotHandedOver failed) {
            // the deed was rolled back with it
            transaction.executeWithoutResult(status -> deed.run());
            follow();
        }
    }

    private void handOver(PersonId absent) {
        try {
            standIns.toEnd().stream().filter(one -> one.absent().equals(absent)).forEach(this::end);
            standIns.toBegin().stream()
                    .filter(one -> one.absent().equals(absent))
                    .forEach(this::begin);
        } catch (RuntimeException failed) {
            throw new NotHandedOver(failed);
        }
    }

    private static final class NotHandedOver extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1;

        NotHandedOver(RuntimeException why) {
            super(why);
        }
    }

    private String name(StandIn one) {
        return organization.nameOf(one.standIn()) + "代办" + organization.nameOf(one.absent()) + "的"
                + one.role().title();
    }

    private void begin(StandIn one) {
        if (standIns.begin(one)) {
            succession.standIn(one);
        }
    }

    private void end(StandIn one) {
        if (standIns.finish(one) && one.begun()) {
            succession.handOn(one.standIn(), Optional.empty());
        }
    }
}
