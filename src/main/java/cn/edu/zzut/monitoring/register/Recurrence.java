package cn.edu.zzut.monitoring.register;

import cn.edu.zzut.monitoring.rectification.Cause;
import java.util.List;
import java.util.Optional;

/**
 * Whether what a unit mended came back the year after.
 *
 * @param why in Chinese: what was found, or why nothing can be said
 */
public record Recurrence(Verdict verdict, String why) {

    private static final int NAMED = 3;

    /** What can be said. */
    public enum Verdict {
        NOT_MENDED("未销号"),
        TOO_EARLY("尚不能判断"),
        BY_HAND("请人工核对"),
        GONE("未复发"),
        CAME_BACK("复发");

        private final String title;

        Verdict(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * What the next year has about the same matter.
     *
     * @param missing why it cannot be looked at yet, in Chinese; empty where it can
     * @param found what is wrong or stands out again, a sentence each
     */
    public record Aftermath(int year, String missing, List<String> found) {

        public Aftermath {
            found = List.copyOf(found);
        }

        static Aftermath unknown(int year, String missing) {
            return new Aftermath(year, missing, List.of());
        }
    }

    /** @param aftermath of the year after; empty where that was not launched */
    static Recurrence of(boolean mended, Cause cause, int year, Optional<Aftermath> aftermath) {
        if (!mended) {
            return new Recurrence(Verdict.NOT_MENDED, "整改还没有销号。");
        }
        if (aftermath.isEmpty()) {
            return new Recurrence(Verdict.TOO_EARLY, (year + 1) + "年度还没有启动。");
        }
        if (!isComparable(cause)) {
            return new Recurrence(
                    Verdict.BY_HAND, "来自“" + cause.source().title() + "”的整改，请对照" + (year + 1) + "年度的情况判断，并登记回头看。");
        }
        return of(aftermath.get());
    }

    /** Whether a table's column or an indicator can be looked for in another year. */
    static boolean isComparable(Cause cause) {
        return switch (cause.source()) {
            case REVIEW, ANOMALY, PLATFORM -> !cause.table().isEmpty();
            case INDICATOR -> true;
            case OFFICE, MEETING, ACCOUNTABILITY -> false;
        };
    }

    private static Recurrence of(Aftermath aftermath) {
        if (!aftermath.missing().isEmpty()) {
            return new Recurrence(Verdict.TOO_EARLY, aftermath.missing());
        }
        if (aftermath.found().isEmpty()) {
            return new Recurrence(Verdict.GONE, aftermath.year() + "年度没有再出现。");
        }
        List<String> named = aftermath.found().stream().limit(NAMED).toList();
        int more = aftermath.found().size() - named.size();
        return new Recurrence(
                Verdict.CAME_BACK,
                aftermath.year() + "年度：" + String.join("；", named) + (more > 0 ? "；另有" + more + "项" : ""));
    }
}
