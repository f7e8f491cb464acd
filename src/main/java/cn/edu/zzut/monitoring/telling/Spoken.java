package cn.edu.zzut.monitoring.telling;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.trail.Entry;
import cn.edu.zzut.monitoring.trail.Origin;
import cn.edu.zzut.monitoring.trail.TrailReading.Told;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * An entry as people read it.
 *
 * @param whoName of whoever did it, as they were called then; empty where nobody is known by the account
 * @param personName of whoever it was done to
 * @param unitName empty where it is about none
 * @param tableTitle with its number, such as 表1-6 教职工基本信息; empty where it is about none
 * @param changes a line each, such as 截止日期：2026-10-08 → 2026-10-15
 */
public record Spoken(
        Told told, String whoName, String personName, String unitName, String tableTitle, List<String> changes) {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(SchoolClock.ZONE);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(SchoolClock.ZONE);

    /** By the school's clock; of what came several times the first and the last, such as 2026-11-27 20:00:09—20:00:12. */
    public String time() {
        Entry entry = told.entry();
        return SECOND.format(entry.at())
                + entry.until().map(last -> "—" + TIME.format(last)).orElse("");
    }

    /** Its place in the chain; for the moment before it has one, that it waits for it. */
    public String number() {
        return told.number() == 0 ? "待封存" : String.valueOf(told.number());
    }

    /** With its number; the number alone where the year has no such table. */
    public String table() {
        String code = told.entry().subject().table();
        return tableTitle.isEmpty() ? code : tableTitle;
    }

    /** With its code. */
    public String unit() {
        return with(unitName, told.entry().subject().unit());
    }

    /** To whom it was done, with the account. */
    public String person() {
        return with(personName, told.entry().subject().person());
    }

    /** Such as 王芳（t001）; the code itself where nobody is known by it. */
    static String with(String name, String code) {
        if (code.equals(Origin.SYSTEM.who())) {
            return name;
        }
        return name.isEmpty() || name.equals(code) ? code : name + "（" + code + "）";
    }
}
