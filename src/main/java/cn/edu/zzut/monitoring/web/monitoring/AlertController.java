package cn.edu.zzut.monitoring.web.monitoring;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.analysis.IndicatorValue;
import cn.edu.zzut.monitoring.analysis.NewestIndicators;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.monitoring.Alert;
import cn.edu.zzut.monitoring.monitoring.AlertEvent;
import cn.edu.zzut.monitoring.monitoring.Alerts;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 监测预警: what stands out, since when, whose it is, what was done; units see their own. */
@RestController
@RequestMapping("/api/monitoring/alerts")
class AlertController {

    private final Alerts alerts;
    private final NewestIndicators newest;
    private final Cycles cycles;
    private final Organization organization;
    private final CurrentUsers users;

    AlertController(
            Alerts alerts, NewestIndicators newest, Cycles cycles, Organization organization, CurrentUsers users) {
        this.alerts = alerts;
        this.newest = newest;
        this.cycles = cycles;
        this.organization = organization;
        this.users = users;
    }

    /** The newest first; those that are over among them. */
    @GetMapping
    List<AlertJson> of(@RequestParam int year) {
        if (cycles.find(year).isEmpty()) {
            throw Refusal.hidden(year + "年度填报尚未启动，没有监测预警。");
        }
        CurrentUser user = users.get();
        List<Alert> readable = Stream.concat(alerts.ofYear(year).stream(), alerts.waitingFor(year).stream())
                .filter(alert -> Right.SEE_THE_WHOLE_SCHOOL.isOf(user) || user.belongsTo(alert.unit()))
                .toList();
        if (readable.isEmpty()) {
            return List.of();
        }
        Map<Integer, Map<Key, IndicatorValue>> values = new HashMap<>();
        Map<Integer, Map<Long, List<AlertEvent>>> history = new HashMap<>();
        return readable.stream()
                .map(alert -> json(
                        alert,
                        history.computeIfAbsent(alert.year(), alerts::history).getOrDefault(alert.id(), List.of()),
                        values.computeIfAbsent(alert.year(), this::valuesOf)))
                .toList();
    }

    private record Key(String indicator, Level level, String subject) {}

    private Map<Key, IndicatorValue> valuesOf(int year) {
        Map<Key, IndicatorValue> values = new HashMap<>();
        newest.of(year).forEach(seen -> {
            IndicatorValue value = seen.value();
            values.put(
                    new Key(value.id(), value.subject().level(), value.subject().code()), value);
        });
        return values;
    }

    private AlertJson json(Alert alert, List<AlertEvent> history, Map<Key, IndicatorValue> values) {
        return new AlertJson(
                alert.id(),
                alert.year(),
                alert.grade().name(),
                alert.grade().title(),
                alert.title(),
                alert.level().name().toLowerCase(Locale.ROOT),
                alert.subject(),
                alert.subjectName(),
                alert.unit().value(),
                organization.unit(alert.unit()).name(),
                alert.sentence(),
                alert.state().name(),
                alert.state().title(),
                alert.cause().title(),
                alert.explanation(),
                alert.measures(),
                alert.returnReason(),
                alert.foundAt(),
                alert.since(),
                alert.carriedInto().orElse(null),
                alert.closedAt().orElse(null),
                alert.closeReason(),
                alerts.indicatorsOf(alert).stream()
                        .flatMap(indicator ->
                                Optional.ofNullable(values.get(new Key(indicator, alert.level(), alert.subject())))
                                        .stream())
                        .map(value -> trend(alert.year(), value))
                        .toList(),
                history.stream().map(this::json).toList());
    }

    /** The years before and the newest value, the earliest first. */
    private static TrendJson trend(int year, IndicatorValue value) {
        List<PointJson> points = new ArrayList<>();
        points.add(new PointJson(year + "最新", value.value().orElse(null)));
        value.lastYears()
                .forEach(past -> points.add(
                        new PointJson(String.valueOf(past.year()), past.value().orElse(null))));
        Collections.reverse(points);
        return new TrendJson(
                value.indicator().name(), points, value.standard().line().orElse(null));
    }

    private AlertEventJson json(AlertEvent event) {
        return new AlertEventJson(
                event.at(), event.by().equals(PersonId.SYSTEM) ? "系统" : organization.nameOf(event.by()), event.text());
    }

    /**
     * @param grade NOTE, WARNING or SEVERE
     * @param unit whose it is to explain
     * @param year the year whose monitoring found it: the asked one, or a former one that it was carried over from
     * @param since when it was first found, in this year or in one before
     * @param carriedInto the year that was launched while it lasted; null else
     * @param closedAt null while its year follows it
     * @param trends of each indicator that it is about
     */
    record AlertJson(
            long id,
            int year,
            String grade,
            String gradeTitle,
            String title,
            String level,
            String subject,
            String subjectName,
            String unit,
            String unitName,
            String sentence,
            String state,
            String stateTitle,
            String cause,
            String explanation,
            String measures,
            String returnReason,
            Instant foundAt,
            Instant since,
            Integer carriedInto,
            Instant closedAt,
            String closeReason,
            List<TrendJson> trends,
            List<AlertEventJson> history) {}

    /**
     * @param points the years and the newest value
     * @param limit what is to be reached; null where there is nothing
     */
    record TrendJson(String title, List<PointJson> points, BigDecimal limit) {}

    /** @param value null where data are missing */
    record PointJson(String year, BigDecimal value) {}

    record AlertEventJson(Instant at, String by, String text) {}
}
