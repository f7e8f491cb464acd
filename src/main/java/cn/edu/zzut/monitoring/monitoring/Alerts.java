package cn.edu.zzut.monitoring.monitoring;

import cn.edu.zzut.monitoring.analysis.NewestIndicators;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.monitoring.AlertRules.Found;
import cn.edu.zzut.monitoring.monitoring.AlertRules.Place;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The alerts of monitored years: found by the rules in the newest data, one while each lasts. */
@Service
@Transactional
public class Alerts {

    private static final String RECOVERED = "数值已恢复";
    private static final String DISMISSED = "评估督导处已将它列为不需处理";

    private final AlertRepository alerts;
    private final AlertHistory history;
    private final AlertRules rules;
    private final NewestIndicators newest;
    private final ResponsibleUnits responsible;
    private final MonitoringYears years;
    private final Usual usual;
    private final JdbcTemplate jdbc;
    private final SchoolClock clock;

    Alerts(
            AlertRepository alerts,
            AlertHistory history,
            AlertRules rules,
            NewestIndicators newest,
            ResponsibleUnits responsible,
            MonitoringYears years,
            Usual usual,
            JdbcTemplate jdbc,
            SchoolClock clock) {
        this.alerts = alerts;
        this.history = history;
        this.rules = rules;
        this.newest = newest;
        this.responsible = responsible;
        this.years = years;
        this.usual = usual;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What has come of looking.
     *
     * @param worse those that were open before and have a higher level now
     */
    public record Changes(List<Alert> opened, List<Alert> worse, List<Alert> closed) {

        static final Changes NONE = new Changes(List.of(), List.of(), List.of());
    }

    /**
     * Looks at the newest data: first takes up what lasts from former years, then every day looks at what is open, and at each indicator once in its period at whether it gives a new
     * alert. A value that is missing changes nothing.
     */
    public Changes look(int year) {
        if (!years.isOn(year)) {
            return Changes.NONE;
        }
        List<Alert> takenUp = takeUp(year);
        List<Alert> open = alerts.findByYearAndClosedAtIsNullOrderById(year);
        Set<Rhythm> begun = begunPeriods(year);
        if (open.isEmpty() && begun.isEmpty()) {
            return Changes.NONE;
        }
        AlertRules.Looked looked = rules.look(newest.of(year));
        Map<Place, Found> found = new HashMap<>();
        looked.found().forEach(one -> found.put(one.place(), one));
        AlertStories stories = AlertStories.of(looked.found());
        Changes changes = followed(open, found, looked);
        List<Alert> begunNow = stories.toOpen(places(open), begun).stream()
                .map(one -> open(year, one))
                .toList();
        List<Alert> merged =
                merged(stories, Stream.concat(open.stream(), begunNow.stream()).toList());
        List<Alert> opened = Stream.concat(takenUp.stream(), begunNow.stream())
                .filter(alert -> !alert.state().isOver())
                .toList();
        return new Changes(
                opened,
                changes.worse().stream()
                        .filter(alert -> !opened.contains(alert) && !merged.contains(alert))
                        .toList(),
                Stream.concat(changes.closed().stream(), merged.stream()).toList());
    }

    private static Set<Place> places(List<Alert> some) {
        return some.stream()
                .filter(alert -> !alert.state().isOver())
                .map(Alert::place)
                .collect(Collectors.toSet());
    }

    /** What the unit has not explained yet and another open alert tells is explained with that one. */
    private List<Alert> merged(AlertStories stories, List<Alert> all) {
        Map<Place, Found> told = stories.toldByOthers(places(all));
        List<Alert> merged = new ArrayList<>();
        for (Alert alert : all) {
            Found lead = told.get(alert.place());
            if (lead != null && alert.state() == AlertState.TO_EXPLAIN) {
                close(alert, "与" + lead.subject().name() + "“" + lead.title() + "”的预警是同一件事，请在那项预警中一并说明");
                merged.add(alert);
            }
        }
        return merged;
    }

    private List<Alert> takeUp(int year) {
        return alerts.waiting(year).stream()
                .map(former -> {
                    Alert alert = alerts.save(new Alert(year, former, clock.instant()));
                    history.add(
                            alert,
                            "由" + former.year() + "年度转入，" + SchoolClock.inChinese(SchoolClock.dayOf(former.since()))
                                    + "起持续至今：" + former.sentence(),
                            PersonId.SYSTEM);
                    return alert;
                })
                .toList();
    }

    private Changes followed(List<Alert> open, Map<Place, Found> found, AlertRules.Looked looked) {
        Set<Place> known = new HashSet<>(looked.known());
        List<Alert> worse = new ArrayList<>();
        List<Alert> closed = new ArrayList<>();
        for (Alert alert : open) {
            Found now = found.get(alert.place());
            if (now != null) {
                Grade before = alert.grade();
                if (alert.seen(now)) {
                    worse.add(alert);
                }
                if (before != now.grade()) {
                    history.add(
                            alert,
                            "由“" + before.title() + "”变为“" + now.grade().title() + "”：" + now.sentence(),
                            PersonId.SYSTEM);
                }
            } else if (known.contains(alert.place())) {
                close(alert, looked.dismissed().contains(alert.place()) ? DISMISSED : RECOVERED);
                closed.add(alert);
            }
        }
        return new Changes(List.of(), worse, closed);
    }

    private Alert open(int year, Found found) {
        Alert alert = alerts.save(
                new Alert(year, found, responsible.of(year, found.subject(), found.indicators()), clock.instant()));
        history.add(alert, "发现（" + found.grade().title() + "）：" + found.sentence(), PersonId.SYSTEM);
        return alert;
    }

    private void close(Alert alert, String reason) {
        alert.close(reason, clock.instant());
        history.add(alert, "解除：" + reason, PersonId.SYSTEM);
    }

    /** The rhythms of which a period has begun that has not been looked at yet; from now on it has. */
    private Set<Rhythm> begunPeriods(int year) {
        Map<Rhythm, Integer> looked = new EnumMap<>(Rhythm.class);
        for (Rhythm rhythm : Rhythm.values()) {
            looked.put(
                    rhythm,
                    jdbc.update(
                            """
                            insert into monitoring.monitoring_look (year, rhythm, begins_on, looked_at) values (?, ?, ?, ?)
                            on conflict do nothing""",
                            year,
                            rhythm.name(),
                            Date.valueOf(rhythm.at(clock.today(), usual.terms()).begins()),
                            Timestamp.from(clock.instant())));
        }
        Set<Rhythm> begun = EnumSet.noneOf(Rhythm.class);
        looked.forEach((rhythm, rows) -> {
            if (rows > 0) {
                begun.add(rhythm);
            }
        });
        return begun;
    }

    /** Whether the year's data have been looked at yet: until then nobody knows whether there is anything to tell. */
    public boolean hasLooked(int year) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from monitoring.monitoring_look where year = ?)", Boolean.class, year));
    }

    /** @throws Refusal when there is no such alert */
    public Alert get(long id) {
        return alerts.findById(id).orElseThrow(() -> Refusal.invalid("没有编号为" + id + "的监测预警。"));
    }

    /** The newest first. */
    public List<Alert> ofYear(int year) {
        return alerts.findByYearOrderByIdDesc(year);
    }

    /** What lasts from former years, as long as the year's own monitoring has not taken it up. */
    public List<Alert> waitingFor(int year) {
        return alerts.waiting(year);
    }

    /** The indicators that an alert is about, as the rules are now. */
    public List<String> indicatorsOf(Alert alert) {
        return rules.indicatorsOf(alert.about());
    }

    /** What happened to the year's alerts: id → events in their order. */
    public Map<Long, List<AlertEvent>> history(int year) {
        return history.ofYear(year);
    }

    /** The unit says what it comes from and what it will do by when. */
    public void explain(long id, Cause cause, String explanation, String measures, PersonId by) {
        Alert alert = get(id);
        alert.explain(cause, explanation, measures);
        history.add(alert, "说明（" + cause.title() + "）：" + explanation + "；措施：" + measures, by);
    }

    public void accept(long id, PersonId by) {
        Alert alert = get(id);
        alert.accept();
        history.add(alert, "评估督导处同意，按措施跟踪", by);
    }

    public void giveBack(long id, String reason, PersonId by) {
        Alert alert = get(id);
        alert.giveBack(reason);
        history.add(alert, "退回：" + reason, by);
    }

    /** The next year is launched: what lasts waits for its monitoring. */
    List<Alert> carryOver(int year) {
        int next = year + 1;
        String reason = next + "年度填报已经启动，" + next + "年度常态监测开始时继续跟踪";
        List<Alert> lasting = alerts.findByYearAndClosedAtIsNullOrderById(year);
        lasting.forEach(alert -> {
            alert.carryOver(next, reason, clock.instant());
            history.add(alert, "转入" + next + "年度：" + reason, PersonId.SYSTEM);
        });
        return lasting;
    }
}
