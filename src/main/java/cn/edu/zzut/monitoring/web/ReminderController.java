package cn.edu.zzut.monitoring.web;

import cn.edu.zzut.monitoring.notification.Reminders;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** On which days before a due day people are reminded, as the office sets it. */
@RestController
class ReminderController {

    private final Reminders reminders;
    private final CurrentUsers users;

    ReminderController(Reminders reminders, CurrentUsers users) {
        this.reminders = reminders;
        this.users = users;
    }

    @GetMapping("/api/reminder-days")
    DaysJson days() {
        return new DaysJson(List.copyOf(reminders.daysBefore().descendingSet()));
    }

    @PutMapping("/api/reminder-days")
    DaysJson set(@RequestBody DaysJson wish) {
        if (!users.get().is(Role.OFFICE)) {
            throw new NotPermitted("只有评估督导处可以调整提醒日。");
        }
        Set<Integer> days = wish.workingDays() == null ? Set.of() : new TreeSet<>(wish.workingDays());
        reminders.remindBefore(days);
        return days();
    }

    /** @param workingDays such as 7, 3, 1 and 0 for the day itself */
    record DaysJson(List<Integer> workingDays) {}
}
