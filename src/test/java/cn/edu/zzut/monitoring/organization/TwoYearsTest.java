package cn.edu.zzut.monitoring.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 填报人原则上两年内不作变更 (第十六条): when a change needs a reason, and what a reason is. */
class TwoYearsTest {

    private static final PersonId WANG = new PersonId("wang");
    private static final PersonId LI = new PersonId("li");
    private static final LocalDate REGISTERED = LocalDate.of(2026, 9, 7);
    private static final Optional<Tenure> WANG_FILES =
            Optional.of(new Tenure(Role.FILER, WANG, REGISTERED, Optional.empty(), ""));

    private static boolean askWhy(PersonId next, LocalDate day) {
        return TwoYears.askWhy(WANG_FILES, true, next, day);
    }

    @Test
    void whoWasRegisteredLessThanTwoYearsAgoIsReplacedForAReasonOnly() {
        assertThat(askWhy(LI, REGISTERED)).isTrue();
        assertThat(askWhy(LI, LocalDate.of(2028, 9, 6))).isTrue();
    }

    @Test
    void onTheDayOnWhichTheTwoYearsAreOverNobodyAsks() {
        assertThat(askWhy(LI, LocalDate.of(2028, 9, 7))).isFalse();
    }

    @Test
    void whoStaysIsNotReplaced() {
        assertThat(askWhy(WANG, REGISTERED.plusDays(1))).isFalse();
    }

    @Test
    void theFirstToHaveADutyReplacesNobody() {
        assertThat(TwoYears.askWhy(Optional.empty(), true, LI, REGISTERED)).isFalse();
    }

    @Test
    void whoHasLeftTheUnitCannotStay() {
        assertThat(TwoYears.askWhy(WANG_FILES, false, LI, REGISTERED.plusDays(1)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "……", "——", "123", "\u200b"})
    void whatSaysNothingIsNoReason(String reason) {
        assertThatThrownBy(() -> TwoYears.requireReason(reason, "数据填报人由王变更为李，王"))
                .hasMessageContaining("数据填报人由王变更为李，王任职不满两年")
                .hasMessageContaining("写明变更理由");
    }

    @Test
    void aWordIsAReason() {
        assertThatCode(() -> TwoYears.requireReason("调离", "")).doesNotThrowAnyException();
    }
}
