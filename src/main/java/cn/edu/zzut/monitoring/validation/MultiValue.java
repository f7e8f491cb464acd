package cn.edu.zzut.monitoring.validation;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Several values in one cell, such as the teachers of a course section. */
final class MultiValue {

    private MultiValue() {}

    /** The values, trimmed; one value where the separator is empty. */
    static List<String> split(String cell, String separator) {
        if (separator.isEmpty()) {
            return List.of(cell);
        }
        return Arrays.stream(cell.split(Pattern.quote(separator), -1))
                .map(String::strip)
                .toList();
    }
}
