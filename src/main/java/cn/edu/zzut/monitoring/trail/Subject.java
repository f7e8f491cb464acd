package cn.edu.zzut.monitoring.trail;

import cn.edu.zzut.monitoring.logging.LogField;

/**
 * What it was done to; whatever it has none of is empty, and no year is 0.
 *
 * @param person the account that it was done to
 * @param what in words, without anybody's data
 */
public record Subject(int year, String table, String unit, String person, String task, String what) {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST = 300;

    public static final Subject NONE = new Subject(0, "", "", "", "", "");

    public Subject {
        table = Entry.plain(table, LONGEST_NAME);
        unit = Entry.plain(unit, LONGEST_NAME);
        person = Entry.plain(person, LONGEST_NAME);
        task = Entry.plain(task, LONGEST_NAME);
        what = Entry.plain(what, LONGEST);
    }

    /** What the log says that this thread is at. */
    public static Subject here() {
        return new Subject(
                LogField.YEAR
                        .get()
                        .filter(text -> text.matches("\\d{4}"))
                        .map(Integer::parseInt)
                        .orElse(0),
                LogField.TABLE.get().orElse(""),
                LogField.UNIT.get().orElse(""),
                "",
                LogField.TASK.get().orElse(""),
                "");
    }

    public Subject of(String account) {
        return new Subject(year, table, unit, account, task, what);
    }

    public Subject saying(String words) {
        return new Subject(year, table, unit, person, task, words);
    }

    public Subject in(int otherYear) {
        return new Subject(otherYear, table, unit, person, task, what);
    }

    /** What is the same of both. */
    Subject common(Subject other) {
        return new Subject(
                year == other.year ? year : 0,
                same(table, other.table),
                same(unit, other.unit),
                same(person, other.person),
                same(task, other.task),
                same(what, other.what));
    }

    private static String same(String one, String other) {
        return one.equals(other) ? one : "";
    }
}
