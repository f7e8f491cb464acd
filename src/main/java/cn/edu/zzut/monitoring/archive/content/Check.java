package cn.edu.zzut.monitoring.archive.content;

/**
 * One thing that was looked at before a package is handed over.
 *
 * @param property 真实性, 完整性, 可用性 or 安全性
 * @param what what was looked at
 * @param detail what is wrong, or what the people at the hand-over have to look at themselves; empty where all is well
 */
public record Check(String property, String what, Result result, String detail) {

    /** What came of it. */
    public enum Result {
        PASSED("通过"),
        FAILED("不通过"),
        BY_HAND("需人工检测");

        private final String title;

        Result(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    static Check of(String property, String what, java.util.List<String> faults) {
        return faults.isEmpty()
                ? new Check(property, what, Result.PASSED, "")
                : new Check(property, what, Result.FAILED, shortened(faults));
    }

    private static final int NAMED = 10;

    private static String shortened(java.util.List<String> faults) {
        String named = String.join("；", faults.subList(0, Math.min(NAMED, faults.size())));
        return faults.size() > NAMED ? named + "等" + faults.size() + "项" : named;
    }
}
