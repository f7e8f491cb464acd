package cn.edu.zzut.monitoring.concept;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other returns say, such as 高基表: typed in by the office with form, day and source, each word kept. */
@Service
public class TypedFigures {

    private static final int LONGEST = 200;
    private static final int DECIMALS = 4;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private final JdbcClient jdbc;
    private final Clock clock;

    TypedFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param value empty where it was taken back
     * @param form the return and its table, such as 高基311
     * @param asOf the day that it is about there
     * @param source where the office has it from
     */
    public record TypedFigure(
            String concept,
            String occurrence,
            Optional<BigDecimal> value,
            String form,
            String asOf,
            String source,
            PersonId by,
            Instant at) {

        private boolean says(Optional<BigDecimal> said, String inForm, String on, String from) {
            return value.map(BigDecimal::stripTrailingZeros).equals(said.map(BigDecimal::stripTrailingZeros))
                    && form.equals(inForm)
                    && asOf.equals(on)
                    && source.equals(from);
        }
    }

    /** All of a year, the newest last. */
    List<TypedFigure> of(int year) {
        return jdbc.sql(
                        """
                        select concept, occurrence, value, form, as_of, source, entered_by, entered_at
                        from monitoring.concept_figure where year = ? order by id""")
                .param(year)
                .query((row, n) -> new TypedFigure(
                        row.getString(1),
                        row.getString(2),
                        Optional.ofNullable(row.getBigDecimal(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        new PersonId(row.getString(7)),
                        row.getTimestamp(8).toInstant()))
                .list();
    }

    /** The newest of an occurrence, unless it was taken back. */
    public Optional<TypedFigure> of(int year, String concept, String occurrence) {
        return last(year, concept, occurrence).filter(one -> one.value().isPresent());
    }

    private Optional<TypedFigure> last(int year, String concept, String occurrence) {
        return of(year).stream()
                .filter(one -> one.concept().equals(concept) && one.occurrence().equals(occurrence))
                .reduce((first, second) -> second);
    }

    /**
     * The same again is not written.
     *
     * @param value null takes the figure back
     */
    @Transactional
    public void enter(
            int year,
            Occurrence occurrence,
            String concept,
            @Nullable BigDecimal value,
            String form,
            String asOf,
            String source,
            PersonId by) {
        if (!occurrence.isTyped()) {
            throw Refusal.invalid("“" + occurrence.name() + "”由表格计算，不能录入数值。数值有误的，请由责任单位更正表格。");
        }
        if (value != null) {
            requireAmount(value);
        }
        require("报表名称", form);
        require("报表的统计时间", asOf);
        if (value != null) {
            requireDay(asOf);
        }
        require("数据来源", source);
        if (last(year, concept, occurrence.id())
                .filter(one -> one.says(Optional.ofNullable(value), form.strip(), asOf.strip(), source.strip()))
                .isPresent()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into monitoring.concept_figure
                        (year, concept, occurrence, value, form, as_of, source, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(year, concept, occurrence.id(), value, form.strip(), asOf.strip(), source.strip())
                .params(by.value(), Timestamp.from(clock.instant()))
                .update();
    }

    private static void requireAmount(BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(MOST) > 0) {
            throw Refusal.invalid("数值不能是负数，也不能超过1万亿，请核对后重新填写。");
        }
        if (value.signum() > 0 && value.stripTrailingZeros().scale() > DECIMALS) {
            throw Refusal.invalid("数值的小数不超过" + DECIMALS + "位，请核对后重新填写。");
        }
    }

    private void requireDay(String asOf) {
        LocalDate latest = LocalDate.now(clock).plusYears(1);
        if (day(asOf.strip())
                .filter(day -> !day.isBefore(EARLIEST) && !day.isAfter(latest))
                .isEmpty()) {
            throw Refusal.invalid(
                    "报表的统计时间“" + asOf.strip() + "”不是" + EARLIEST + "至" + latest + "之间的日期，请写成“2026年9月1日”或“2026-09-01”。");
        }
    }

    private static Optional<LocalDate> day(String text) {
        Matcher parts = DAY.matcher(text);
        try {
            return parts.matches()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void require(String what, String text) {
        if (Words.isNone(text)) {
            throw Refusal.invalid("请填写" + what + "。");
        }
        if (text.length() > LONGEST || Words.hasControls(text)) {
            throw Refusal.invalid(what + "超过" + LONGEST + "个字，或有看不见的控制字符，请修改。");
        }
    }
}
