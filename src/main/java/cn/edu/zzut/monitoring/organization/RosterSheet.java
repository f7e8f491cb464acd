package cn.edu.zzut.monitoring.organization;

import java.util.List;

/** The three lists by which a school says who is who: its units, its people, their roles. */
public enum RosterSheet {
    UNITS("单位", RosterSheet.CODE, RosterSheet.UNIT_NAME, RosterSheet.KIND, RosterSheet.OPENED, RosterSheet.CLOSED),
    PEOPLE(
            "人员",
            RosterSheet.ID,
            RosterSheet.NAME,
            RosterSheet.CODE,
            RosterSheet.EMAIL,
            RosterSheet.PHONE,
            RosterSheet.JOINED,
            RosterSheet.LEFT,
            RosterSheet.SUCCESSOR),
    ROLES("角色", RosterSheet.ID, RosterSheet.NAME, RosterSheet.ROLE, RosterSheet.TAKEN, RosterSheet.LAID_DOWN);

    public static final String CODE = "单位号";
    public static final String UNIT_NAME = "单位名称";
    public static final String KIND = "类别";
    public static final String OPENED = "启用日期";
    public static final String CLOSED = "停用日期";
    public static final String ID = "工号";
    public static final String NAME = "姓名";
    public static final String EMAIL = "邮箱";
    public static final String PHONE = "手机";
    public static final String JOINED = "到岗日期";
    public static final String LEFT = "离岗日期";
    public static final String SUCCESSOR = "接办人工号";
    public static final String ROLE = "角色";
    public static final String TAKEN = "任职日期";
    public static final String LAID_DOWN = "免职日期";

    private final String title;
    private final List<String> columns;

    RosterSheet(String title, String... columns) {
        this.title = title;
        this.columns = List.of(columns);
    }

    public String title() {
        return title;
    }

    public List<String> columns() {
        return columns;
    }
}
