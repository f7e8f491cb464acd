package cn.edu.zzut.monitoring.cycle;

import cn.edu.zzut.monitoring.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.Optional;

/** What holds for every day by which something is to be due; each rule answers with what speaks against the day. */
final class DayRules {

    private DayRules() {}

    static Optional<String> notPast(String what, LocalDate day, LocalDate today) {
        return day.isBefore(today) ? Optional.of(what + day + "已过，请选择今天或以后的工作日。") : Optional.empty();
    }

    static Optional<String> workingDay(String what, LocalDate day, WorkingDays calendar) {
        return calendar.isWorkingDay(day)
                ? Optional.empty()
                : Optional.of(what + day + "不是工作日，请选择工作日作为截止日期，例如" + calendar.plus(day, -1) + "或"
                        + calendar.plus(day, 1) + "。");
    }
}
