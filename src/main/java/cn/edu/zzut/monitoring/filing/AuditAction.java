package cn.edu.zzut.monitoring.filing;

/** What somebody did to a version. */
public enum AuditAction {
    SUBMIT("提交"),
    APPROVE("审核通过"),
    RETURN("退回"),
    LOCK("锁定"),
    UNLOCK("解锁"),
    /** A data-correction was given up: what was locked stays so. */
    KEEP("放弃更正"),
    RECEIVE("接收"),
    REPORT("上报"),
    UNREPORT("撤销上报");

    private final String title;

    AuditAction(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
