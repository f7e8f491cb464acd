package cn.edu.zzut.monitoring.catalog;

import java.util.Arrays;
import java.util.List;

/** What of a person a marked column tells, by what it is called, and what stands in its place where it is not shown. */
public enum PersonalKind {
    NAME("姓名", "主持人", "负责人", "授课教师", "指导教师", "联系人", "发明人", "作者", "带头人"),
    NUMBER("工号", "学号", "教号", "考生号"),
    BIRTH("出生年月", "出生日期", "生日"),
    DOCUMENT("身份证号", "身份证号码", "证件号", "证件号码", "护照号"),
    CONTACT("电话", "手机", "手机号", "手机号码", "邮箱", "电子邮件", "住址", "微信号", "QQ号", "通讯地址"),
    /** Marked, and none of these: nothing of it is shown. */
    OTHER;

    private static final String STAR = "*";
    private static final int LEFT_OF_A_NUMBER = 2;
    private static final int DIGITS_OF_A_YEAR = 4;
    private static final List<String> COMPOUND_SURNAMES =
            List.of("欧阳", "上官", "司马", "诸葛", "夏侯", "尉迟", "皇甫", "慕容", "司徒", "令狐", "东方", "公孙", "长孙", "宇文");

    private final List<String> endings;

    PersonalKind(String... endings) {
        this.endings = List.of(endings);
    }

    /** By what a column is called; names are texts that nobody chooses from a list. */
    static PersonalKind called(String name, ColumnType type, List<String> values) {
        return Arrays.stream(values())
                .filter(kind -> kind.endings.stream().anyMatch(name::endsWith))
                .filter(kind -> kind == BIRTH || (type == ColumnType.TEXT && values.isEmpty()))
                .findFirst()
                .orElse(OTHER);
    }

    /** One value as it is shown to whoever needs to tell rows apart and not to know who they are about. */
    String masked(String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (this) {
            case NAME -> surname(value) + STAR;
            case NUMBER -> STAR.repeat(2) + ending(value, LEFT_OF_A_NUMBER);
            case BIRTH -> value.length() < DIGITS_OF_A_YEAR ? STAR : value.substring(0, DIGITS_OF_A_YEAR);
            case DOCUMENT, CONTACT, OTHER -> STAR.repeat(2);
        };
    }

    /** 王 of 王小明, 欧阳 of 欧阳明. */
    public static String surname(String name) {
        return COMPOUND_SURNAMES.stream()
                .filter(name::startsWith)
                .findFirst()
                .orElseGet(() -> new String(Character.toChars(name.codePointAt(0))));
    }

    private static String ending(String value, int characters) {
        return value.length() <= characters ? "" : value.substring(value.length() - characters);
    }
}
