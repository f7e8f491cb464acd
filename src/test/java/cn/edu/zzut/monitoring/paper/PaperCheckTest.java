package cn.edu.zzut.monitoring.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.edu.zzut.monitoring.organization.UnitCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether what a paper says still holds. */
class PaperCheckTest {

    private static final Paper PAPER = new Paper(
            1,
            PaperKind.AUDIT_FORM,
            2026,
            new UnitCode("101"),
            1,
            "0",
            "code",
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty());

    private static PaperFacts.Proof proof(String what, String sha256) {
        return new PaperFacts.Proof(what, "是" + sha256, sha256);
    }

    @Test
    void aPaperHoldsWhenEachThingIsAsItWas() {
        List<PaperFacts.Proof> same = List.of(proof("表1", "a"), proof("表2", "b"));
        assertThat(PaperCheck.of(PAPER, 1, same, same).holds()).isTrue();
    }

    @Test
    void whatHasOtherDataIsGoneOrHasComeSinceIsNamed() {
        PaperCheck check = PaperCheck.of(
                PAPER,
                2,
                List.of(proof("表1", "a"), proof("表2", "b"), proof("表3", "c")),
                List.of(proof("表1", "a"), proof("表2", "other"), proof("表4", "d")));
        assertThat(check.holds()).isFalse();
        assertThat(check.lines())
                .extracting(
                        PaperCheck.Line::what, PaperCheck.Line::onPaper, PaperCheck.Line::now, PaperCheck.Line::holds)
                .containsExactly(
                        tuple("表1", "是a", "是a", true),
                        tuple("表2", "是b", "是other", false),
                        tuple("表3", "是c", "现在没有", false),
                        tuple("表4", "纸上没有", "是d", false));
    }
}
