package cn.edu.zzut.monitoring.cycle;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.LocalDate;
import java.util.Objects;

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
     * blame people for dates long past. A year's filing goes on until the January after it; a year that follows one that
     * there is can be caught up with however late.
     *
     * @param followsAnother whether the year before was launched or taken over
     * @throws Refusal when it is too early or too late to launch the year
     */
    public static void requireItsTurn(int year, LocalDate today, boolean followsAnother) {
        int last = today.getYear() + 1;
        int first = today.getYear() - 1;
        if (year < first && !followsAnother) {
            throw Refusal.invalid(year + "年度已经过去，现在最早可以启动" + first + "年度。请检查年份。");
        }
        if (year > last) {
            throw Refusal.invalid(year + "年度还没有到，现在最晚可以启动" + last + "年度。请检查年份。");
        }
    }
}
