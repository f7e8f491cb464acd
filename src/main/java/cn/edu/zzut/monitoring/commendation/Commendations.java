package cn.edu.zzut.monitoring.commendation;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.school.Regulation;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The years' commendations: one a year at a time; what was published does not change any more, what was withdrawn is kept on record. */
@Service
@Transactional
public class Commendations {

    private final CommendationRepository commendations;
    private final Achievements achievements;
    private final FilerRecords filers;
    private final YearIsIn yearIsIn;
    private final Regulation regulation;
    private final JdbcClient jdbc;
    private final Clock clock;

    Commendations(
            CommendationRepository commendations,
            Achievements achievements,
            FilerRecords filers,
            YearIsIn yearIsIn,
            Regulation regulation,
            JdbcClient jdbc,
            Clock clock) {
        this.commendations = commendations;
        this.achievements = achievements;
        this.filers = filers;
        this.yearIsIn = yearIsIn;
        this.regulation = regulation;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws Refusal when the year has one already that was not withdrawn, or tables that are not locked yet */
    public void begin(int year, PersonId by) {
        find(year).ifPresentOrElse(withdrawn -> beginAgain(withdrawn, by), () -> {
            yearIsIn.require(year);
            commendations.saveAndFlush(new Commendation(year, by));
        });
    }

    private void beginAgain(Commendation withdrawn, PersonId by) {
        withdrawn.beginAgain(by);
        yearIsIn.require(withdrawn.year());
        forget("commendation_nominee", withdrawn.year());
        forget("commendation_standing", withdrawn.year());
    }

    private void forget(String table, int year) {
        jdbc.sql("delete from monitoring." + table + " where year = ?")
                .param(year)
                .update();
    }

    /**
     * Ends the year's commendation before it is published, on record.
     *
     * @param nominees who would have been commended, in words
     * @throws Refusal when there is none, it was published or withdrawn, or no reason is given
     */
    public void withdraw(int year, String reason, String nominees, PersonId by) {
        if (Words.isNone(reason)) {
            throw Refusal.invalid("请写明撤回的原因，原因会留在记录中。");
        }
        get(year).withdraw();
        jdbc.sql(
                        """
                insert into monitoring.commendation_withdrawal (year, reason, nominees, withdrawn_by, withdrawn_at)
                values (?, ?, ?, ?, ?)""")
                .params(year, reason.strip(), nominees, by.value(), Timestamp.from(clock.instant()))
                .update();
    }

    /** The year's commendations that came to nothing, the latest last. */
    public List<Withdrawal> withdrawals(int year) {
        return jdbc.sql(
                        """
                select reason, nominees, withdrawn_by, withdrawn_at from monitoring.commendation_withdrawal
                where year = ? order by id""")
                .param(year)
                .query((row, n) -> new Withdrawal(
                        row.getString(1),
                        row.getString(2),
                        new PersonId(row.getString(3)),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    public Optional<Commendation> find(int year) {
        return commendations.findById(year);
    }

    private Commendation get(int year) {
        return find(year).orElseThrow(() -> Refusal.invalid(year + "年度还没有发起表彰。"));
    }

    /**
     * Ranks the units by the year's record as it is now.
     *
     * @throws Refusal when the commendation was published
     */
    public List<Standing> rank(int year, Weights weights) {
        get(year).weigh(weights);
        List<Standing> ranking = standings(year, weights);
        forget("commendation_standing", year);
        ranking.forEach(standing -> jdbc.sql(
                        """
                insert into monitoring.commendation_standing
                    (year, place, unit_code, score, punctuality, quality, anomalies, help, size, tables, deadlines,
                     row_count)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        year,
                        standing.place(),
                        standing.unit().value(),
                        standing.score(),
                        standing.punctuality(),
                        standing.quality(),
                        standing.anomalies(),
                        standing.help().isPresent() ? standing.help().getAsInt() : null,
                        standing.size(),
                        standing.workload().tables(),
                        standing.workload().deadlines(),
                        standing.workload().rows())
                .update());
        return ranking;
    }

    /** How the units stand by the record as it is now, the best first; nothing is kept. */
    public List<Standing> standings(int year, Weights weights) {
        return Ranking.of(achievements.of(year), weights);
    }

    /** What each filer has done this year by the record, those with the fewest faults and most tables first. */
    public List<FilerRecord> filers(int year) {
        return filers.of(year);
    }

    /** The ranking as it was last made, the best first. */
    public List<Standing> ranking(int year) {
        return jdbc.sql(
                        """
                select place, unit_code, score, punctuality, quality, anomalies, help, size, tables, deadlines, row_count
                from monitoring.commendation_standing where year = ? order by place, unit_code""")
                .param(year)
                .query((row, n) -> new Standing(
                        row.getInt(1),
                        new UnitCode(row.getString(2)),
                        row.getDouble(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getObject(7) == null ? OptionalInt.empty() : OptionalInt.of(row.getInt(7)),
                        row.getInt(8),
                        new Workload(row.getInt(9), row.getInt(10), row.getInt(11))))
                .list();
    }

    /** Puts these in the place of whoever was nominated before. */
    public void nominate(int year, List<Nominee> nominees, String reason) {
        if (nominees.isEmpty()) {
            throw Refusal.invalid("请至少推荐一个单位或个人。");
        }
        get(year).nominated(reason);
        forget("commendation_nominee", year);
        nominees.stream().distinct().forEach(nominee -> jdbc.sql(
                        "insert into monitoring.commendation_nominee (year, unit_code, person_id) values (?, ?, ?)")
                .params(
                        year,
                        nominee.unit().value(),
                        nominee.personId().map(PersonId::value).orElse(""))
                .update());
    }

    /** Units first, then people. */
    public List<Nominee> nominees(int year) {
        return jdbc.sql(
                        """
                select unit_code, person_id from monitoring.commendation_nominee where year = ?
                order by person_id <> '', unit_code, person_id""")
                .param(year)
                .query((row, n) -> new Nominee(
                        new UnitCode(row.getString(1)),
                        Optional.of(row.getString(2))
                                .filter(person -> !person.isEmpty())
                                .map(PersonId::new)))
                .list();
    }

    /** @param by the leader who approved it */
    public void publish(int year, CommendationNotice notice, PersonId by) {
        get(year).publish(by, notice.document(regulation), clock.instant());
    }
}
