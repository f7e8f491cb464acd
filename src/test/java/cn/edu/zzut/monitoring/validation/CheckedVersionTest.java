package cn.edu.zzut.monitoring.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is shown in green: nothing to be mended in it, and nothing lost that was there before. */
class CheckedVersionTest {

    private static CheckedVersion version(int rows, int rowsBefore) {
        return new CheckedVersion(rows, rowsBefore, Summary.NONE);
    }

    @Test
    void errorsBlockAndAnomaliesDoNot() {
        assertThat(new Summary(1, 0).blocks()).isTrue();
        assertThat(new Summary(0, 9).blocks()).isFalse();
        assertThat(new CheckedVersion(5, 5, new Summary(1, 0)).isClean()).isFalse();
        assertThat(new CheckedVersion(5, 5, new Summary(0, 9)).isClean()).isTrue();
    }

    @Test
    void lessThanHalfOfTheRowsBeforeIsMoreLikelyASlip() {
        assertThat(version(5, 10).isMuchSmaller()).isFalse();
        assertThat(version(4, 10).isMuchSmaller()).isTrue();
        assertThat(version(4, 10).isClean()).isFalse();
        assertThat(version(20, 10).isClean()).isTrue();
    }

    @Test
    void anEmptyVersionIsNeverGreenAndAFirstOneLosesNothing() {
        assertThat(version(0, 0).isClean()).isFalse();
        assertThat(version(0, 10).isClean()).isFalse();
        assertThat(version(1, 0).isClean()).isTrue();
    }
}
