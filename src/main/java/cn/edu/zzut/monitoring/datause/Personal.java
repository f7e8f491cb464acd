package cn.edu.zzut.monitoring.datause;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.PersonalKind;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What of a person a column that the catalog marks tells, and what stands in its place where it is not given as it is: a
 * number as a code of the delivery's own, so that rows of one person are known as such, and nothing of what nobody needs.
 */
public enum Personal {
    NOTHING(""),
    NAME("姓名只留姓"),
    NUMBER("工号、学号换成代码"),
    BIRTH("只留出生年份"),
    WITHHELD("不提供");

    private static final String HIDDEN = "**";
    private static final int DIGITS_OF_A_YEAR = 4;

    private final String masking;

    Personal(String masking) {
        this.masking = masking;
    }

    /** How it is masked, in a few words. */
    public String masking() {
        return masking;
    }

    public boolean isPersonal() {
        return this != NOTHING;
    }

    public static Personal of(Column column) {
        if (!column.privacy().isMarked()) {
            return NOTHING;
        }
        return switch (column.personalKind()) {
            case NAME -> NAME;
            case NUMBER -> NUMBER;
            case BIRTH -> BIRTH;
            case DOCUMENT, CONTACT, OTHER -> WITHHELD;
        };
    }

    /** Whether each row of the table is about one person. */
    public static boolean isOfPersons(TableDefinition table) {
        return table.columns().stream()
                .filter(column -> table.primaryKey().contains(column.name()) || of(column) == BIRTH)
                .anyMatch(column -> of(column) == NUMBER || of(column) == BIRTH);
    }

    /** The cell as it is given; several values in a cell each by itself. */
    String masked(Column column, String cell, DeliveryKey key) {
        if (cell.isEmpty() || column.separator().isEmpty()) {
            return masked(cell, key);
        }
        return Arrays.stream(cell.split(Pattern.quote(column.separator()), -1))
                .map(value -> masked(value.strip(), key))
                .collect(Collectors.joining(column.separator()));
    }

    private String masked(String value, DeliveryKey key) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (this) {
            case NOTHING -> value;
            case NAME -> PersonalKind.surname(value) + HIDDEN;
            case NUMBER -> key.codeFor(value);
            case BIRTH -> value.length() < DIGITS_OF_A_YEAR ? "" : value.substring(0, DIGITS_OF_A_YEAR);
            case WITHHELD -> "";
        };
    }
}
