package cn.edu.zzut.monitoring.filing;

/** Where a version came from. */
public enum VersionOrigin {
    UPLOAD("上传"),
    MERGE("汇总"),
    EDIT("在线修改"),
    RESTORATION("恢复"),
    SETTLEMENT("处理冲突"),
    IMPORT("历史导入");

    private final String title;

    VersionOrigin(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
