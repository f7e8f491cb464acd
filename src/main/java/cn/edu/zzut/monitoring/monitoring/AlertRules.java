package cn.edu.zzut.monitoring.monitoring;

import cn.edu.zzut.monitoring.analysis.Highlight.Kind;
import cn.edu.zzut.monitoring.analysis.Observation;
import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.feel.Effort;
import cn.edu.zzut.monitoring.feel.Expression;
import cn.edu.zzut.monitoring.feel.Feel;
import cn.edu.zzut.monitoring.feel.Names;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * 预警规则, as data (YAML, FEEL): which of an indicator's values give an alert of which level, which of several together do,
 * and how often each indicator is looked at. What the conditions may name stands in {@code docs/indicators.md}.
 */
@Component
class AlertRules {

    private static final Map<String, Function<Observation, @Nullable Object>> NAMES = names();

    private final Map<String, Rhythm> rhythms;
    private final Map<String, TableCode> sources;
    private final List<Single> singles;
    private final List<Combination> combinations;

    @Autowired
    AlertRules(@Value("${monitoring.routine.rules:classpath:monitoring/alert-rules.yaml}") Resource rules) {
        this(Usual.read(rules, File.class));
    }

    AlertRules(File file) {
        Map<String, Rhythm> byIndicator = new LinkedHashMap<>();
        file.rhythms().forEach((rhythm, indicators) -> indicators.forEach(id -> byIndicator.put(id, rhythm)));
        this.rhythms = Map.copyOf(byIndicator);
        Map<String, TableCode> tables = new LinkedHashMap<>();
        Objects.requireNonNullElse(file.sources(), Map.<String, String>of())
                .forEach((id, table) -> tables.put(id, new TableCode(table)));
        this.sources = Map.copyOf(tables);
        this.singles = file.rules().stream()
                .map(rule -> new Single(rule, compiled(rule.when())))
                .toList();
        this.combinations = file.combined().stream()
                .map(rule -> new Combination(rule, compiled(rule.counts())))
                .toList();
    }

    /**
     * @param rhythms how often which indicators are looked at; the others once a year
     * @param sources indicator → the table whose unit explains it, where that is not the first one in its formula
     */
    record File(
            Map<Rhythm, List<String>> rhythms,
            @Nullable Map<String, String> sources,
            List<Rule> rules,
            List<Combined> combined) {}

    /**
     * @param when a FEEL condition on an indicator's value
     * @param covers ids of the rules that need not be named where this one holds
     */
    record Rule(String id, String title, Grade grade, String when, @Nullable List<String> covers) {

        Rule {
            covers = List.copyOf(Objects.requireNonNullElse(covers, List.of()));
        }

        @Override
        public List<String> covers() {
            return Objects.requireNonNullElse(covers, List.of());
        }
    }

    /**
     * @param of ids of the indicators, of which {@code least} must fulfil the condition {@code counts}
     */
    record Combined(
            String id,
            String title,
            Level level,
            Rhythm rhythm,
            List<String> of,
            String counts,
            int least,
            Grade grade) {}

    private record Single(Rule rule, Expression when) {}

    private record Combination(Combined rule, Expression counts) {}

    private static Map<String, Function<Observation, @Nullable Object>> names() {
        Map<String, Function<Observation, @Nullable Object>> names = new LinkedHashMap<>();
        names.put("数值", seen -> seen.value().value().orElse(null));
        names.put("判定", seen -> seen.value().verdict().title());
        names.put("层级", seen -> seen.value().subject().level().title());
        names.put("连续未达标年数", seen -> BigDecimal.valueOf(seen.yearsBeyond()));
        names.put("比上年变差", Observation::worse);
        names.put("连续变差年数", seen -> BigDecimal.valueOf(seen.yearsWorse()));
        names.put("偏离走势", seen -> seen.kinds().contains(Kind.TREND));
        names.put("连年变差", seen -> seen.kinds().contains(Kind.DRIFT));
        names.put("接近标准", seen -> seen.kinds().contains(Kind.NEAR_LIMIT));
        names.put("与同类相差悬殊", seen -> seen.kinds().contains(Kind.OUTLIER));
        return names;
    }

    private static Expression compiled(String source) {
        Names names = new Names();
        NAMES.keySet().forEach(names::with);
        return Feel.expression(source, names);
    }

    private static boolean holds(Expression condition, Observation seen) {
        Object[] values = NAMES.values().stream().map(name -> name.apply(seen)).toArray();
        return condition.isTrue(values, Effort.ofACondition());
    }

    /**
     * What gives an alert, and whether it could be told at all: where a value is missing, nobody knows.
     *
     * @param found also those that are told with another; each of a story has the gravest level of all
     * @param dismissed what the office has said to need no attention, so that only a missed limit still gives an alert
     */
    record Looked(List<Found> found, List<Place> known, List<Place> dismissed) {}

    Looked look(List<Observation> observations) {
        List<Observation> seen = observations.stream()
                .filter(one -> one.value().value().isPresent())
                .toList();
        List<Place> known = new ArrayList<>();
        Map<Place, List<Broken>> stories = new LinkedHashMap<>();
        for (Observation one : seen) {
            known.add(Place.of(one));
            List<Rule> broken = singles.stream()
                    .filter(single -> holds(single.when(), one))
                    .map(Single::rule)
                    .toList();
            if (!broken.isEmpty()) {
                stories.computeIfAbsent(Place.ofStory(one), first -> new ArrayList<>())
                        .add(new Broken(one, broken));
            }
        }
        List<Found> found = new ArrayList<>();
        stories.forEach((story, all) -> all.forEach(one -> found.add(found(story, one, gravest(all)))));
        Map<Subject, List<Observation>> bySubject = seen.stream()
                .collect(Collectors.groupingBy(one -> one.value().subject(), LinkedHashMap::new, Collectors.toList()));
        combinations.forEach(several -> bySubject.forEach((subject, all) -> {
            if (subject.level() == several.rule().level()) {
                together(several, subject, all, found, known);
            }
        }));
        return new Looked(
                found,
                known,
                seen.stream().filter(Observation::dismissed).map(Place::of).toList());
    }

    private record Broken(Observation seen, List<Rule> rules) {}

    private static Grade gravest(List<Broken> story) {
        return story.stream()
                .flatMap(one -> one.rules().stream())
                .map(Rule::grade)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Found found(Place story, Broken broken, Grade grade) {
        Observation one = broken.seen();
        return new Found(
                Place.of(one),
                story,
                one.told().isEmpty() && one.kinds().stream().anyMatch(AlertRules::isOfALimit),
                one.value().indicator().name(),
                one.value().subject(),
                List.of(one.value().id()),
                grade,
                sentence(broken),
                rhythmOf(one.value().id()));
    }

    /** What is seen, and the rules that it breaks: the wider ones, and not what the sentence says itself. */
    private static String sentence(Broken broken) {
        String sentence = broken.seen().sentence().isEmpty()
                ? said(broken.seen())
                : broken.seen().sentence();
        Set<String> covered =
                broken.rules().stream().flatMap(rule -> rule.covers().stream()).collect(Collectors.toSet());
        String reasons = broken.rules().stream()
                .filter(rule -> !covered.contains(rule.id()) && !sentence.contains(rule.title()))
                .map(Rule::title)
                .collect(Collectors.joining("、"));
        return reasons.isEmpty() ? sentence : sentence + "（" + reasons + "）";
    }

    private static boolean isOfALimit(Kind kind) {
        return kind == Kind.LIMIT || kind == Kind.NEAR_LIMIT;
    }

    private static void together(
            Combination several, Subject subject, List<Observation> all, List<Found> found, List<Place> known) {
        Combined rule = several.rule();
        List<Observation> counted =
                all.stream().filter(one -> rule.of().contains(one.value().id())).toList();
        if (counted.isEmpty()) {
            return;
        }
        Place place = Place.of(rule.id(), subject);
        known.add(place);
        List<Observation> beyond =
                counted.stream().filter(one -> holds(several.counts(), one)).toList();
        if (beyond.size() >= rule.least()) {
            found.add(new Found(
                    place,
                    place,
                    true,
                    rule.title(),
                    subject,
                    beyond.stream().map(one -> one.value().id()).toList(),
                    rule.grade(),
                    subject.name() + "有" + beyond.size() + "项："
                            + beyond.stream().map(AlertRules::said).collect(Collectors.joining("；")),
                    rule.rhythm()));
        }
    }

    private static String said(Observation one) {
        return one.value().subject().name() + "“" + one.value().indicator().name() + "”为"
                + one.value().value().map(BigDecimal::toPlainString).orElse("")
                + one.value().indicator().unit()
                + one.value()
                        .standard()
                        .line()
                        .map(line -> "，" + one.value().standard().lineTitle() + line.toPlainString())
                        .orElse("");
    }

    /** The indicators that an alert of this kind is about: those of the rule over several, or the one. */
    List<String> indicatorsOf(String about) {
        return combinations.stream()
                .map(Combination::rule)
                .filter(rule -> rule.id().equals(about))
                .findFirst()
                .map(Combined::of)
                .orElseGet(() -> List.of(about));
    }

    /** The table that the rules name as the indicator's main source; empty where its formula says it. */
    Optional<TableCode> sourceOf(String indicator) {
        return Optional.ofNullable(sources.get(indicator));
    }

    /** How often the indicator is looked at. */
    Rhythm rhythmOf(String indicator) {
        return rhythms.getOrDefault(indicator, Rhythm.YEAR);
    }

    /** Whom and what an alert is about. */
    record Place(String about, Level level, String subject) {

        static Place of(String about, Subject subject) {
            return new Place(about, subject.level(), subject.code());
        }

        static Place of(Observation one) {
            return of(one.value().id(), one.value().subject());
        }

        /** That of the value whose sentence tells it, else its own. */
        static Place ofStory(Observation one) {
            return one.told()
                    .map(lead -> new Place(lead.indicator(), lead.level(), lead.subject()))
                    .orElseGet(() -> of(one));
        }
    }

    /**
     * What gives an alert.
     *
     * @param story the place of the value whose sentence tells it; its own where it leads a story or is one by itself
     * @param ofALimit whether it gets its alert whatever else is told with it
     * @param title the indicator's name, or that of the rule over several
     * @param indicators those that it comes from
     */
    record Found(
            Place place,
            Place story,
            boolean ofALimit,
            String title,
            Subject subject,
            List<String> indicators,
            Grade grade,
            String sentence,
            Rhythm rhythm) {}
}
