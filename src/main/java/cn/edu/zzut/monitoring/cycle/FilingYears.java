package cn.edu.zzut.monitoring.cycle;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;

/** Which years there may be: their catalog is loaded, they are launched, commended. The forms that ask for one say the same. */
public final class FilingYears {

    public static final int FIRST = 2010;
    public static final int LAST = 2100;

    private FilingYears() {}

    /**
     * The year that somebody wrote.
     *
     * @param written as a form or an address has it
     * @throws Refusal when it is no whole number, or none of these years
     */
    public static int require(Object written) {
        if (written instanceof Number number
                && number.doubleValue() == number.intValue()
                && number.intValue() >= FIRST
                && number.intValue() <= LAST) {
            return number.intValue();
        }
        throw Refusal.invalid(
                "年度“" + Objects.toString(written, "") + "”不合规：请填写四位数的年度，" + FIRST + "至" + LAST + "之间，例如2026。");
    }

    /**
     * A slip of the keyboard, such as 2062, would stand before the real year on every page; one such as 2020 would urge and
     * blame people for dates long past. The first year's filing goes on until the January after it; then year follows year,
     * as each is compared with the one before, and none is left out, however late it is caught up with.
     *
     * @param known the years that were launched or taken over
     * @throws Refusal when it is too early or too late to launch the year, or the one before it was left out
     */
    public static void requireItsTurn(int year, LocalDate today, Set<Integer> known) {
        int last = today.getYear() + 1;
        int first = today.getYear() - 1;
        if (year > last) {
            throw Refusal.invalid(year + "年度还没有到，" + (year - 1) + "年起才能启动。" + next(known, first) + "请检查年份。");
        }
        if (known.isEmpty() && year < first) {
            throw Refusal.invalid(year + "年度已经过去。" + next(known, first) + "请检查年份。");
        }
        if (!known.isEmpty() && !known.contains(year) && !known.contains(year - 1)) {
            throw Refusal.invalid(year + "年度不能启动：各年度依次进行，不能跳过。" + next(known, first) + "请检查年份。");
        }
    }

    private static String next(Set<Integer> known, int first) {
        return known.isEmpty()
                ? "第一个年度最早可以是" + first + "年度。"
                : "最近的是" + Collections.max(known) + "年度，接下来是" + (Collections.max(known) + 1) + "年度。";
    }
}
