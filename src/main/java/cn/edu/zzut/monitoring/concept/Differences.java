package cn.edu.zzut.monitoring.concept;

import cn.edu.zzut.monitoring.concept.Difference.Explanation;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 口径差异说明: what was sent to units, what they said, what the office made of it; nothing is ever taken away. */
@Service
@Transactional
public class Differences {

    private static final int LONGEST = 4_000;
    private static final String ALL =
            """
            select id, year, concept, occurrence, title, value, other, basis, units, state, asked_by, asked_at, reason,
            decided_by, decided_at from monitoring.concept_difference""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Differences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of a year, the newest last. */
    public List<Difference> of(int year) {
        Map<Long, List<Explanation>> explanations = explanations(
                "where difference_id in " + "(select id from monitoring.concept_difference where year = " + year + ")");
        return jdbc.sql(ALL + " where year = ? order by id")
                .param(year)
                .query((row, n) -> difference(row, explanations.getOrDefault(row.getLong(1), List.of())))
                .list();
    }

    public Difference get(long id) {
        Map<Long, List<Explanation>> explanations = explanations("where difference_id = " + id);
        return jdbc.sql(ALL + " where id = ?")
                .param(id)
                .query((row, n) -> difference(row, explanations.getOrDefault(id, List.of())))
                .single();
    }

    /** @throws Refusal when there is no difference to explain, nobody to explain it, or it is being explained */
    public Difference begin(int year, Pair pair, PersonId by) {
        if (pair.state() != PairState.TO_EXPLAIN) {
            throw Refusal.conflict("“" + pair.concept().name() + "”现在是“" + pair.stateTitle() + "”，不用发给单位说明。请刷新后查看。");
        }
        if (pair.isBeingExplained()) {
            throw beingExplained(pair);
        }
        if (pair.units().isEmpty()) {
            throw Refusal.conflict("“" + pair.concept().name() + "”所用的表格本年度没有责任单位，没有可以说明的单位。请先核对任务分解表。");
        }
        return jdbc.sql(
                        """
                        insert into monitoring.concept_difference (year, concept, occurrence, title, value, other, basis,
                        units, state, asked_by, asked_at, reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')
                        on conflict do nothing returning id""")
                .params(year, pair.concept().id(), pair.occurrence().id(), pair.sentence())
                .params(pair.value().value().orElseThrow(), pair.other().value().orElseThrow(), pair.basis())
                .params(ReckonedValues.text(pair.units()), DifferenceState.ASKED.name(), by.value(), now())
                .query(Long.class)
                .optional()
                .map(this::get)
                .orElseThrow(() -> beingExplained(pair));
    }

    private static Refusal beingExplained(Pair pair) {
        return Refusal.conflict("“" + pair.concept().name() + "”的这项差异已经发给责任单位，正在说明。");
    }

    /** @param pair as it is now: that is what is explained; empty where its concept is not declared any more */
    public void explain(long id, UnitCode unit, boolean corrects, String text, Optional<Pair> pair, PersonId by) {
        Difference difference = get(id);
        require(difference, DifferenceState.ASKED);
        requireWords("说明", text);
        jdbc.sql(
                        """
                        insert into monitoring.concept_explanation
                        (difference_id, unit_code, corrects, text, value, other, basis, by, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, unit.value(), corrects, text.strip())
                .params(pair.flatMap(now -> now.value().value()).orElse(difference.value()))
                .params(pair.flatMap(now -> now.other().value()).orElse(difference.other()))
                .params(pair.map(Pair::basis).orElse(difference.basis()), by.value(), now())
                .update();
    }

    /** All units have answered. */
    public void answered(long id) {
        require(get(id), DifferenceState.ASKED);
        jdbc.sql("update monitoring.concept_difference set state = ? where id = ?")
                .params(DifferenceState.ANSWERED.name(), id)
                .update();
    }

    /** The office agrees: to the explanation, for the figures that it explains, or to the correction that is to come. */
    public void accept(long id, PersonId by) {
        Difference difference = get(id);
        require(difference, DifferenceState.ANSWERED);
        List<Explanation> newest = difference.units().stream()
                .flatMap(unit -> difference.of(unit).stream())
                .toList();
        boolean corrects = newest.stream().anyMatch(Explanation::corrects);
        Explanation last =
                difference.explanations().get(difference.explanations().size() - 1);
        jdbc.sql(
                        """
                        update monitoring.concept_difference
                        set state = ?, value = ?, other = ?, basis = ?, decided_by = ?, decided_at = ? where id = ?""")
                .params((corrects ? DifferenceState.TO_CORRECT : DifferenceState.ACCEPTED).name())
                .params(last.value(), last.other(), last.basis(), by.value(), now(), id)
                .update();
    }

    public void giveBack(long id, String reason, PersonId by) {
        require(get(id), DifferenceState.ANSWERED);
        requireWords("退回原因", reason);
        jdbc.sql(
                        "update monitoring.concept_difference set state = ?, reason = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(DifferenceState.ASKED.name(), reason.strip(), by.value(), now(), id)
                .update();
    }

    private static void requireWords(String what, String text) {
        if (Words.isNone(text) || text.length() > LONGEST || Words.hasControls(text)) {
            throw Refusal.invalid("请填写" + what + "，不超过" + LONGEST + "个字，不要有看不见的控制字符。");
        }
    }

    private static void require(Difference difference, DifferenceState state) {
        if (difference.state() != state) {
            throw Refusal.conflict("这项口径差异当前为“" + difference.state().title() + "”，不能进行此操作，请刷新后查看。");
        }
    }

    private Map<Long, List<Explanation>> explanations(String which) {
        record Line(long difference, Explanation explanation) {}
        return jdbc
                .sql(
                        "select difference_id, unit_code, corrects, text, value, other, basis, by, at from monitoring.concept_explanation "
                                + which + " order by id")
                .query((row, n) -> new Line(
                        row.getLong(1),
                        new Explanation(
                                new UnitCode(row.getString(2)),
                                row.getBoolean(3),
                                row.getString(4),
                                row.getBigDecimal(5),
                                row.getBigDecimal(6),
                                row.getString(7),
                                new PersonId(row.getString(8)),
                                row.getTimestamp(9).toInstant())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Line::difference, Collectors.mapping(Line::explanation, Collectors.toList())));
    }

    private static Difference difference(ResultSet row, List<Explanation> explanations) throws SQLException {
        return new Difference(
                row.getLong(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBigDecimal(6),
                row.getBigDecimal(7),
                row.getString(8),
                ReckonedValues.units(row.getString(9)),
                DifferenceState.valueOf(row.getString(10)),
                new PersonId(row.getString(11)),
                row.getTimestamp(12).toInstant(),
                row.getString(13),
                Optional.ofNullable(row.getString(14)).map(PersonId::new),
                Optional.ofNullable(row.getTimestamp(15)).map(Timestamp::toInstant),
                explanations);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
