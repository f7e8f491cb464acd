package cn.edu.zzut.monitoring.rectification;

import static cn.edu.zzut.monitoring.rectification.RectificationState.AGREED;
import static cn.edu.zzut.monitoring.rectification.RectificationState.DONE;
import static cn.edu.zzut.monitoring.rectification.RectificationState.MEASURES_PROPOSED;
import static cn.edu.zzut.monitoring.rectification.RectificationState.PUBLISHED;
import static cn.edu.zzut.monitoring.rectification.RectificationState.VERIFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.organization.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rectification: measures, agreement, evidence, verification; each may be sent back. */
class RectificationLadderTest {

    private static final Instant THEN = Instant.parse("2026-12-01T01:00:00Z");

    /** What can be done to it. */
    private enum Step {
        PROPOSES(item -> item.propose("增加实验室")),
        AGREES(Rectification::agree),
        REJECTS_MEASURES(item -> item.rejectMeasures("太笼统")),
        IS_DONE(item -> item.done("验收单")),
        REJECTS_EVIDENCE(item -> item.rejectEvidence("缺照片")),
        VERIFIES(item -> item.verify(THEN));

        private final Consumer<Rectification> action;

        Step(Consumer<Rectification> action) {
            this.action = action;
        }
    }

    private static final Map<RectificationState, Map<Step, RectificationState>> LADDER = Map.of(
            PUBLISHED, Map.of(Step.PROPOSES, MEASURES_PROPOSED),
            MEASURES_PROPOSED, Map.of(Step.AGREES, AGREED, Step.REJECTS_MEASURES, PUBLISHED),
            AGREED, Map.of(Step.IS_DONE, DONE),
            DONE, Map.of(Step.REJECTS_EVIDENCE, AGREED, Step.VERIFIES, VERIFIED),
            VERIFIED, Map.of());

    private static Rectification in(RectificationState state) {
        Rectification item = new Rectification(
                2026, new UnitCode("201"), Cause.OFFICE, "实验室不足", "年内补齐", LocalDate.parse("2026-12-31"), THEN);
        List<Step> way =
                switch (state) {
                    case PUBLISHED -> List.of();
                    case MEASURES_PROPOSED -> List.of(Step.PROPOSES);
                    case AGREED -> List.of(Step.PROPOSES, Step.AGREES);
                    case DONE -> List.of(Step.PROPOSES, Step.AGREES, Step.IS_DONE);
                    case VERIFIED -> List.of(Step.PROPOSES, Step.AGREES, Step.IS_DONE, Step.VERIFIES);
                };
        way.forEach(step -> step.action.accept(item));
        assertThat(item.state()).isEqualTo(state);
        return item;
    }

    static Stream<Arguments> everyStepFromEveryState() {
        return Arrays.stream(RectificationState.values())
                .flatMap(state -> Arrays.stream(Step.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStepFromEveryState")
    void aStepLeadsWhereTheLadderSaysOrIsRefusedAndChangesNothing(RectificationState state, Step step) {
        Rectification item = in(state);
        String measures = item.measures();
        String evidence = item.evidence();
        RectificationState next = LADDER.getOrDefault(state, Map.of()).get(step);
        if (next == null) {
            assertThatThrownBy(() -> step.action.accept(item))
                    .hasMessageContaining("当前为“" + state.title() + "”，不能进行此操作。");
            assertThat(item.state()).isEqualTo(state);
            assertThat(item.measures()).isEqualTo(measures);
            assertThat(item.evidence()).isEqualTo(evidence);
        } else {
            step.action.accept(item);
            assertThat(item.state()).isEqualTo(next);
        }
    }

    @Test
    void itKeepsWhatIsToBeMendedAndHow() {
        Rectification item = in(DONE);
        assertThat(item.year()).isEqualTo(2026);
        assertThat(item.unit().value()).isEqualTo("201");
        assertThat(item.problem()).isEqualTo("实验室不足");
        assertThat(item.requirement()).isEqualTo("年内补齐");
        assertThat(item.dueOn()).isEqualTo("2026-12-31");
        assertThat(item.measures()).isEqualTo("增加实验室");
        assertThat(item.evidence()).isEqualTo("验收单");
    }
}
