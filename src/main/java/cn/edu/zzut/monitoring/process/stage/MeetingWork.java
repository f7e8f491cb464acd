package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.accountability.OtherWork;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.meeting.Condition.Deed;
import cn.edu.zzut.monitoring.meeting.Condition.Step;
import cn.edu.zzut.monitoring.meeting.Conditions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** When a unit said what it did about a condition of the president's meeting, after the day that it missed. */
@Component
class MeetingWork implements OtherWork {

    private static final Pattern KEY = Pattern.compile("meeting-condition:(\\d+):(\\d{4}-\\d\\d-\\d\\d)");

    private final Conditions conditions;

    MeetingWork(Conditions conditions) {
        this.conditions = conditions;
    }

    /** The fault's key of a condition that was not fulfilled by that day. */
    static String key(long condition, LocalDate day) {
        return "meeting-condition:" + condition + ":" + day;
    }

    @Override
    public Optional<Instant> doneAt(String fault) {
        Matcher key = KEY.matcher(fault);
        if (!key.matches()) {
            return Optional.empty();
        }
        Instant missed = WorkingDays.closeOf(LocalDate.parse(key.group(2))).toInstant();
        return conditions.get(Long.parseLong(key.group(1))).steps().stream()
                .filter(step -> step.deed() == Deed.REPORTED)
                .map(Step::at)
                .filter(missed::isBefore)
                .findFirst();
    }
}
