package cn.edu.zzut.monitoring.meeting;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.Locale;
import java.util.stream.Stream;

/** What a meeting decides about the year's data. */
public enum Resolution {
    AGREED("同意", "approved"),
    /** Reported once its conditions are closed. */
    IN_PRINCIPLE("原则同意，修改后上报", "agreed-in-principle"),
    POSTPONED("暂缓审议", "postponed"),
    REJECTED("不同意，退回有关表格", "rejected");

    private final String title;
    private final String verdict;

    Resolution(String title, String verdict) {
        this.title = title;
        this.verdict = verdict;
    }

    /** As the form answers it, such as in-principle. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws Refusal when there is no such decision */
    public static Resolution of(String word) {
        return Stream.of(values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("请选择会议决定：同意、原则同意、暂缓审议或不同意。"));
    }

    public String title() {
        return title;
    }

    /** As the year's decisions have it. */
    public String verdict() {
        return verdict;
    }

    /** Whether the year's data are agreed to, be it under conditions. */
    public boolean agrees() {
        return this == AGREED || this == IN_PRINCIPLE;
    }
}
