package cn.edu.zzut.monitoring.datause;

/** 数据粒度: sums by groups, or the rows themselves. */
public enum Granularity {
    SUMMARY("汇总"),
    DETAIL("明细");

    private final String title;

    Granularity(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
