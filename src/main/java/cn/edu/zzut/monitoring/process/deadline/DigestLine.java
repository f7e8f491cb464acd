package cn.edu.zzut.monitoring.process.deadline;

import cn.edu.zzut.monitoring.organization.Person;
import java.util.Map;

/**
 * An open task as mails show it.
 *
 * @param taskId the engine's id of the task
 * @param daysLeft working days to the due day; 0 on the day, negative for each working day late
 * @param wantedIn working days to the day on which others hope for it, up to the due day where there is none
 * @param missing what is missing to hand it in; empty where that goes without saying
 */
record DigestLine(
        Person person,
        String taskId,
        String task,
        String missing,
        String due,
        String link,
        int daysLeft,
        int wantedIn) {

    String left() {
        return daysLeft < 0 ? "已逾期" + -daysLeft + "个工作日" : daysLeft == 0 ? "今天到期" : "还有" + daysLeft + "个工作日";
    }

    String who() {
        return person.name();
    }

    boolean isOf(Person somebody) {
        return person.id().equals(somebody.id());
    }

    /** For the templates. */
    Map<String, Object> values() {
        return Map.of("who", who(), "task", task, "left", left(), "due", due, "missing", missing, "link", link);
    }
}
