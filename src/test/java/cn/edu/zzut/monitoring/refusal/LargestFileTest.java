package cn.edu.zzut.monitoring.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A file that is too large is told so, with its size and the bound; never that it is missing. */
class LargestFileTest {

    private static final long BOUND = 20L * 1024 * 1024;

    @Test
    void aFileUpToTheBoundIsTaken() {
        assertThat(LargestFile.RECEIPT.refuses(BOUND)).isEmpty();
    }

    @Test
    void aLargerOneIsToldItsSizeAndTheBound() {
        assertThat(LargestFile.RECEIPT.refuses(21L * 1024 * 1024))
                .hasValueSatisfying(reason -> assertThat(reason).contains("21.0MB", "超过20MB", "没有接收"));
    }

    @Test
    void aByteTooManyDoesNotReadAsASizeThatFits() {
        assertThat(LargestFile.RECEIPT.refuses(BOUND + 1))
                .hasValueSatisfying(reason -> assertThat(reason).contains("20.1MB，超过20MB"));
    }
}
