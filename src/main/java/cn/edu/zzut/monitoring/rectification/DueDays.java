package cn.edu.zzut.monitoring.rectification;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The days by which something is to be mended: working days, after today, within the years that a plan lasts. */
@Component
class DueDays {

    private static final int YEARS_AHEAD = 2;

    private final WorkingDays workingDays;
    private final SchoolClock clock;

    DueDays(WorkingDays workingDays, SchoolClock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    LocalDate usual(Kind kind) {
        return workingDays.plus(clock.today(), kind.workingDays());
    }

    LocalDate planDue(Kind kind) {
        return workingDays.plus(clock.today(), kind.planningDays());
    }

    /** @throws Refusal in Chinese with a day that would do */
    void require(String what, LocalDate day) {
        LocalDate today = clock.today();
        if (!day.isAfter(today)) {
            throw Refusal.invalid(what + SchoolClock.inChinese(day) + "不晚于今天，请选择以后的工作日。");
        }
        if (day.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw Refusal.invalid(what + SchoolClock.inChinese(day) + "太远，请选择"
                    + SchoolClock.inChinese(today.plusYears(YEARS_AHEAD)) + "以前的工作日；更长的请分阶段列出。");
        }
        if (!workingDays.isWorkingDay(day)) {
            throw Refusal.invalid(what + SchoolClock.inChinese(day) + "不是工作日，请选择工作日，例如"
                    + SchoolClock.inChinese(workingDays.plus(day, 1)) + "。");
        }
    }
}
