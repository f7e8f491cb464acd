package cn.edu.zzut.monitoring.archive;

/** 上报数据包, 归档包, a unit's own 单位归档包, or the 指标汇总包 for the province. */
public enum PackageKind {
    REPORT("上报数据包"),
    ARCHIVE("归档包"),
    UNIT("单位归档包"),
    INDICATORS("指标汇总包");

    private final String title;

    PackageKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
