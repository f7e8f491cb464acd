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

    /** Such as 截止日期：2026-10-08 → 2026-10-15; what has only become is said without an arrow, and what stayed, too. */
    String text() {
        if (before.equals(HIDDEN) && after.equals(HIDDEN)) {
            return name + "：已修改，内容不记录";
        }
        if (before.isEmpty() || before.equals(after)) {
            return name + "：" + after;
        }
        return name + "：" + before + " → " + (after.isEmpty() ? "（无）" : after);
    }
}
