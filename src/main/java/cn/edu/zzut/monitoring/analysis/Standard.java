package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.catalog.Indicator;
import cn.edu.zzut.monitoring.catalog.Level;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What an indicator's value is held against.
 *
 * @param qualified the official limit for this category of school; only of the school itself
 * @param restricted beyond this one intake is restricted; only of the school itself
 * @param target the school's own aim at this level
 * @param lower whether a lower value is better
 */
public record Standard(
        Optional<BigDecimal> qualified, Optional<BigDecimal> restricted, Optional<BigDecimal> target, boolean lower) {

    static Standard of(Indicator indicator, Level level, String category) {
        List<BigDecimal> limits = level == Level.SCHOOL ? indicator.limitsOf(category) : List.of();
        return new Standard(
                limits.stream().findFirst(),
                limits.stream().skip(1).findFirst(),
                Optional.ofNullable(indicator.targets().get(level)),
                indicator.isLowerBetter().orElse(false));
    }

    /**
     * The official limit decides; where it is met or there is none, the school's own aim.
     *
     * @param otherwise whether the limit's alternative is met
     */
    Verdict verdict(BigDecimal value, boolean otherwise) {
        if (qualified.isPresent() && !otherwise && !reaches(value, qualified.get())) {
            return restricted.isPresent() && !reaches(value, restricted.get())
                    ? Verdict.RESTRICTED
                    : Verdict.UNQUALIFIED;
        }
        if (target.isPresent() && !reaches(value, target.get())) {
            return Verdict.OFF_TARGET;
        }
        return qualified.isPresent() ? Verdict.QUALIFIED : target.isPresent() ? Verdict.ON_TARGET : Verdict.NO_LIMIT;
    }

    /** Whether the value is as good as that, or better. */
    boolean reaches(BigDecimal value, BigDecimal limit) {
        return lower ? value.compareTo(limit) <= 0 : value.compareTo(limit) >= 0;
    }

    /** What people call the line: an official limit is a 标准, the school's own aim a 目标. */
    public String lineTitle() {
        return qualified.isPresent() ? "标准" : "目标";
    }

    /** What has to be reached next: the official limit, else the school's own aim. */
    public Optional<BigDecimal> line() {
        return qualified.or(() -> target);
    }
}
