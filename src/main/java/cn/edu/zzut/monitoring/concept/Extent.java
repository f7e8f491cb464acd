package cn.edu.zzut.monitoring.concept;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a quantity occurs: in the school's tables, summed over its colleges, or in another return. */
public enum Extent {
    @JsonProperty("学校")
    SCHOOL("学校"),
    @JsonProperty("学院合计")
    COLLEGES("学院合计"),
    @JsonProperty("其他报表")
    OTHER_RETURN("其他报表");

    private final String title;

    Extent(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    static Optional<Extent> titled(String title) {
        return Arrays.stream(values())
                .filter(extent -> extent.title.equals(title))
                .findFirst();
    }

    static String titles() {
        return Arrays.stream(values()).map(Extent::title).collect(Collectors.joining("、"));
    }
}
