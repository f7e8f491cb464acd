package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.accountability.OtherWork;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.rectification.RectificationEntry;
import cn.edu.zzut.monitoring.rectification.RectificationEntry.Deed;
import cn.edu.zzut.monitoring.rectification.Rectifications;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** When a unit handed in what it owed of a rectification after the day that it missed. */
@Component
class RectifiedWork implements OtherWork {

    private static final Pattern KEY = Pattern.compile("rectification:(\\d+):(plan|done):(\\d{4}-\\d\\d-\\d\\d)");
    private static final Map<String, Deed> HANDED_IN =
            Map.of("plan", Deed.MEASURES_CONFIRMED, "done", Deed.CLOSING_CONFIRMED);

    private final Rectifications rectifications;

    RectifiedWork(Rectifications rectifications) {
        this.rectifications = rectifications;
    }

    /** The fault's key of what is missed of an item by that day. */
    static String key(long item, String what, LocalDate day) {
        return "rectification:" + item + ":" + what + ":" + day;
    }

    @Override
    public Optional<Instant> doneAt(String fault) {
        Matcher key = KEY.matcher(fault);
        if (!key.matches()) {
            return Optional.empty();
        }
        Instant missed = WorkingDays.closeOf(LocalDate.parse(key.group(3))).toInstant();
        return rectifications.entries(Long.parseLong(key.group(1))).stream()
                .filter(entry -> entry.deed() == HANDED_IN.get(key.group(2)))
                .map(RectificationEntry::at)
                .filter(missed::isBefore)
                .findFirst();
    }
}
