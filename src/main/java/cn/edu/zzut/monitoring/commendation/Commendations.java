package cn.edu.zzut.monitoring.commendation;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The years' commendations: one a year; what was published does not change any more. */
@Service
@Transactional
public class Commendations {

    private final CommendationRepository commendations;
    private final Achievements achievements;
    private final JdbcClient jdbc;
    private final Clock clock;

    Commendations(CommendationRepository commendations, Achievements achievements, JdbcClient jdbc, Clock clock) {
        this.commendations = commendations;
        this.achievements = achievements;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws Refusal when the year has one already */
    public void begin(int year, PersonId by) {
        if (commendations.existsById(year)) {
            throw Refusal.conflict(year + "年度的表彰已经发起，请在任务列表中继续办理。");
        }
        commendations.saveAndFlush(new Commendation(year, by));
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
        List<Standing> ranking = Ranking.of(achievements.of(year), weights);
        jdbc.sql("delete from monitoring.commendation_standing where year = ?")
                .param(year)
                .update();
        ranking.forEach(standing -> jdbc.sql(
                        """
                insert into monitoring.commendation_standing
                    (year, place, unit_code, score, punctuality, quality, anomalies, help)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        year,
                        standing.place(),
                        standing.unit().value(),
                        standing.score(),
                        standing.punctuality(),
                        standing.quality(),
                        standing.anomalies(),
                        standing.help().isPresent() ? standing.help().getAsInt() : null)
                .update());
        return ranking;
    }

    /** The ranking as it was last made, the best first. */
    public List<Standing> ranking(int year) {
        return jdbc.sql(
                        """
                select place, unit_code, score, punctuality, quality, anomalies, help
                from monitoring.commendation_standing where year = ? order by place, unit_code""")
                .param(year)
                .query((row, n) -> new Standing(
                        row.getInt(1),
                        new UnitCode(row.getString(2)),
                        row.getDouble(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getObject(7) == null ? OptionalInt.empty() : OptionalInt.of(row.getInt(7))))
                .list();
    }

    /** Puts these in the place of whoever was nominated before. */
    public void nominate(int year, List<Nominee> nominees, String reason) {
        if (nominees.isEmpty()) {
            throw Refusal.invalid("请至少推荐一个单位或个人。");
        }
        get(year).nominated(reason);
        jdbc.sql("delete from monitoring.commendation_nominee where year = ?")
                .param(year)
                .update();
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
        get(year).publish(by, notice.document(), clock.instant());
    }
}
