package cn.edu.zzut.monitoring.datause;

/** How far a request is. */
public enum UseState {
    CHOOSING("申请人选择数据"),
    AT_THE_SOURCES("待数据源单位许可"),
    AT_THE_OFFICE("待评估督导处审批"),
    AT_THE_LEADER("待分管校领导审批"),
    GRANTED("已批准，正在生成"),
    IN_USE("使用中"),
    DESTROYED("已销毁"),
    REFUSED("未获批准"),
    WITHDRAWN("已撤回");

    private final String title;

    UseState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether nothing has been given yet, and something may still be. */
    public boolean isBeingDecided() {
        return compareTo(IN_USE) < 0;
    }
}
