package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.CompiledIndicator;
import cn.edu.zzut.monitoring.catalog.Indicator;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Figures that no table has, such as satisfaction: the office enters them with where they come from. */
@Service
public class EnteredFigures {

    private static final int LONGEST_BASIS = 500;

    private static final String PERCENT = "%";
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal GREATEST = BigDecimal.valueOf(1_000_000_000_000L);

    private final JdbcTemplate jdbc;
    private final Catalogs catalogs;
    private final Clock clock;

    EnteredFigures(JdbcTemplate jdbc, Catalogs catalogs, Clock clock) {
        this.jdbc = jdbc;
        this.catalogs = catalogs;
        this.clock = clock;
    }

    private record Place(String indicator, String level, String subject) {}

    /** The year's figures; the newest of each counts, one without a value takes it back. */
    Computation.Entered of(int year) {
        Map<Place, Optional<BigDecimal>> newest = new HashMap<>();
        jdbc.query(
                "select indicator, level, subject, value from monitoring.entered_figure where year = ? order by id",
                row -> {
                    newest.put(
                            new Place(row.getString(1), row.getString(2), row.getString(3)),
                            Optional.ofNullable(row.getBigDecimal(4)));
                },
                year);
        return (indicator, subject) ->
                newest.getOrDefault(new Place(indicator, subject.level().name(), subject.code()), Optional.empty());
    }

    /** Another number after each figure that is entered for the year. */
    long newest(int year) {
        Long id = jdbc.queryForObject(
                "select coalesce(max(id), 0) from monitoring.entered_figure where year = ?", Long.class, year);
        return id == null ? 0 : id;
    }

    /**
     * Enters a figure, or takes it back; the same again is not written.
     *
     * @param value empty to take it back
     * @param basis where it comes from, such as the survey and its sample
     * @param archivedAt when the year's archive was handed over; empty while it was not
     * @throws Refusal when the indicator is computed from tables, the basis is missing or too long, or the archive has another
     *     figure
     */
    public void enter(
            int year,
            String indicator,
            Subject subject,
            Optional<BigDecimal> value,
            String basis,
            Optional<Instant> archivedAt,
            String by) {
        Indicator meant = catalogs.of(year).indicators().stream()
                .map(CompiledIndicator::indicator)
                .filter(other -> other.id().equals(indicator))
                .findFirst()
                .orElseThrow(() -> Refusal.hidden(year + "年度的指标体系中没有指标“" + indicator + "”。请刷新后重试。"));
        requireEntered(meant, subject.level());
        if (Words.isNone(basis) || basis.strip().length() > LONGEST_BASIS) {
            throw Refusal.invalid("请写明依据（调查方法、样本或出处），在" + LONGEST_BASIS + "字以内。");
        }
        value.ifPresent(figure -> requirePlausible(meant, figure));
        archivedAt
                .flatMap(at -> archived(year, indicator, subject, at))
                .ifPresent(figure -> refuse(meant, year, figure));
        if (!stands(year, indicator, subject, value, basis.strip())) {
            add(year, indicator, subject, value.orElse(null), basis.strip(), by);
        }
    }

    /** @throws Refusal when the figure is negative, greater than anything that is counted, or a share of more than the whole */
    static void requirePlausible(Indicator indicator, BigDecimal figure) {
        boolean isShare = indicator.unit().equals(PERCENT);
        BigDecimal most = isShare ? WHOLE : GREATEST;
        if (figure.signum() < 0 || figure.compareTo(most) > 0) {
            throw Refusal.invalid(
                    "“" + indicator.name() + "”应" + (isShare ? "在0到100之间（单位是%）" : "为0到一万亿之间的数") + "，没有保存。请核对后重新录入。");
        }
    }

    private static void requireEntered(Indicator indicator, Level level) {
        if (!indicator.entered()) {
            throw Refusal.invalid("“" + indicator.name() + "”由填报表计算，不能录入。数据有误的，请办理数据更正。");
        }
        if (!indicator.levels().contains(level)) {
            throw Refusal.invalid("“" + indicator.name() + "”不按" + level.title() + "录入。");
        }
    }

    /** The figure that the archive has; empty where it has none. */
    private Optional<BigDecimal> archived(int year, String indicator, Subject subject, Instant at) {
        return jdbc
                .query(
                        """
                        select value from monitoring.entered_figure
                        where year = ? and indicator = ? and level = ? and subject = ? and entered_at <= ?
                        order by id desc limit 1""",
                        (row, n) -> Optional.ofNullable(row.getBigDecimal(1)),
                        year,
                        indicator,
                        subject.level().name(),
                        subject.code(),
                        Timestamp.from(at))
                .stream()
                .findFirst()
                .flatMap(figure -> figure);
    }

    private boolean stands(int year, String indicator, Subject subject, Optional<BigDecimal> value, String basis) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                """
                        select exists (select from (
                            select value, basis from monitoring.entered_figure
                            where year = ? and indicator = ? and level = ? and subject = ? order by id desc limit 1) newest
                        where value is not distinct from ?::numeric and basis = ?)""",
                Boolean.class,
                year,
                indicator,
                subject.level().name(),
                subject.code(),
                value.orElse(null),
                basis));
    }

    private static void refuse(Indicator indicator, int year, BigDecimal figure) {
        throw Refusal.conflict(
                year + "年度已经归档",
                year + "年度已经归档，归档包中“" + indicator.name() + "”为"
                        + figure.stripTrailingZeros().toPlainString()
                        + "，不能再改，没有保存。数值有误的，请在下一年度的报告中说明；归档时还没有录入的指标可以补录。");
    }

    private void add(int year, String indicator, Subject subject, @Nullable BigDecimal value, String basis, String by) {
        jdbc.update(
                """
                insert into monitoring.entered_figure
                    (year, indicator, level, subject, value, basis, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                year,
                indicator,
                subject.level().name(),
                subject.code(),
                value,
                basis,
                by,
                Timestamp.from(clock.instant()));
    }
}
