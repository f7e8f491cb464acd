package cn.edu.zzut.monitoring.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whom an indicator is about: the school, each of its colleges, or each of its majors. */
public enum Level {
    @JsonProperty("学校")
    SCHOOL("学校"),
    @JsonProperty("学院")
    COLLEGE("学院"),
    @JsonProperty("专业")
    MAJOR("专业");

    private final String title;

    Level(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public static Optional<Level> titled(String title) {
        return Arrays.stream(values())
                .filter(level -> level.title.equals(title))
                .findFirst();
    }

    /** All titles, as a list in a sentence. */
    public static String titles() {
        return Arrays.stream(values()).map(Level::title).collect(Collectors.joining("、"));
    }
}
