package cn.edu.zzut.monitoring.refusal;

import java.util.Optional;

/** Nobody writes over what they have not seen. */
public final class Seen {

    private Seen() {}

    /**
     * Whether who changes something has seen what holds.
     *
     * @param what such as 学校信息
     * @param seen the edition that was seen, 0 for none; absent where it was not said
     * @param now the edition that holds, 0 for none; a later one is greater
     * @param by who entered that one
     * @throws Refusal otherwise
     */
    public static void require(String what, Optional<Long> seen, long now, String by) {
        long page = seen.orElse(now == 0 ? 0L : -1L);
        if (page >= 0 && page < now) {
            throw Refusal.conflict("刚刚另有一次保存", what + "在您打开页面以后由" + by + "改过，您的修改没有保存。请刷新，看过现在的内容再改。");
        }
        if (page != now) {
            throw Refusal.conflict("页面内容已旧", "这个页面不是从现在的" + what + "打开的，您的修改没有保存。请刷新，看过现在的内容再改。");
        }
    }
}
