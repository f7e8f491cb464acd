package cn.edu.zzut.monitoring.catalog;

import cn.edu.zzut.monitoring.refusal.Refusal;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a population's rows get further columns from: the row of another table that has the same key. Written as
 * {@code 前缀:列=表.列|表.列}, a {@code *} behind the column for a cell with several values and a {@code ^} behind a target
 * for the year before.
 *
 * @param prefix stands before the names of the columns that come in; empty where they keep their names
 * @param on the population's column
 * @param each whether the row is taken once for each of the cell's values
 * @param targets the first that has the key gives the columns; without data of the first nothing can be computed, the
 *     others may be missing
 */
public record Join(String prefix, String on, boolean each, List<Target> targets) {

    private static final Pattern FORM = Pattern.compile("(?:([^:=]+):)?([^:=*]+)(\\*?)=(.+)");
    private static final Pattern TARGET = Pattern.compile("([^.]+)\\.([^.^]+)(\\^?)");

    public Join {
        targets = List.copyOf(targets);
    }

    /**
     * A table, and the column that has the key.
     *
     * @param lastYear whether the rows of the year before are meant, such as for students who have graduated since
     */
    public record Target(TableCode table, String key, boolean lastYear) {

        static Target of(String text) {
            Matcher form = TARGET.matcher(text.strip());
            if (!form.matches()) {
                throw Refusal.invalid("关联的“" + text + "”有误：应形如 1-5-2.工号");
            }
            return new Target(
                    new TableCode(form.group(1)), form.group(2), !form.group(3).isEmpty());
        }

        @Override
        public String toString() {
            return table + "." + key + (lastYear ? "^" : "");
        }
    }

    /** @throws Refusal when it is written otherwise */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Join of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw Refusal.invalid("关联“" + text + "”有误：应形如 工号=1-5-2.工号，或 教师:授课教师工号*=1-5-1.工号|1-5-3.工号");
        }
        return new Join(
                form.group(1) == null ? "" : form.group(1).strip(),
                form.group(2).strip(),
                !form.group(3).isEmpty(),
                Arrays.stream(form.group(4).split("\\|")).map(Target::of).toList());
    }

    @Override
    @JsonValue
    public String toString() {
        return (prefix.isEmpty() ? "" : prefix + ":") + on + (each ? "*" : "") + "="
                + targets.stream().map(Target::toString).collect(Collectors.joining("|"));
    }
}
