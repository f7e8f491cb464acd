package cn.edu.zzut.monitoring.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whoever reads the log learns that somebody was refused, and nothing of what they had written. */
class NoCellInTheLogTest {

    private static final Asked ASKED = new Asked("x01-filer", "PUT /api/submissions/7/rows", "table=1-1");

    private final Logger logger = (Logger) LoggerFactory.getLogger(Asked.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listens() {
        lines.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(lines);
    }

    @AfterEach
    void nobodyListens() {
        logger.detachAppender(lines);
        logger.setLevel(null);
    }

    private String log() {
        return lines.list.get(0).getFormattedMessage();
    }

    @Test
    void aRefusalQuotesToWhoeverAskedOnly() {
        Refusal refused = Refusal.invalid("第2行“级别”的值“省”部”级”不在可选的值中。请改正。");
        assertThat(refused).hasMessageContaining("省");
        assertThat(refused.withoutQuotations()).isEqualTo("第2行“…”不在可选的值中。请改正。");
        ASKED.refused(refused);
        assertThat(log()).contains("refused Invalid", "x01-filer", "table=1-1").doesNotContain("省", "级别");
    }

    @Test
    void whatALibraryQuotesIsLeftOut() {
        ASKED.complained("Cannot deserialize value of type `int` from String \"HIDDEN\": not a valid `int` value");
        assertThat(log()).contains("not understood", "`int`").doesNotContain("HIDDEN");
    }
}
