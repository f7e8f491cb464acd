package cn.edu.zzut.monitoring.datause;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.ColumnType;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What of a person a column tells, and what stands in its place where it is not given as it is. The catalog does not say
 * it; this is the one list, by what columns are called.
 */
public enum Personal {
    NOTHING("", List.of()),
    NAME("姓名只留姓", List.of("姓名", "主持人", "负责人", "授课教师", "指导教师", "联系人", "发明人", "作者")),
    NUMBER("工号、学号换成代码", List.of("工号", "学号", "教号")),
    BIRTH("只留出生年份", List.of("出生年月", "出生日期")),
    CONTACT("不提供", List.of("电话", "手机", "手机号", "邮箱", "身份证号", "证件号", "证件号码", "住址"));

    private static final String HIDDEN = "**";
    private static final int DIGITS_OF_A_YEAR = 4;
    private static final List<String> COMPOUND_SURNAMES =
            List.of("欧阳", "上官", "司马", "诸葛", "夏侯", "尉迟", "皇甫", "慕容", "司徒", "令狐", "东方", "公孙", "长孙", "宇文");

    private final String masking;
    private final List<String> endings;

    Personal(String masking, List<String> endings) {
        this.masking = masking;
        this.endings = endings;
    }

    /** How it is masked, in a few words. */
    public String masking() {
        return masking;
    }

    public boolean isPersonal() {
        return this != NOTHING;
    }

    public static Personal of(Column column) {
        return Arrays.stream(values())
                .filter(kind -> kind.endings.stream().anyMatch(column.name()::endsWith))
                .filter(kind -> kind != NAME
                        || (column.type() == ColumnType.TEXT && column.values().isEmpty()))
                .findFirst()
                .orElse(NOTHING);
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
            case NAME -> surname(value) + HIDDEN;
            case NUMBER -> key.codeFor(value);
            case BIRTH -> value.length() < DIGITS_OF_A_YEAR ? "" : value.substring(0, DIGITS_OF_A_YEAR);
            case CONTACT -> "";
        };
    }

    private static String surname(String name) {
        return COMPOUND_SURNAMES.stream()
                .filter(name::startsWith)
                .findFirst()
                .orElseGet(() -> new String(Character.toChars(name.codePointAt(0))));
    }
}
