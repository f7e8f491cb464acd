package cn.edu.zzut.monitoring.web.year;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.analysis.IndicatorValue;
import cn.edu.zzut.monitoring.analysis.Indicators;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.submission.SubmissionAccess;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The year's indicators against the official limits. */
@RestController
class IndicatorController {

    private final Indicators indicators;
    private final CurrentUsers users;
    private final SubmissionAccess access;

    IndicatorController(Indicators indicators, CurrentUsers users, SubmissionAccess access) {
        this.indicators = indicators;
        this.users = users;
        this.access = access;
    }

    @GetMapping("/api/cycles/{year}/indicators")
    List<Json> of(@PathVariable int year) {
        if (!Right.SEE_THE_WHOLE_SCHOOL.isOf(users.get()) && !access.isReviewing(year)) {
            throw Refusal.notYours("监测指标只提供给评估督导处、分管校领导和正在审核的专家。");
        }
        Map<String, BigDecimal> lastYear = new HashMap<>();
        indicators.of(year - 1).forEach(before -> before.value().ifPresent(value -> lastYear.put(before.id(), value)));
        return indicators.of(year).stream()
                .map(indicator -> Json.of(indicator, lastYear.get(indicator.id())))
                .toList();
    }

    /**
     * @param value null where data are missing, {@code missing} then says which
     * @param lastYear the value of the year before; null where there was none
     */
    record Json(
            String id,
            String name,
            String unit,
            BigDecimal value,
            BigDecimal lastYear,
            String missing,
            BigDecimal qualified,
            BigDecimal restricted,
            String verdict,
            String verdictTitle,
            String note,
            String source) {

        static Json of(IndicatorValue indicator, BigDecimal lastYear) {
            return new Json(
                    indicator.id(),
                    indicator.name(),
                    indicator.unit(),
                    indicator.value().orElse(null),
                    lastYear,
                    indicator.missing(),
                    indicator.qualified().orElse(null),
                    indicator.restricted().orElse(null),
                    indicator.verdict().name(),
                    indicator.verdict().title(),
                    indicator.note(),
                    indicator.source());
        }
    }
}
