package cn.edu.zzut.monitoring.notification;

/** What a mail is about; each kind has the templates {@code mail/<kind>.txt} and {@code mail/<kind>.html}. */
public enum MailKind {
    ASSIGNED("新任务"),
    RETURNED("已退回，请修改"),
    DIGEST("每日提醒"),
    URGED("催办"),
    ESCALATED("迟报或数据异常提醒"),
    NOTICE("通知");

    private final String title;

    MailKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    String template() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
