package cn.edu.zzut.monitoring.cycle;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.Optional;

/** What holds for every day by which something is to be due; each rule answers with what speaks against the day. */
final class DayRules {

    /** A day so many years away is a slip of the keyboard. */
    private static final int YEARS_AHEAD = 2;

    private DayRules() {}

    static Optional<String> notFar(String what, LocalDate day, LocalDate today) {
        LocalDate last = today.plusYears(YEARS_AHEAD);
        return day.isAfter(last)
                ? Optional.of(what + SchoolClock.inChinese(day) + "太远，请选择" + SchoolClock.inChinese(last) + "以前的工作日。")
                : Optional.empty();
    }

    static Optional<String> notPast(String what, LocalDate day, LocalDate today) {
        return day.isBefore(today)
                ? Optional.of(what + SchoolClock.inChinese(day) + "已过，请选择今天或以后的工作日。")
                : Optional.empty();
    }

    static Optional<String> workingDay(String what, LocalDate day, WorkingDays calendar) {
        return calendar.isWorkingDay(day)
                ? Optional.empty()
                : Optional.of(what + SchoolClock.inChinese(day) + "不是工作日，请选择工作日作为截止日期，例如"
                        + SchoolClock.inChinese(calendar.plus(day, -1)) + "或"
                        + SchoolClock.inChinese(calendar.plus(day, 1)) + "。");
    }
}
