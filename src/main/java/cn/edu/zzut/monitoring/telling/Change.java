package cn.edu.zzut.monitoring.telling;

/**
 * What became of one thing.
 *
 * @param name in Chinese
 * @param before empty where there was nothing
 * @param after empty where there is nothing now
 */
record Change(String name, String before, String after) {

    /** Put in place of what nobody is to read. */
    static final String HIDDEN = "（不记录）";

    /** Put in place of what people wrote themselves. */
    static final String WRITTEN = "（已填写）";

    /** Such as 截止日期：2026-10-08 → 2026-10-15; what has only become is said without an arrow, and what stayed, too. */
    String text() {
        if (isUnrecorded(before) && before.equals(after)) {
            return name + "：已修改，内容不记录";
        }
        if (before.isEmpty() || before.equals(after)) {
            return name + "：" + after;
        }
        return name + "：" + before + " → " + (after.isEmpty() ? "（无）" : after);
    }

    /** Whether it stands for something that is not told; two of them are not the same. */
    static boolean isUnrecorded(String value) {
        return value.equals(HIDDEN) || value.equals(WRITTEN);
    }
}
