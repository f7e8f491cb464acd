package cn.edu.zzut.monitoring.personal;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.node.Nodes;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Organization.PersonChanged;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.trail.Act;
import cn.edu.zzut.monitoring.trail.Subject;
import cn.edu.zzut.monitoring.trail.Trail;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes at night what has been kept as long as it may be, and puts on record how much of which kind. */
@Component
public class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final RetentionPeriods periods;
    private final JdbcClient jdbc;
    private final SchoolClock clock;
    private final ApplicationEventPublisher events;
    private final Organization organization;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Nodes nodes;

    Retention(
            RetentionPeriods periods,
            JdbcClient jdbc,
            SchoolClock clock,
            ApplicationEventPublisher events,
            Organization organization,
            Trail trail,
            TransactionTemplate transaction,
            Nodes nodes) {
        this.periods = periods;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.organization = organization;
        this.trail = trail;
        this.transaction = transaction;
        this.nodes = nodes;
    }

    /** One deletion. */
    public record Run(Kept kind, Instant before, int deleted, Instant at) {}

    @Scheduled(cron = "0 40 0 * * *", zone = "Asia/Shanghai")
    void atNight() {
        if (nodes.isFirst()) {
            deleteWhatIsDue();
        }
    }

    /** Each kind by itself: one that fails tonight leaves the others, and goes tomorrow. */
    public void deleteWhatIsDue() {
        for (Kept kind : Kept.values()) {
            try {
                transaction.executeWithoutResult(status -> delete(kind));
            } catch (RuntimeException failed) {
                LOG.error("{}没有按期删除，明晚再试", kind.title(), failed);
            }
        }
    }

    private void delete(Kept kind) {
        Instant before =
                clock.instant().atZone(SchoolClock.ZONE).minus(periods.of(kind)).toInstant();
        List<String> left = kind == Kept.FORMER_CONTACTS ? reachedUntil(before) : List.of();
        int deleted = jdbc.sql(kind.deed()).param(Timestamp.from(before)).update();
        if (deleted > 0) {
            jdbc.sql("insert into monitoring.retention_run (kind, before, deleted, at) values (?, ?, ?, ?)")
                    .params(kind.name(), Timestamp.from(before), deleted, Timestamp.from(clock.instant()))
                    .update();
            trail.note(Act.REMOVED, Subject.NONE.saying(kind.title() + "：" + deleted + "条，" + before + "以前的"));
            left.forEach(this::tellOfChange);
            LOG.info("按保存期限删除{}：{}条，{}以前的", kind.title(), deleted, before);
        }
    }

    private List<String> reachedUntil(Instant before) {
        return jdbc.sql(
                        """
                select id from monitoring.person
                where ends_on < cast(? as date) and (email <> '' or phone <> '')""")
                .param(Timestamp.from(before))
                .query(String.class)
                .list();
    }

    /** Their accounts have the address as well. */
    private void tellOfChange(String id) {
        organization.person(new PersonId(id)).ifPresent(person -> events.publishEvent(new PersonChanged(person)));
    }

    /** How long it is kept here. */
    public Period periodOf(Kept kind) {
        return periods.of(kind);
    }

    /** The newest first. */
    public List<Run> newest(int most) {
        return jdbc.sql("select kind, before, deleted, at from monitoring.retention_run order by id desc limit ?")
                .param(most)
                .query((row, n) -> new Run(
                        Kept.valueOf(row.getString(1)),
                        row.getTimestamp(2).toInstant(),
                        row.getInt(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }
}
