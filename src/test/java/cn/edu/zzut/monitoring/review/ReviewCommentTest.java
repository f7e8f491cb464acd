package cn.edu.zzut.monitoring.review;

import static cn.edu.zzut.monitoring.review.CommentState.ACCEPTED;
import static cn.edu.zzut.monitoring.review.CommentState.CLOSED;
import static cn.edu.zzut.monitoring.review.CommentState.DRAFT;
import static cn.edu.zzut.monitoring.review.CommentState.OPEN;
import static cn.edu.zzut.monitoring.review.CommentState.REFUTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An expert's comment goes back and forth between the expert and the unit until it is closed. */
class ReviewCommentTest {

    private static final Instant THEN = Instant.parse("2026-11-02T01:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-03T01:00:00Z");

    /** What can be done to a comment. */
    private enum Step {
        RAISES(comment -> comment.raise(LATER)),
        ACCEPTS(comment -> comment.accept(new PersonId("jwc-head"))),
        REFUTES(comment -> comment.refute("以批文为准", new PersonId("jwc-head"))),
        INSISTS(ReviewComment::insist),
        CLOSES(comment -> comment.close(LATER));

        private final Consumer<ReviewComment> action;

        Step(Consumer<ReviewComment> action) {
            this.action = action;
        }
    }

    /** An answer may be changed until the expert has it. */
    private static final Map<CommentState, Map<Step, CommentState>> LADDER = Map.of(
            DRAFT,
            Map.of(Step.RAISES, OPEN),
            OPEN,
            Map.of(Step.ACCEPTS, ACCEPTED, Step.REFUTES, REFUTED, Step.CLOSES, CLOSED),
            ACCEPTED,
            Map.of(Step.ACCEPTS, ACCEPTED, Step.REFUTES, REFUTED, Step.CLOSES, CLOSED),
            REFUTED,
            Map.of(Step.ACCEPTS, ACCEPTED, Step.REFUTES, REFUTED, Step.INSISTS, OPEN, Step.CLOSES, CLOSED),
            CLOSED,
            Map.of());

    private static ReviewComment about(Problem problem) {
        return new ReviewComment(
                2026, 1, new TableCode("4-2"), new UnitCode("104"), new PersonId("expert1"), problem, THEN);
    }

    private static ReviewComment in(CommentState state) {
        ReviewComment comment = about(new Problem("生师比偏高", CommentSeverity.ORDINARY, false, Place.WHOLE_TABLE));
        List<Step> way =
                switch (state) {
                    case DRAFT -> List.of();
                    case OPEN -> List.of(Step.RAISES);
                    case ACCEPTED -> List.of(Step.RAISES, Step.ACCEPTS);
                    case REFUTED -> List.of(Step.RAISES, Step.REFUTES);
                    case CLOSED -> List.of(Step.RAISES, Step.CLOSES);
                };
        way.forEach(step -> step.action.accept(comment));
        assertThat(comment.state()).isEqualTo(state);
        return comment;
    }

    static Stream<Arguments> everyStepFromEveryState() {
        return Arrays.stream(CommentState.values())
                .flatMap(state -> Arrays.stream(Step.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStepFromEveryState")
    void aStepLeadsWhereItShouldOrIsRefusedAndChangesNothing(CommentState state, Step step) {
        ReviewComment comment = in(state);
        String response = comment.response();
        CommentState next = LADDER.getOrDefault(state, Map.of()).get(step);
        if (next == null) {
            assertThatThrownBy(() -> step.action.accept(comment))
                    .hasMessageContaining("当前为“" + state.title() + "”，不能进行此操作。");
            assertThat(comment.state()).isEqualTo(state);
            assertThat(comment.response()).isEqualTo(response);
        } else {
            step.action.accept(comment);
            assertThat(comment.state()).isEqualTo(next);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDraftIsTheExpertsOwnAndEverybodySeesTheRest(CommentState state) {
        ReviewComment comment = in(state);
        assertThat(comment.isDraft()).isEqualTo(state == DRAFT);
        assertThat(comment.isVisibleTo(new PersonId("expert1"))).isTrue();
        assertThat(comment.isVisibleTo(new PersonId("jwc-head"))).isEqualTo(state != DRAFT);
        assertThat(comment.isOpen()).isEqualTo(List.of(OPEN, ACCEPTED, REFUTED).contains(state));
    }

    @Test
    void itKnowsItsTableItsUnitAndWhenItWasRaised() {
        ReviewComment comment = in(DRAFT);
        assertThat(comment.table()).hasToString("4-2");
        assertThat(comment.unit().value()).isEqualTo("104");
        assertThat(comment.expert()).isEqualTo(new PersonId("expert1"));
        assertThat(comment.raisedAt()).isEqualTo(THEN);
        comment.raise(LATER);
        assertThat(comment.raisedAt()).isEqualTo(LATER);
        assertThat(comment.answeredBy()).isEmpty();
        assertThat(comment.response()).isEmpty();
    }

    @Test
    void aUnitThatDoesNotAgreeSaysWhyAndTheReasonStaysWhenTheExpertInsists() {
        ReviewComment comment = in(OPEN);
        comment.refute(" 以批文为准 ", new PersonId("jwc-head"));
        assertThat(comment.response()).isEqualTo("以批文为准");
        assertThat(comment.answeredBy()).contains(new PersonId("jwc-head"));
        comment.insist();
        assertThat(comment.response()).isEqualTo("以批文为准");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void withoutAReasonNothingIsRefuted(String reason) {
        ReviewComment comment = in(OPEN);
        assertThatThrownBy(() -> comment.refute(reason, new PersonId("jwc-head")))
                .hasMessageContaining("请写明异议的理由");
        assertThat(comment.state()).isEqualTo(OPEN);
        assertThat(comment.answeredBy()).isEmpty();
    }

    @Test
    void whoAcceptsAfterAllTakesTheReasonBack() {
        ReviewComment comment = in(REFUTED);
        comment.accept(new PersonId("jwc-head2"));
        assertThat(comment.response()).isEmpty();
        assertThat(comment.answeredBy()).contains(new PersonId("jwc-head2"));
    }

    @Test
    void acceptedStaysAcceptedWhenClosedAndRefutedStaysRefuted() {
        ReviewComment accepted = in(ACCEPTED);
        assertThat(accepted.wasAccepted()).isTrue();
        accepted.close(LATER);
        assertThat(accepted.wasAccepted()).isTrue();

        ReviewComment refuted = in(REFUTED);
        assertThat(refuted.wasAccepted()).isFalse();
        refuted.close(LATER);
        assertThat(refuted.wasAccepted()).isFalse();
        assertThat(in(OPEN).wasAccepted()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ORDINARY, false, 0, '', 生师比偏高",
        "SERIOUS, false, 0, '', 【严重】生师比偏高",
        "SUGGESTION, true, 0, '', 【数据失实】【建议】生师比偏高（证明：教师名册少12人）",
        "ORDINARY, false, 3, '', 第3行：生师比偏高",
        "ORDINARY, true, 3, 专业代码, 【数据失实】第3行“专业代码”：生师比偏高（证明：教师名册少12人）",
        "SERIOUS, false, 0, 专业代码, 【严重】“专业代码”：生师比偏高"
    })
    void inOneLineItSaysWhatWhereAndHowMuchItWeighs(
            CommentSeverity severity, boolean falseData, int row, String column, String line) {
        Place place = row == 0 && column.isEmpty() ? Place.WHOLE_TABLE : new Place(2, row, column);
        ReviewComment comment = about(new Problem("生师比偏高", severity, falseData, place, "教师名册少12人"));
        assertThat(comment.inFull()).isEqualTo(line);
        assertThat(comment.isFalseData()).isEqualTo(falseData);
    }

    @Test
    void aPlaceThatNamesNothingIsTheWholeTable() {
        assertThat(Place.WHOLE_TABLE.title()).isEqualTo("整表");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \n"})
    void aProblemIsSaidInWords(String text) {
        assertThatThrownBy(() -> new Problem(text, CommentSeverity.ORDINARY, false, Place.WHOLE_TABLE))
                .hasMessageContaining("请写明存在的问题");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n"})
    void whoeverCallsDataUntrueProvesIt(String proof) {
        assertThatThrownBy(() -> new Problem("与规划不符", CommentSeverity.SERIOUS, true, Place.WHOLE_TABLE, proof))
                .hasMessageContaining("认定数据失实须写明证明");
        assertThat(new Problem("与规划不符", CommentSeverity.SERIOUS, false, Place.WHOLE_TABLE, proof).proof())
                .isEmpty();
        assertThat(about(new Problem("与规划不符", CommentSeverity.SERIOUS, true, Place.WHOLE_TABLE, " 规划图120亩 "))
                        .proof())
                .isEqualTo("规划图120亩");
    }

    @Test
    void aProblemHasFourThousandCharactersAtMostAndNoBlanksAround() {
        assertThat(new Problem("长".repeat(4_000), CommentSeverity.ORDINARY, false, Place.WHOLE_TABLE).text())
                .hasSize(4_000);
        assertThatThrownBy(() -> new Problem("长".repeat(4_001), CommentSeverity.ORDINARY, false, Place.WHOLE_TABLE))
                .hasMessageContaining("不超过4000个字");
        assertThat(new Problem(" 偏高 ", CommentSeverity.ORDINARY, false, Place.WHOLE_TABLE).text())
                .isEqualTo("偏高");
    }
}
