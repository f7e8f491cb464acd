package cn.edu.zzut.monitoring.web.deadline;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.calendar.Grace;
import cn.edu.zzut.monitoring.notification.Reminders;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** On which days before a due day people are reminded, and how long after it a fault is put on record; the office's to set. */
@RestController
class DeadlineRulesController {

    private final Reminders reminders;
    private final Grace grace;
    private final CurrentUsers users;

    DeadlineRulesController(Reminders reminders, Grace grace, CurrentUsers users) {
        this.reminders = reminders;
        this.grace = grace;
        this.users = users;
    }

    @GetMapping("/api/deadline-rules")
    RulesJson rules() {
        return new RulesJson(List.copyOf(reminders.daysBefore().descendingSet()), grace.days());
    }

    /** What is left out stays as it is. */
    @PutMapping("/api/deadline-rules")
    @Transactional
    public RulesJson set(@RequestBody RulesJson wish) {
        Right.SET_REMINDERS.require(users.get());
        if (wish.remindBefore() == null && wish.grace() == null) {
            throw Refusal.invalid("请写明要改的是哪一项：提前几个工作日提醒，或者宽限几个工作日。什么也没有改变。");
        }
        if (wish.remindBefore() != null) {
            Set<Integer> days = new TreeSet<>(wish.remindBefore());
            reminders.remindBefore(days);
        }
        if (wish.grace() != null) {
            grace.set(wish.grace());
        }
        return rules();
    }

    /**
     * @param remindBefore working days before the due day, such as 7, 3, 1 and 0 for the day itself
     * @param grace working days after it
     */
    record RulesJson(List<Integer> remindBefore, Integer grace) {}
}
