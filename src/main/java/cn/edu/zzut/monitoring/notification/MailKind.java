package cn.edu.zzut.monitoring.notification;

/** What a mail is about; each kind has the templates {@code mail/<kind>.txt} and {@code mail/<kind>.html}. */
public enum MailKind {
    ASSIGNED("新任务"),
    RETURNED("已退回，请修改"),
    DIGEST("每日提醒"),
    URGED("催办"),
    ESCALATED("迟报或数据异常提醒"),
    NOTICE("通知"),
    /** Opens an account: its text is forgotten once it has left. */
    PASSWORD("登录账号");

    private final String title;

    MailKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether the text is nobody's to read but the receiver's. */
    boolean isSecret() {
        return this == PASSWORD;
    }

    String template() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
