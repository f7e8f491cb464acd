package cn.edu.zzut.monitoring.process.engine;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a step is for its person; the extension property {@code does} of a user task, told in docs/architecture.md. */
public enum Does {
    DRAFT,
    REQUIRE,
    DECOMPOSE,
    LIST,
    FILL,
    EXPLAIN,
    AUDIT,
    COMMENT,
    ANSWER,
    RECHECK,
    REVIEW,
    DECIDE,
    RESPOND,
    RECORD,
    HAND_OVER,
    RECEIVE;

    /** As a diagram writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Does> of(String word) {
        return Stream.of(values()).filter(does -> does.word().equals(word)).findFirst();
    }
}
