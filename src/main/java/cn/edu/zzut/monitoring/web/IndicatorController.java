package cn.edu.zzut.monitoring.web;

import cn.edu.zzut.monitoring.analysis.IndicatorValue;
import cn.edu.zzut.monitoring.analysis.Indicators;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The year's indicators against the official limits. */
@RestController
class IndicatorController {

    private final Indicators indicators;
    private final CurrentUsers users;

    IndicatorController(Indicators indicators, CurrentUsers users) {
        this.indicators = indicators;
        this.users = users;
    }

    @GetMapping("/api/cycles/{year}/indicators")
    List<Json> of(@PathVariable int year) {
        if (!users.get().seesAll()) {
            throw new NotPermitted("监测指标只提供给评估督导处和分管校领导。");
        }
        return indicators.of(year).stream().map(Json::of).toList();
    }

    /** @param value null where data are missing, {@code missing} then says which */
    record Json(
            String id,
            String name,
            String unit,
            BigDecimal value,
            String missing,
            BigDecimal qualified,
            BigDecimal restricted,
            String verdict,
            String verdictTitle,
            String note,
            String source) {

        static Json of(IndicatorValue indicator) {
            return new Json(
                    indicator.id(),
                    indicator.name(),
                    indicator.unit(),
                    indicator.value().orElse(null),
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
