package cn.edu.zzut.monitoring.archive;

/** 上报数据包 or 归档包. */
public enum PackageKind {
    REPORT("上报数据包"),
    ARCHIVE("归档包");

    private final String title;

    PackageKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
