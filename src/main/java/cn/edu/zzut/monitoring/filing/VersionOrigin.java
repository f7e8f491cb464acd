package cn.edu.zzut.monitoring.filing;

/** Where a version came from. */
public enum VersionOrigin {
    UPLOAD("上传"),
    MERGE("汇总"),
    EDIT("在线修改"),
    RESTORATION("恢复"),
    SETTLEMENT("处理冲突"),
    IMPORT("历史导入"),
    /** What the unit had before, with which a monitoring period begins. */
    CARRIED("沿用上期");

    /** Of a unit that has what it had before and has not said yet whether that is still so. */
    public static final String NOT_ANSWERED = "上期数据已带入，尚未答复";

    private final String title;

    VersionOrigin(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
