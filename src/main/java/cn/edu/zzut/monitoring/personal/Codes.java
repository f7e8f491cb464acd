package cn.edu.zzut.monitoring.personal;

import cn.edu.zzut.monitoring.accountability.Grade;
import cn.edu.zzut.monitoring.filing.AuditAction;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.training.Attendance.Way;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What the database says in codes, in the words of the pages. */
final class Codes {

    private static final Map<String, String> TITLES =
            new HashMap<>(Map.of("SENT", "已发出", "WAITING", "待发", "UNDELIVERABLE", "未送达", "STOPPED", "已停发"));

    static {
        Arrays.stream(Role.values()).forEach(role -> TITLES.put(role.name(), role.title()));
        Arrays.stream(AuditAction.values()).forEach(action -> TITLES.put(action.name(), action.title()));
        Arrays.stream(Grade.values()).forEach(grade -> TITLES.put(grade.name(), grade.title()));
        Arrays.stream(Way.values()).forEach(way -> TITLES.put(way.name(), way.title()));
    }

    private Codes() {}

    /** The text as it is where it is no code. */
    static String inWords(String text) {
        return TITLES.getOrDefault(text, text);
    }
}
