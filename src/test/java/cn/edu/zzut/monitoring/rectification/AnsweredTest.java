package cn.edu.zzut.monitoring.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.rectification.RectificationEntry.Deed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 销号申请: what came back is not simply asked again. */
class AnsweredTest {

    private static final Instant THEN = Instant.parse("2026-12-01T01:00:00Z");
    private static final PersonId PERSON = new PersonId("wang");
    private static final Closing ASKED = new Closing("已补齐", "12", "");

    private final List<RectificationEntry> entries = new ArrayList<>();
    private Rectification item;

    @BeforeEach
    void aRequestCameBack() {
        item = new Rectification(
                2026,
                Cause.OFFICE,
                new Demand(
                        new UnitCode("201"),
                        List.of(),
                        PERSON,
                        "实验室不足",
                        "",
                        "",
                        "",
                        Kind.BY_DATE,
                        LocalDate.parse("2026-12-31")),
                THEN);
        item.publish(LocalDate.parse("2026-12-15"), THEN);
        item.propose(new Measures("", "增加", Optional.empty()));
        item.confirmMeasures();
        item.agree();
        does(Deed.PROGRESS);
        item.askToClose(ASKED, THEN);
        does(Deed.CLOSING_ASKED);
        item.rejectClosing("缺照片", Optional.empty());
        does(Deed.CLOSING_RETURNED);
    }

    private void does(Deed deed) {
        entries.add(new RectificationEntry(item, deed, "", PERSON, THEN));
    }

    @Test
    void theSameAgainIsRefused() {
        assertThat(Answered.isReturned(entries)).isTrue();
        assertThatThrownBy(() -> Answered.require(item, entries, ASKED)).hasMessageContaining("都没有变化");
    }

    @Test
    void theSameAgainWithAReasonIsAnAnswer() {
        assertThatCode(() -> Answered.require(item, entries, new Closing("已补齐", "12", "照片已在佐证第一件")))
                .doesNotThrowAnyException();
    }

    @Test
    void anotherWordOrAnotherFigureIsAnAnswer() {
        assertThatCode(() -> Answered.require(item, entries, new Closing("已补齐，附照片", "12", "")))
                .doesNotThrowAnyException();
        assertThatCode(() -> Answered.require(item, entries, new Closing("已补齐", "13", "")))
                .doesNotThrowAnyException();
    }

    @Test
    void aProofOrANoteSinceThenIsAnAnswer() {
        does(Deed.PROOF);
        assertThatCode(() -> Answered.require(item, entries, ASKED)).doesNotThrowAnyException();
    }

    @Test
    void theFirstRequestOfAFurtherRoundAnswersNothing() {
        does(Deed.CLOSING_ASKED);
        does(Deed.STRUCK_OFF);
        does(Deed.REOPENED);
        assertThat(Answered.isReturned(entries)).isFalse();
        assertThatCode(() -> Answered.require(item, entries, ASKED)).doesNotThrowAnyException();
    }
}
