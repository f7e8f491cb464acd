package cn.edu.zzut.monitoring.rectification;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.rectification.RectificationEntry.Deed;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.transaction.SaidOnce;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The making of a year's list (整改任务清单): what the office takes in or leaves out, until it publishes it. */
@Service
@Transactional
public class RectificationDrafts {

    private static final int LONGEST_REASON = 500;

    private final RectificationRepository rectifications;
    private final EntryRepository entries;
    private final Organization organization;
    private final DueDays days;
    private final JdbcClient jdbc;
    private final SaidOnce saidOnce;
    private final SchoolClock clock;

    RectificationDrafts(
            RectificationRepository rectifications,
            EntryRepository entries,
            Organization organization,
            DueDays days,
            JdbcClient jdbc,
            SaidOnce saidOnce,
            SchoolClock clock) {
        this.saidOnce = saidOnce;
        this.rectifications = rectifications;
        this.entries = entries;
        this.organization = organization;
        this.days = days;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is on the list and not published. */
    public List<Rectification> drafts(int year) {
        return rectifications.findByYearAndStateOrderById(year, RectificationState.DRAFT);
    }

    /**
     * Puts it on the list, {@linkplain SaidOnce once}.
     *
     * @throws Refusal when a unit, the person or the day is not possible
     */
    public Rectification add(int year, Cause cause, Demand demand) {
        require(demand);
        Instant since = saidOnce.since("rectifications " + year);
        Optional<Rectification> standing = drafts(year).stream()
                .filter(item -> item.publishedAt().isAfter(since) && item.asks(cause, demand))
                .findFirst();
        return standing.isPresent() ? standing.get() : added(year, cause, demand);
    }

    private Rectification added(int year, Cause cause, Demand demand) {
        return rectifications.save(new Rectification(year, cause, demand, clock.instant()));
    }

    public void change(int year, long id, Demand demand) {
        require(demand);
        draft(year, id).redraft(demand);
    }

    /** Takes it off the list; what it came from is proposed again. */
    public void remove(int year, long id) {
        rectifications.delete(draft(year, id));
    }

    private Rectification draft(int year, long id) {
        return drafts(year).stream()
                .filter(item -> item.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("清单中没有这一项，可能已被移出或已经发布。请刷新后查看。"));
    }

    private void require(Demand demand) {
        organization.unit(demand.lead());
        demand.assisting().forEach(organization::unit);
        boolean isOfUnit = organization
                .person(demand.responsible())
                .filter(person -> person.unit().equals(demand.lead()))
                .isPresent();
        if (!isOfUnit) {
            throw Refusal.invalid("责任人须是牵头单位" + organization.unit(demand.lead()).name() + "的人员，请从该单位的人员中选择。");
        }
        days.require("完成时限", demand.dueOn());
    }

    /** The day that the list proposes for what is begun today. */
    public LocalDate usualDue(Kind kind) {
        return days.usual(kind);
    }

    /** What was left out, by whom and why. */
    public List<LeftOut> leftOut(int year) {
        return jdbc.sql(
                        """
                select source, reason, left_by, left_at
                from monitoring.rectification_left_out where year = ? order by id""")
                .param(year)
                .query((row, n) -> new LeftOut(
                        row.getString(1),
                        row.getString(2),
                        new PersonId(row.getString(3)),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    /** @throws Refusal when the reason is missing or too long */
    public void leaveOut(int year, String source, String reason, PersonId by) {
        if (Words.isNone(reason) || reason.strip().length() > LONGEST_REASON) {
            throw Refusal.invalid("不列入清单的，请写明理由，在" + LONGEST_REASON + "字以内。");
        }
        jdbc.sql(
                        """
                insert into monitoring.rectification_left_out (year, source, reason, left_by, left_at)
                values (?, ?, ?, ?, ?)
                on conflict (year, source) do update
                    set reason = excluded.reason, left_by = excluded.left_by, left_at = excluded.left_at""")
                .params(year, source, reason.strip(), by.value(), Timestamp.from(clock.instant()))
                .update();
    }

    /** Proposes it again. */
    public void takeBack(int year, String source) {
        jdbc.sql("delete from monitoring.rectification_left_out where year = ? and source = ?")
                .params(year, source)
                .update();
    }

    /** Publishes what is on the list; from now on each is its unit's to mend. */
    public List<Rectification> publish(int year, PersonId by) {
        List<Rectification> list = drafts(year);
        for (Rectification item : list) {
            item.publish(days.planDue(item.kind()), clock.instant());
            entries.save(new RectificationEntry(item, Deed.PUBLISHED, item.problem(), by, clock.instant()));
        }
        return list;
    }

    /** A demand as it usually is: the unit's head answers for it, due within the days of its kind. */
    public Demand usual(UnitCode unit, String problem, String requirement) {
        return new Demand(
                unit,
                List.of(),
                organization.headOf(unit).id(),
                problem,
                requirement,
                "",
                "",
                Kind.BY_DATE,
                days.usual(Kind.BY_DATE));
    }
}
