package cn.edu.zzut.monitoring.process.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.filing.AuditAction;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.deadline.Timeline;
import cn.edu.zzut.monitoring.review.Assignments;
import cn.edu.zzut.monitoring.review.CommentSeverity;
import cn.edu.zzut.monitoring.review.CommentState;
import cn.edu.zzut.monitoring.review.Conclusion;
import cn.edu.zzut.monitoring.review.Conclusions;
import cn.edu.zzut.monitoring.review.Division;
import cn.edu.zzut.monitoring.review.Place;
import cn.edu.zzut.monitoring.review.Problem;
import cn.edu.zzut.monitoring.review.Reviews;
import cn.edu.zzut.monitoring.review.Rounds;
import cn.edu.zzut.monitoring.support.ExpertsReview;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** stage-4-feedback: experts comment, responsible units answer, until no comment is open. */
@SchoolTest
class StageFourFeedbackTest {

    @Autowired
    Story story;

    @Autowired
    Reviews reviews;

    @Autowired
    Assignments assignments;

    @Autowired
    ReviewMoves moves;

    @Autowired
    Rounds rounds;

    @Autowired
    ReviewRounds reviewRounds;

    @Autowired
    Timeline timeline;

    @Autowired
    Conclusions conclusions;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    Accountability accountability;

    ExpertsReview review;
    int year;
    Submission land;
    ProcessInstance feedback;

    @BeforeEach
    void aLockedTableReachesItsExpert() {
        review = ExpertsReview.begun(story);
        year = review.year;
        land = review.land;
        feedback = review.process;
        BpmnAwareTests.init(story.engine());
    }

    @Test
    void anExpertWhoFindsNothingEndsTheStage() {
        BpmnAwareTests.assertThat(story.task(feedback, "comment")).isAssignedTo("expert2");
        review.findsNothing();
        assertThat(story.isEnded(feedback)).isTrue();
    }

    @Test
    void somebodyWhoIsNoExpertIsNotAssigned() {
        var other = story.start("stage-4-feedback", Map.of("year", year));
        assertThatThrownBy(() -> story.completes(other, "assign-experts", "experts", List.of("x01-filer")))
                .hasMessageContaining("不是专家");
    }

    @Test
    void aProblemWithoutACommentIsRefused() {
        assertThatThrownBy(review::findsWhatIsPinned).hasMessageContaining("请至少填写一条意见");
    }

    @Test
    void anExpertCommentsOnTheirOwnTablesOnly() {
        assertThatThrownBy(() -> review.comments(Map.of("table", "5-1-1", "problem", "不该由我评议")))
                .hasMessageContaining("没有分配给您");
    }

    @Test
    void anAcceptedCommentUnlocksTheTableOnRecordAndItIsLockedAgain() {
        review.comments();
        assertThat(story.shown(story.task(feedback, "confirm"), "comments").toString())
                .contains("绿化面积偏大");
        review.unitAccepts();
        review.headApproves();

        assertThat(story.fresh(land).state()).isEqualTo(SubmissionState.RETURNED);
        assertThat(story.submissions.audits(land.id())).extracting("action").contains(AuditAction.UNLOCK);
        assertThat(story.submissions.returnedBy(land.id()))
                .as("the head approved that the comment is accepted")
                .isEqualTo(new PersonId("xxb-head"));
        var correct = story.task(feedback, "correct");
        assertThat((String) story.shown(correct, "briefing")).contains("绿化面积偏大");
        theUnitCorrects("100");
        var check = story.task(feedback, "check-correction");
        BpmnAwareTests.assertThat(check).isAssignedTo("expert2");
        assertThat(story.shown(check, "corrections").toString()).contains("占地面积学校产权绿化用地", "204000", "100");
        assertThat(reviews.ofYear(year)).singleElement().satisfies(comment -> assertThat(comment.state())
                .isEqualTo(CommentState.ACCEPTED));
        story.completes(check, "decision", "agree");

        assertThat(story.isEnded(feedback)).isTrue();
        assertThat(story.fresh(land).lockedVersion()).hasValue(2);
        assertThat(reviews.ofYear(year)).singleElement().satisfies(comment -> assertThat(comment.state())
                .isEqualTo(CommentState.CLOSED));
    }

    private void theUnitCorrects(String area) {
        story.uploads(land, Story.with(story.sample(land), "占地面积学校产权绿化用地", area));
        story.completes(feedback, "correct", "responsible", true);
        itIsAuditedAndLocked();
    }

    private void itIsAuditedAndLocked() {
        story.completes(feedback, "head-audit", "decision", "approve", "responsible", true);
        story.completes(feedback, "hand-over", "responsible", true);
        story.completes(feedback, "receive", "decision", "approve");
    }

    @Test
    void anAcceptedCommentIsNotAnsweredByTheSameData() {
        review.comments();
        review.unitAccepts();
        review.headApproves();
        story.uploads(land);
        assertThatThrownBy(() -> story.completes(feedback, "correct", "responsible", true))
                .hasMessageContaining("与更正前的版本1内容完全相同");
        assertThat(story.fresh(land).state()).isEqualTo(SubmissionState.RETURNED);

        story.completes(feedback, "correct", "responsible", true, "correction", "经实测，原数据无误");
        itIsAuditedAndLocked();
        assertThat(story.shown(story.task(feedback, "check-correction"), "corrections")
                        .toString())
                .contains("经实测，原数据无误", "与更正前的版本内容完全相同");
    }

    @Test
    void aCorrectionThatTheExpertDoesNotAcceptIsMadeAgain() {
        review.comments();
        review.unitAccepts();
        review.headApproves();
        theUnitCorrects("100");
        assertThatThrownBy(() -> story.completes(feedback, "check-correction", "decision", "insist"))
                .hasMessageContaining("不认可的理由");
        story.completes(feedback, "check-correction", "decision", "insist", "reason", "仍含林地");

        var again = story.task(feedback, "correct");
        assertThat((String) story.shown(again, "briefing")).contains("仍含林地");
        theUnitCorrects("80");
        story.completes(feedback, "check-correction", "decision", "agree");
        assertThat(story.isEnded(feedback)).isTrue();
        assertThat(story.fresh(land).lockedVersion()).hasValue(3);
    }

    @Test
    void whoHasAnsweredEachCommentSaysSoAndNothingIsDecidedForOthers() {
        review.comments();
        assertThatThrownBy(() -> story.completes(feedback, "confirm", "decision", "each"))
                .hasMessageContaining("没有逐条答复");
        long comment = reviews.ofYear(year).get(0).id();
        reviews.answer(year, land.table(), comment, false, "含林地", new PersonId("xxb-filer"));
        story.completes(feedback, "confirm", "decision", "each");
        review.headApproves();
        assertThat(story.shown(story.task(feedback, "recheck"), "comments").toString())
                .contains("含林地");
    }

    @Test
    void aRefutedCommentIsDroppedWhenTheExpertAgrees() {
        review.comments();
        review.unitRefutes("含林地");
        review.headApproves();
        assertThat(story.shown(story.task(feedback, "recheck"), "comments").toString())
                .contains("含林地");
        story.completes(feedback, "recheck", "decision", "agree");
        assertThat(story.isEnded(feedback)).isTrue();
        assertThat(story.fresh(land).state()).isEqualTo(SubmissionState.LOCKED);
    }

    @Test
    void anExpertWhoInsistsSendsTheCommentBack() {
        review.comments();
        review.unitRefutes("含林地");
        review.headApproves();
        story.completes(feedback, "recheck", "decision", "insist", "reason", "林地不计入");
        var again = story.task(feedback, "confirm");
        assertThat((String) story.shown(again, "briefing")).contains("林地不计入");
        story.completes(again, "decision", "accept");
        review.headApproves();
        assertThat(story.open(feedback)).containsExactly("correct");
    }

    private void theExpertFindsUntrueData() {
        review.comments(List.of(
                Map.of("table", "2-1", "problem", "绿化面积与规划不符", "falseData", true, "proof", "规划图标注120亩，填报150亩"),
                Map.of("table", "2-1", "problem", "运动场地重复计算", "falseData", true, "proof", "两处为同一场地")));
    }

    @Test
    void untrueDataAreAFaultOnceTheUnitAgreesAndMakeOneRecord() {
        theExpertFindsUntrueData();
        assertThat(accountability.ofYear(year)).isEmpty();
        assertThat(story.shown(story.task(feedback, "confirm"), "comments").toString())
                .contains("【数据失实】绿化面积与规划不符");
        review.unitAccepts();
        review.headApproves();

        BpmnAwareTests.assertThat(feedback).hasPassed("false-data-found");
        assertThat(accountability.ofYear(year)).singleElement().satisfies(record -> {
            assertThat(record.kind()).isEqualTo(FaultKind.FALSE_DATA);
            assertThat(record.unit().value()).isEqualTo("101");
            assertThat(record.subject()).contains("绿化面积与规划不符").contains("运动场地重复计算");
            assertThat(record.lines()).singleElement().satisfies(line -> assertThat(line.evidence())
                    .contains("规划图标注120亩", "两处为同一场地", "单位答复：接受"));
        });
        story.recordsAreTold();
        assertThat(story.mailsTo("xxb-head"))
                .anySatisfy(mail -> assertThat(mail.subject()).contains("数据失实"));
    }

    @Test
    void dataAreNotCalledUntrueWithoutProof() {
        assertThatThrownBy(() -> review.comments(Map.of("table", "2-1", "problem", "绿化面积与规划不符", "falseData", true)))
                .hasMessageContaining("认定数据失实须写明证明");
    }

    @Test
    void whatTheExpertTakesBackIsNoFault() {
        theExpertFindsUntrueData();
        review.unitRefutes("规划图已更新");
        review.headApproves();
        story.completes(feedback, "recheck", "decision", "agree");
        assertThat(accountability.ofYear(year)).isEmpty();
    }

    private void theExpertPins(String... problems) {
        for (String problem : problems) {
            reviews.draft(
                    year,
                    land.table(),
                    land.unit(),
                    new PersonId("expert2"),
                    new Problem(problem, CommentSeverity.SERIOUS, false, new Place(1, 3, "绿化用地面积")));
        }
    }

    private long comment(String problem) {
        return reviews.ofYear(year).stream()
                .filter(comment -> comment.problem().equals(problem))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void whatIsPinnedToTheTableGoesOutWithTheTask() {
        theExpertPins("绿化面积偏大");
        assertThat(reviews.ofYear(year)).isEmpty();
        review.findsWhatIsPinned();
        assertThat(story.shown(story.task(feedback, "confirm"), "comments").toString())
                .contains("【严重】第3行“绿化用地面积”：绿化面积偏大");
    }

    @Test
    void whoHasPinnedCommentsCannotSayThatThereIsNothing() {
        theExpertPins("绿化面积偏大");
        assertThatThrownBy(review::findsNothing).hasMessageContaining("写了1条意见");
        reviews.discard(reviews.drafts(year, new PersonId("expert2")).get(0).id(), new PersonId("expert2"));
        review.findsNothing();
        assertThat(story.isEnded(feedback)).isTrue();
    }

    @Test
    void ofTwoCommentsOneIsRefutedAndTheOtherCorrectedAfterTheExpertAgrees() {
        theExpertPins("绿化面积偏大", "运动场地重复计算");
        review.findsWhatIsPinned();
        reviews.answer(year, land.table(), comment("绿化面积偏大"), false, "含林地", new PersonId("xxb-filer"));
        review.unitAccepts();
        review.headApproves();
        BpmnAwareTests.assertThat(feedback).isWaitingAt("tables").hasNotPassed("unlock");
        assertThat(story.open(feedback)).containsExactly("recheck");

        story.completes(feedback, "recheck", "decision", "agree");
        assertThat(story.open(feedback)).containsExactly("correct");
        assertThat(reviews.open(year, land.table())).singleElement().satisfies(left -> assertThat(left.problem())
                .isEqualTo("运动场地重复计算"));
    }

    @Test
    void aRefutationNeedsItsReasonAndItsComment() {
        theExpertPins("绿化面积偏大");
        review.findsWhatIsPinned();
        long comment = comment("绿化面积偏大");
        assertThatThrownBy(() -> reviews.answer(year, land.table(), comment, false, " ", new PersonId("xxb-filer")))
                .hasMessageContaining("请写明异议的理由");
        assertThatThrownBy(
                        () -> reviews.answer(year, land.table(), comment + 1_000, true, "", new PersonId("xxb-filer")))
                .hasMessageContaining("不属于本表");
    }

    @Test
    void theHeadGivesAnAnswerBackAndItIsGivenAnew() {
        review.comments();
        review.unitRefutes("含林地");
        var approval = story.task(feedback, "approve-answer");
        BpmnAwareTests.assertThat(approval).isAssignedTo("xxb-head");
        assertThat(story.shown(approval, "comments").toString()).contains("含林地");
        assertThatThrownBy(() -> story.completes(approval, "decision", "return"))
                .hasMessageContaining("退回原因");
        story.completes(approval, "decision", "return", "reason", "林地本来就不应计入");

        var again = story.task(feedback, "confirm");
        assertThat((String) story.shown(again, "briefing")).contains("林地本来就不应计入");
        story.completes(again, "decision", "accept");
        review.headApproves();
        assertThat(reviews.open(year, land.table()))
                .singleElement()
                .satisfies(comment -> assertThat(comment.approvedBy()).contains(new PersonId("xxb-head")));
        assertThat(story.open(feedback)).containsExactly("correct");
    }

    @Test
    void nobodyIsGivenATableOfTheOwnUnitNeitherByProposalNorByHand() {
        int another = story.newYear();
        story.locked(story.assigned(another, "1-5-1", "105"), "rsc");
        var other = story.start("stage-4-feedback", Map.of("year", another));
        var assign = story.task(other, "assign-experts");
        assertThat(story.shown(assign, "proposal").toString()).contains("所在单位负责填报并审核本表");
        assertThatThrownBy(() -> story.completes(assign, "experts", List.of("expert2")))
                .hasMessageContaining("没有可以审核的专家：表1-5-1都须回避");
        assertThatThrownBy(() -> story.completes(
                        assign, "changes", List.of(Map.of("table", "1-5-1", "expert", "expert3", "second", "expert2"))))
                .hasMessageContaining("须回避表1-5-1（所在单位负责填报并审核本表）");
        assertThatThrownBy(() -> assignments.assign(
                        another, Map.of(new TableCode("1-5-1"), Division.whole(new PersonId("expert2")))))
                .hasMessageContaining("须回避");
        story.completes(assign, "experts", List.of("expert2", "expert3"));
        assertThat(assignments.of(another, new TableCode("1-5-1")).experts()).containsExactly(new PersonId("expert3"));
    }

    @Test
    void twoExpertsOfATableEachDecideAboutTheirOwnComments() {
        moves.move(year, land.table(), judgedBy("expert2", "expert3"), "需要两位专家", new PersonId("office"));
        assertThat(story.tasks(feedback, "comment"))
                .extracting("assignee")
                .containsExactlyInAnyOrder("expert2", "expert3");
        story.tasks(feedback, "comment")
                .forEach(task ->
                        review.comments(task, List.of(Map.of("table", "2-1", "problem", task.getAssignee() + "的意见"))));
        review.unitRefutes("含林地");
        review.headApproves();
        assertThat(story.tasks(feedback, "recheck")).hasSize(2);
        for (var task : story.tasks(feedback, "recheck")) {
            boolean agrees = task.getAssignee().equals("expert2");
            story.completes(task, "decision", agrees ? "agree" : "insist", "reason", agrees ? "" : "林地不计入");
        }
        assertThat(reviews.open(year, land.table())).singleElement().satisfies(comment -> assertThat(comment.problem())
                .isEqualTo("expert3的意见"));
        assertThat((String) story.shown(story.task(feedback, "confirm"), "briefing"))
                .contains("林地不计入");
    }

    private static Division judgedBy(String... experts) {
        return Division.whole(Stream.of(experts).map(PersonId::new).toArray(PersonId[]::new));
    }

    @Test
    void aTableMovesFromAnExpertWhoIsIllAndTheTaskWithIt() {
        assertThatThrownBy(() -> moves.move(year, land.table(), judgedBy("expert3"), " ", new PersonId("office")))
                .hasMessageContaining("改派的原因");
        moves.move(year, land.table(), judgedBy("expert3"), "专家因病不能参加", new PersonId("office"));
        BpmnAwareTests.assertThat(story.task(feedback, "comment")).isAssignedTo("expert3");
        review.comments();
        review.unitRefutes("含林地");
        review.headApproves();
        BpmnAwareTests.assertThat(story.task(feedback, "recheck")).isAssignedTo("expert3");
        moves.move(year, land.table(), judgedBy("expert4"), "专家出国", new PersonId("office"));
        BpmnAwareTests.assertThat(story.task(feedback, "recheck")).isAssignedTo("expert4");
        story.completes(feedback, "recheck", "decision", "agree");
        assertThat(story.isEnded(feedback)).isTrue();
        assertThatThrownBy(() -> moves.move(year, land.table(), judgedBy("expert3"), "迟了", new PersonId("office")))
                .hasMessageContaining("现在没有专家在审核");
    }

    @Test
    void anotherRoundBeginsOnceTheFirstIsOverAndCommentsKnowTheirs() {
        assertThatThrownBy(() -> rounds.ask(year, story.clock.today(), "更正后再看", new PersonId("office")))
                .hasMessageContaining("今天之后");
        LocalDate due = workingDays.plus(story.clock.today(), 40);
        rounds.ask(year, due, "更正后再看", new PersonId("office"));
        review.findsNothing();
        var assign = story.task(feedback, "assign-experts");
        assertThat((String) story.shown(assign, "proposalNote")).contains("第2轮", "更正后再看");
        story.completes(assign, "experts", List.of("expert3"));
        assertThat(story.dueDay(story.task(feedback, "comment"))).isEqualTo(due);
        review.comments();
        assertThat(reviews.ofYear(year)).singleElement().satisfies(comment -> assertThat(comment.round())
                .isEqualTo(2));
        assertThat(conclusions.of(year)).extracting(Conclusions.Given::round).containsExactly(1, 2);
    }

    @Test
    void aRoundKeepsItsOwnDayWhenTheStageMoves() {
        LocalDate due = workingDays.plus(story.clock.today(), 40);
        rounds.ask(year, due, "更正后再看", new PersonId("office"));
        stageFourMovesADay();
        assertThat(story.dueDay(story.task(feedback, "comment")))
                .as("the first round goes by the stage")
                .isEqualTo(story.cycles.dueOf(year, Stage.FEEDBACK));
        story.completes(feedback, "comment", "conclusion", "PASS", "unseenReason", "时间所限", "decision", "none");
        story.completes(feedback, "assign-experts", "experts", List.of("expert3"));
        stageFourMovesADay();
        assertThat(story.dueDay(story.task(feedback, "comment"))).isEqualTo(due);
    }

    private void stageFourMovesADay() {
        LocalDate later = workingDays.plus(story.cycles.dueOf(year, Stage.FEEDBACK), 1);
        timeline.moveStage(year, Stage.FEEDBACK, later, "统一延后", new PersonId("office"));
    }

    @Test
    void aRoundWhoseExpertsAreBeingAssignedIsMovedAndNotWithdrawn() {
        PersonId office = new PersonId("office");
        LocalDate later = workingDays.plus(story.clock.today(), 45);
        rounds.ask(year, workingDays.plus(story.clock.today(), 40), "更正后再看", office);
        story.completes(feedback, "comment", "conclusion", "PASS", "unseenReason", "时间所限", "decision", "none");
        assertThatThrownBy(() -> reviewRounds.withdraw(year, 2, "不必再审", office)).hasMessageContaining("正在办理，不能撤回");
        assertThat(rounds.next(year)).isPresent();
        reviewRounds.move(year, 2, later, "专家出差", office);
        var assign = story.task(feedback, "assign-experts");
        assertThat((String) story.shown(assign, "proposalNote")).contains(later.toString());
        story.completes(assign, "experts", List.of("expert3"));
        assertThat(story.dueDay(story.task(feedback, "comment"))).isEqualTo(later);
        assertThatThrownBy(() -> reviewRounds.withdraw(year, 2, "不必再审", office)).hasMessageContaining("已经开始");
    }

    @Test
    void anotherRoundEndsOnAWorkingDayWithinReach() {
        LocalDate end = workingDays.plus(story.clock.today(), 1);
        while (workingDays.isWorkingDay(end)) {
            end = end.plusDays(1);
        }
        LocalDate rest = end;
        assertThatThrownBy(() -> rounds.ask(year, rest, "更正后再看", new PersonId("office")))
                .hasMessageContaining("不是工作日");
        assertThatThrownBy(() -> rounds.ask(year, LocalDate.of(9999, 12, 31), "更正后再看", new PersonId("office")))
                .hasMessageContaining("60个工作日");
    }

    @Test
    void whoFindsFaultSaysWithWhat() {
        for (String conclusion : List.of("FAIL", "PASS_AFTER_CHANGES")) {
            assertThatThrownBy(() -> review.concludes(conclusion, "none")).hasMessageContaining("请在本轮至少提出一条意见");
        }
        review.concludes("FAIL", "found", "comments", List.of(Map.of("table", "2-1", "problem", "缺产权证")));
        assertThat(conclusions.of(year))
                .extracting(Conclusions.Given::conclusion)
                .containsExactly(Conclusion.FAIL);
    }

    @Test
    void aKindOrSeverityThatThereIsNotIsRefusedNotStoredAsAnother() {
        for (String column : List.of("kind", "severity")) {
            assertThatThrownBy(() -> review.comments(Map.of("table", "2-1", "problem", "缺产权证", column, "WORST")))
                    .hasMessageContaining("WORST");
        }
    }

    @Test
    void tablesGoToThoseTickedAndToTwoAtMost() {
        assertThatThrownBy(() -> moves.move(
                        year,
                        land.table(),
                        judgedBy("expert2", "expert3", "x01-filer"),
                        "需要三位",
                        new PersonId("office")))
                .hasMessageContaining("最多由2位专家");
        int another = story.newYear();
        story.locked(story.assigned(another, "2-1", "101"), "xxb");
        var assign = story.task(story.start("stage-4-feedback", Map.of("year", another)), "assign-experts");
        assertThatThrownBy(() -> story.completes(assign, "experts", List.of())).hasMessageContaining("至少勾选一位专家");
    }

    @Test
    void whoHasNotLookedAtEverythingSaysWhy() {
        assertThatThrownBy(() -> story.completes(feedback, "comment", "conclusion", "PASS", "decision", "none"))
                .hasMessageContaining("没有看完的原因");
    }

    @Test
    void anExpertWhoIsLateIsPutOnRecordAndCanStillFinish() {
        LocalDate due = story.dueDay(story.task(feedback, "comment"));
        story.timePassesTo(due, 17);
        assertThat(accountability.ofYear(year)).isEmpty();
        story.timePassesTo(due.plusDays(7), 9);
        BpmnAwareTests.assertThat(feedback).hasPassed("late");
        assertThat(accountability.ofYear(year)).singleElement().satisfies(record -> {
            assertThat(record.kind()).isEqualTo(FaultKind.LATE);
            assertThat(record.unit().value()).isEqualTo("105");
            assertThat(record.subject()).contains("第1轮专家审核");
        });
        review.findsNothing();
        assertThat(story.isEnded(feedback)).isTrue();
    }

    /** What goes on record while the task that waits now is left lying, and no day sooner. */
    private String recordOnceLate(String step) {
        LocalDate due = story.dueDay(story.task(feedback, step));
        story.timePassesTo(due, 17);
        assertThat(accountability.ofYear(year)).isEmpty();
        story.timePassesTo(due.plusDays(7), 9);
        assertThat(accountability.ofYear(year)).singleElement().satisfies(record -> assertThat(record.kind())
                .isEqualTo(FaultKind.LATE));
        var record = accountability.ofYear(year).get(0);
        return record.unit() + " " + record.subject();
    }

    @Test
    void aUnitThatDoesNotAnswerInTimeIsPutOnRecordAndCanStillAnswer() {
        review.comments();
        assertThat(recordOnceLate("confirm")).startsWith("101 ").contains("答复专家意见");
        BpmnAwareTests.assertThat(feedback).hasPassed("answer-late");
        review.unitRefutes("含林地");
        review.headApproves();
        story.completes(feedback, "recheck", "decision", "agree");
        assertThat(story.isEnded(feedback)).isTrue();
        assertThat(accountability.ofYear(year)).hasSize(1);
    }

    @Test
    void aHeadWhoLeavesTheAnswerLyingMakesTheUnitLateOnce() {
        review.comments();
        review.unitRefutes("含林地");
        assertThat(recordOnceLate("approve-answer")).startsWith("101 ").contains("答复专家意见");
    }

    @Test
    void anExpertWhoLeavesARefutationLyingIsPutOnRecordWithTheOwnUnit() {
        review.comments();
        review.unitRefutes("含林地");
        review.headApproves();
        assertThat(recordOnceLate("recheck")).startsWith("105 ").contains("复核单位的答复或更正");
        BpmnAwareTests.assertThat(feedback).hasPassed("recheck-late");
        story.completes(feedback, "recheck", "decision", "agree");
        assertThat(story.isEnded(feedback)).isTrue();
    }

    @Test
    void anExpertWhoLeavesACorrectionLyingIsPutOnRecord() {
        review.comments();
        review.unitAccepts();
        review.headApproves();
        theUnitCorrects("100");
        assertThat(recordOnceLate("check-correction")).startsWith("105 ").contains("复核单位的答复或更正");
    }
}
