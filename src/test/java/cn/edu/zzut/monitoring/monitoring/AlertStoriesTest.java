package cn.edu.zzut.monitoring.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.monitoring.AlertRules.Found;
import cn.edu.zzut.monitoring.monitoring.AlertRules.Place;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 软件学院's students grow and its teachers leave: its ratio, its space and its majors' ratios are one matter for its head. */
class AlertStoriesTest {

    private static final Subject COLLEGE = new Subject(Level.COLLEGE, "204", "软件学院", "204", "");
    private static final Subject MAJOR = new Subject(Level.MAJOR, "20401", "软件工程", "204", "080902");
    private static final Set<Rhythm> ALL = EnumSet.allOf(Rhythm.class);

    private static final Found RATIO = found("ratio", COLLEGE, "ratio", false, Rhythm.YEAR);
    private static final Found SPACE = found("space", COLLEGE, "ratio", false, Rhythm.MONTH);
    private static final Found OF_A_MAJOR = found("ratio", MAJOR, "ratio", false, Rhythm.YEAR);

    private static Found found(String id, Subject subject, String lead, boolean ofALimit, Rhythm rhythm) {
        return new Found(
                Place.of(id, subject),
                Place.of(lead, COLLEGE),
                ofALimit,
                id,
                subject,
                List.of(id),
                Grade.WARNING,
                "",
                rhythm);
    }

    private static Set<Place> places(Found... some) {
        return Set.of(Arrays.stream(some).map(Found::place).toArray(Place[]::new));
    }

    private static List<Found> opened(Set<Place> open, Set<Rhythm> begun, Found... found) {
        return AlertStories.of(List.of(found)).toOpen(open, begun);
    }

    @Test
    void oneCauseIsOneAlertThatTheLeadingValueHas() {
        assertThat(opened(Set.of(), ALL, OF_A_MAJOR, SPACE, RATIO)).containsExactly(RATIO);
    }

    @Test
    void whileOneOfAStoryIsOpenNoOtherIsOpened() {
        assertThat(opened(places(RATIO), ALL, RATIO, SPACE)).isEmpty();
        assertThat(opened(places(SPACE), ALL, RATIO, SPACE)).isEmpty();
    }

    @Test
    void whereTheLeadingValueGivesNoAlertTheFirstOfTheOthersHasIt() {
        assertThat(opened(Set.of(), ALL, SPACE, OF_A_MAJOR)).containsExactly(SPACE);
    }

    @Test
    void aStoryIsLookedAtAsOftenAsTheMostFrequentOfItsValues() {
        assertThat(opened(Set.of(), EnumSet.of(Rhythm.MONTH), RATIO, SPACE)).containsExactly(RATIO);
        assertThat(opened(Set.of(), EnumSet.of(Rhythm.TERM), RATIO, SPACE)).isEmpty();
    }

    @Test
    void aLimitIsAnAlertByItselfAndWhatItsSentenceTellsIsNot() {
        Found limit = found("counsellors", COLLEGE, "counsellors", true, Rhythm.YEAR);
        Found told = found("per-counsellor", MAJOR, "counsellors", false, Rhythm.YEAR);
        assertThat(opened(Set.of(), ALL, limit, told, RATIO)).containsExactlyInAnyOrder(limit, RATIO);
        assertThat(opened(places(told), ALL, limit, told)).containsExactly(limit);
        assertThat(opened(places(limit), ALL, limit, told)).isEmpty();
    }

    @Test
    void whatWasOpenBeforeIsOneMatterWithTheOneThatTellsItNow() {
        AlertStories stories = AlertStories.of(List.of(RATIO, SPACE));
        assertThat(stories.toldByOthers(places(RATIO, SPACE))).containsOnlyKeys(SPACE.place());
        assertThat(stories.toldByOthers(places(SPACE)))
                .as("the leading one is not open")
                .isEmpty();
    }
}
