package cn.edu.zzut.monitoring.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.rectification.Cause;
import cn.edu.zzut.monitoring.rectification.RectificationDrafts;
import cn.edu.zzut.monitoring.review.Assignments;
import cn.edu.zzut.monitoring.review.CommentSeverity;
import cn.edu.zzut.monitoring.review.Division;
import cn.edu.zzut.monitoring.review.Place;
import cn.edu.zzut.monitoring.review.Problem;
import cn.edu.zzut.monitoring.review.Reviews;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.validation.Validation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is proposed for the list, whoever found it, and what becomes of each proposal. */
@SchoolTest
class ProposalsTest {

    private static final TableCode LAND = new TableCode("2-1");
    private static final PersonId EXPERT = new PersonId("expert1");
    private static final PersonId LEAD = new PersonId("xxb-lead");
    private static final PersonId OFFICE = new PersonId("office");

    @Autowired
    Story story;

    @Autowired
    Reviews reviews;

    @Autowired
    Assignments assignments;

    @Autowired
    Validation validation;

    @Autowired
    Accountability accountability;

    @Autowired
    Proposals proposals;

    @Autowired
    ListMaking making;

    @Autowired
    RectificationDrafts drafts;

    int year;

    @BeforeEach
    void aYear() {
        year = story.newYear();
    }

    private List<Proposal> from(Cause.Source source) {
        return proposals.of(year).stream()
                .filter(one -> one.cause().source() == source)
                .toList();
    }

    private void isSaid(String problem) {
        assignments.assign(year, Map.of(LAND, Division.whole(EXPERT)));
        reviews.draft(
                year,
                LAND,
                new UnitCode("101"),
                EXPERT,
                new Problem(problem, CommentSeverity.ORDINARY, false, new Place(1, 0, "占地面积")));
        reviews.raise(year, EXPERT);
    }

    @Test
    void aCommentThatTheUnitAcceptedIsSuggestedAndOneThatItRefutedIsNot() {
        story.assigned(year, "2-1", "101");
        isSaid("面积口径不一");
        reviews.acceptRest(year, LAND, LEAD);
        isSaid("面积偏大");
        reviews.refuteRest(year, LAND, "以不动产证为准", LEAD);
        assertThat(from(Cause.Source.REVIEW)).extracting(Proposal::suggested).containsExactly(true, false);
        assertThat(from(Cause.Source.REVIEW).get(1).problem()).contains("面积偏大", "单位有异议：以不动产证为准");
    }

    @Test
    void anAnomalyThatStaysInTheDataIsProposedForTheUnitThatFiledIt() {
        story.reportedLastYear(year, "2-1", "101", rows -> Story.with(rows, "总占地面积", "100"));
        Submission land = story.assigned(year, "2-1", "101");
        story.submissions.begin(land.id());
        story.uploads(land);
        validation.check(land.id());
        assertThat(from(Cause.Source.ANOMALY))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.unit()).isEqualTo("101"))
                .anySatisfy(one -> assertThat(one.problem()).contains("表2-1“总占地面积”"));
    }

    @Test
    void whatAUnitIsHeldToAccountForAndWhatTheMeetingSentBackAreProposed() {
        accountability.found(new Fault(
                year,
                FaultKind.LATE,
                "submission:1",
                new UnitCode("104"),
                "2-1",
                "教务处迟报表2-1",
                Optional.of(story.clock.today())));
        story.cycles.decided(year, "presidents-meeting", "rejected", "纪要9号 师资数据须再核", OFFICE);
        story.cycles.decided(year, "presidents-meeting", "approved", "纪要10号", OFFICE);
        assertThat(from(Cause.Source.ACCOUNTABILITY)).singleElement().satisfies(one -> {
            assertThat(one.unit()).isEqualTo("104");
            assertThat(one.problem()).contains("教务处迟报表2-1");
        });
        assertThat(from(Cause.Source.MEETING)).singleElement().satisfies(one -> {
            assertThat(one.unit()).as("for the office to hand to somebody").isEmpty();
            assertThat(one.problem()).contains("师资数据须再核");
        });
    }

    @Test
    void theListIsPublishedOnlyWhenNoProposalWaits() {
        story.assigned(year, "2-1", "101");
        isSaid("面积口径不一");
        reviews.acceptRest(year, LAND, LEAD);
        isSaid("面积偏大");
        reviews.refuteRest(year, LAND, "以不动产证为准", LEAD);
        assertThatThrownBy(() -> making.requireDecided(year)).hasMessageContaining("还有2项提议没有处理");
        making.takeSuggested(year);
        assertThat(drafts.drafts(year)).singleElement().satisfies(item -> assertThat(item.problem())
                .contains("面积口径不一"));
        assertThatThrownBy(() -> making.leaveRestOut(year, " ", OFFICE)).hasMessageContaining("请写明理由");
        making.leaveRestOut(year, "以不动产证为准", OFFICE);
        making.requireDecided(year);
        assertThat(making.tally(year)).isEqualTo(new ListMaking.Tally(2, 1, 1, 0));
    }
}
