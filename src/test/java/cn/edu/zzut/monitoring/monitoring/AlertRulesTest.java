package cn.edu.zzut.monitoring.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.edu.zzut.monitoring.analysis.Highlight;
import cn.edu.zzut.monitoring.analysis.Highlight.Kind;
import cn.edu.zzut.monitoring.analysis.IndicatorValue;
import cn.edu.zzut.monitoring.analysis.Observation;
import cn.edu.zzut.monitoring.analysis.Standard;
import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.analysis.Verdict;
import cn.edu.zzut.monitoring.catalog.Indicator;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.support.Shipped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The rules that are shipped: what gives an alert, and of which level. */
class AlertRulesTest {

    private static final Subject MAJOR = new Subject(Level.MAJOR, "M1", "软件工程", "201", "080902");

    private final AlertRules rules = new AlertRules(new ClassPathResource("monitoring/alert-rules.yaml"));

    private static Observation observed(
            String id, Subject subject, String value, Verdict verdict, int yearsBeyond, boolean worse, Kind... kinds) {
        IndicatorValue seen = value(id, subject, value, verdict);
        return new Observation(seen, List.of(kinds), "", yearsBeyond, worse, Optional.empty(), false);
    }

    private static IndicatorValue value(String id, Subject subject, String value, Verdict verdict) {
        Indicator indicator = new Indicator(
                id,
                id,
                "",
                List.of(subject.level()),
                Map.of(),
                Map.of(),
                "1",
                Map.of(),
                "higher",
                Map.of(),
                "",
                Map.of(),
                Map.of(),
                List.of(),
                false,
                "",
                "",
                "");
        return new IndicatorValue(
                indicator,
                subject,
                value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value)),
                "",
                List.of(),
                new Standard(Optional.of(new BigDecimal("80")), Optional.empty(), Optional.empty(), false),
                verdict,
                Optional.empty());
    }

    private List<Grade> grades(Observation... seen) {
        return rules.look(List.of(seen)).found().stream()
                .map(AlertRules.Found::grade)
                .toList();
    }

    private static Observation ofSchool(Verdict verdict, int yearsBeyond, boolean worse, Kind... kinds) {
        return observed("books-per-student", Subject.SCHOOL, "60", verdict, yearsBeyond, worse, kinds);
    }

    @Test
    void aLimitThatIsPassedGivesAnAlertOfItsLevel() {
        assertThat(grades(ofSchool(Verdict.QUALIFIED, 0, false))).isEmpty();
        assertThat(grades(ofSchool(Verdict.OFF_TARGET, 1, false))).containsExactly(Grade.NOTE);
        assertThat(grades(ofSchool(Verdict.UNQUALIFIED, 1, false))).containsExactly(Grade.WARNING);
        assertThat(grades(ofSchool(Verdict.RESTRICTED, 1, false))).containsExactly(Grade.SEVERE);
    }

    @Test
    void aStateThatLastsForYearsIsALevelHigher() {
        assertThat(grades(ofSchool(Verdict.UNQUALIFIED, 2, false))).containsExactly(Grade.WARNING);
        assertThat(grades(ofSchool(Verdict.UNQUALIFIED, 3, false))).containsExactly(Grade.SEVERE);
        assertThat(grades(ofSchool(Verdict.OFF_TARGET, 3, false))).containsExactly(Grade.WARNING);
    }

    @Test
    void aBrokenTrendGivesAnAlertWhereItIsForTheWorse() {
        assertThat(grades(ofSchool(Verdict.QUALIFIED, 0, true, Kind.TREND))).containsExactly(Grade.WARNING);
        assertThat(grades(ofSchool(Verdict.QUALIFIED, 0, false, Kind.TREND))).isEmpty();
        assertThat(grades(ofSchool(Verdict.QUALIFIED, 0, true, Kind.DRIFT))).containsExactly(Grade.NOTE);
    }

    /** As the demo's 软件学院, whose students grow while its teachers leave. */
    @Test
    void whoGetsWorseForYearsAndIsFarFromTheOthersIsALevelHigher() {
        assertThat(grades(ofSchool(Verdict.QUALIFIED, 0, true, Kind.DRIFT, Kind.OUTLIER)))
                .containsExactly(Grade.WARNING);
        assertThat(grades(ofSchool(Verdict.QUALIFIED, 0, true, Kind.OUTLIER))).isEmpty();
    }

    /** As 机械工程学院 of the small demo, which has too few colleges to say who is far from the others. */
    @Test
    void threeYearsOfGettingWorseWeighAsMuchAsOneSuchStep() {
        assertThat(grades(afterYears("60", "70", "80", "90"))).containsExactly(Grade.WARNING);
        assertThat(grades(afterYears("60", "70", "80", "80"))).containsExactly(Grade.NOTE);
        assertThat(grades(afterYears("60", "70", "80"))).containsExactly(Grade.NOTE);
    }

    /** @param values this year's first, then the last ones */
    private static Observation afterYears(String... values) {
        IndicatorValue now = value("books-per-student", Subject.SCHOOL, values[0], Verdict.QUALIFIED);
        List<IndicatorValue.PastValue> past = IntStream.range(1, values.length)
                .mapToObj(ago ->
                        new IndicatorValue.PastValue(2026 - ago, Optional.of(new BigDecimal(values[ago])), "", false))
                .toList();
        IndicatorValue after = new IndicatorValue(
                now.indicator(), now.subject(), now.value(), "", past, now.standard(), now.verdict(), Optional.empty());
        return new Observation(after, List.of(Kind.DRIFT), "", 0, true, Optional.empty(), false);
    }

    private String sentence(Observation seen) {
        return rules.look(List.of(seen)).found().get(0).sentence();
    }

    private static Observation saying(String sentence, Observation seen) {
        return new Observation(
                seen.value(), seen.kinds(), sentence, seen.yearsBeyond(), seen.worse(), seen.told(), seen.dismissed());
    }

    @Test
    void eachReasonIsNamedOnceAndTheWiderOneOnly() {
        assertThat(sentence(ofSchool(Verdict.UNQUALIFIED, 3, false, Kind.LIMIT)))
                .endsWith("80（连续三年以上未达合格标准）");
        assertThat(sentence(ofSchool(Verdict.QUALIFIED, 0, true, Kind.DRIFT, Kind.OUTLIER)))
                .endsWith("80（连年变差且与同类相差悬殊）");
        assertThat(sentence(afterYears("60", "70", "80", "90"))).endsWith("80（连续三年以上变差）");
        assertThat(sentence(ofSchool(Verdict.UNQUALIFIED, 1, true, Kind.LIMIT, Kind.TREND)))
                .endsWith("80（未达合格标准、走势突变）");
    }

    @Test
    void whatTheSentenceSaysIsNotNamedAgain() {
        Observation near = ofSchool(Verdict.QUALIFIED, 0, false, Kind.NEAR_LIMIT);
        assertThat(sentence(saying("距60的标准只有1，照近几年的走势两年内将越过。", near))).isEqualTo("距60的标准只有1，照近几年的走势两年内将越过。");
        Observation missed = ofSchool(Verdict.UNQUALIFIED, 1, true, Kind.LIMIT, Kind.TREND);
        assertThat(sentence(saying("未达合格标准80，差20。", missed))).isEqualTo("未达合格标准80，差20。（走势突变）");
    }

    @Test
    void whatARuleCoversIsARule() {
        AlertRules.File file = Usual.read(new ClassPathResource("monitoring/alert-rules.yaml"), AlertRules.File.class);
        List<String> covered =
                file.rules().stream().flatMap(rule -> rule.covers().stream()).toList();
        assertThat(file.rules()).extracting(AlertRules.Rule::id).containsAll(covered);
    }

    @Test
    void aStoryHasTheGravestLevelOfWhatItTells() {
        Highlight.Place lead = new Highlight.Place("books-per-student", Level.SCHOOL, "");
        Observation told = new Observation(
                value("employed", MAJOR, "60", Verdict.NO_LIMIT),
                List.of(Kind.TREND),
                "",
                0,
                true,
                Optional.of(lead),
                false);
        assertThat(rules.look(List.of(ofSchool(Verdict.QUALIFIED, 0, true, Kind.DRIFT), told))
                        .found())
                .extracting(AlertRules.Found::grade, found -> found.story().about(), AlertRules.Found::ofALimit)
                .containsExactly(
                        tuple(Grade.WARNING, "books-per-student", false),
                        tuple(Grade.WARNING, "books-per-student", false));
    }

    @Test
    void aMissedLimitHasItsAlertWhateverElseIsTold() {
        assertThat(rules.look(List.of(ofSchool(Verdict.UNQUALIFIED, 1, true, Kind.LIMIT)))
                        .found())
                .singleElement()
                .matches(AlertRules.Found::ofALimit);
    }

    @Test
    void whatTheOfficeHasDismissedIsKnownAsSuch() {
        IndicatorValue value = value("employed", MAJOR, "60", Verdict.NO_LIMIT);
        AlertRules.Looked looked =
                rules.look(List.of(new Observation(value, List.of(), "", 0, true, Optional.empty(), true)));
        assertThat(looked.found()).isEmpty();
        assertThat(looked.dismissed()).containsExactly(AlertRules.Place.of("employed", MAJOR));
    }

    @Test
    void twoOfAMajorsFiveGiveAnAlertBesidesTheirOwn() {
        Observation intake = observed("first-choice", MAJOR, "8", Verdict.OFF_TARGET, 1, false);
        Observation employed = observed("employed", MAJOR, "60", Verdict.OFF_TARGET, 1, false);
        Observation reported = observed("reported", MAJOR, "99", Verdict.NO_LIMIT, 0, false);
        assertThat(rules.look(List.of(intake, reported)).found())
                .extracting(found -> found.place().about())
                .containsExactly("first-choice");
        assertThat(rules.look(List.of(intake, employed, reported)).found())
                .extracting(found -> found.place().about())
                .containsExactly("first-choice", "employed", "major-two-of-five");
    }

    @Test
    void whatCannotBeComputedIsNotKnownToBeInOrder() {
        Observation missing = observed("books-per-student", Subject.SCHOOL, "", Verdict.NO_LIMIT, 0, false);
        assertThat(rules.look(List.of(missing)).known()).isEmpty();
        assertThat(rules.look(List.of(ofSchool(Verdict.QUALIFIED, 0, false))).known())
                .isNotEmpty();
    }

    @Test
    void everyIndicatorThatARuleNamesIsInTheCatalog() {
        AlertRules.File file = Usual.read(new ClassPathResource("monitoring/alert-rules.yaml"), AlertRules.File.class);
        List<String> named = Stream.concat(
                        file.rhythms().values().stream(),
                        file.combined().stream().map(AlertRules.Combined::of))
                .flatMap(List::stream)
                .toList();
        assertThat(Shipped.CATALOG.indicators())
                .extracting(one -> one.indicator().id())
                .containsAll(named);
    }

    @Test
    void peopleAreLookedAtMonthlyMoneyQuarterlyTeachingEachTermAndTheRestOnceAYear() {
        assertThat(rules.rhythmOf("students-per-teacher")).isEqualTo(Rhythm.MONTH);
        assertThat(rules.rhythmOf("running-costs-share")).isEqualTo(Rhythm.QUARTER);
        assertThat(rules.rhythmOf("class-size")).isEqualTo(Rhythm.TERM);
        assertThat(rules.rhythmOf("employed")).isEqualTo(Rhythm.YEAR);
    }

    @Test
    void anAlertOverSeveralIsAboutEachOfThem() {
        assertThat(rules.indicatorsOf("two-basic-conditions")).contains("students-per-teacher", "books-per-student");
        assertThat(rules.indicatorsOf("books-per-student")).containsExactly("books-per-student");
    }

    private String mainSource(String... indicators) {
        return ResponsibleUnits.sources(Shipped.CATALOG, rules, List.of(indicators))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void anAlertIsExplainedByTheUnitOfItsMainSource() {
        assertThat(mainSource("books-per-student")).as("first in its formula").isEqualTo("2-3-1");
        assertThat(mainSource("students-per-teacher")).as("named by the rules").isEqualTo("1-5-1");
        assertThat(mainSource("books-per-student", "students-per-teacher"))
                .as("of several the first")
                .isEqualTo("2-3-1");
    }

    @Test
    void everySourceThatIsNamedIsOfAnIndicatorAndATableOfTheCatalog() {
        AlertRules.File file = Usual.read(new ClassPathResource("monitoring/alert-rules.yaml"), AlertRules.File.class);
        assertThat(Shipped.CATALOG.indicators())
                .extracting(one -> one.indicator().id())
                .containsAll(file.sources().keySet());
        assertThat(Shipped.CATALOG.tables())
                .extracting(table -> table.code().value())
                .containsAll(file.sources().values());
    }
}
