package cn.edu.zzut.monitoring.notification;

/** What a mail is about; each kind has a template {@code mail/<kind>.txt}, and some one for HTML. */
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
        return "mail/" + name().toLowerCase(java.util.Locale.ROOT) + ".txt";
    }

    /** The template of the HTML part; the kinds that have none are plain text. */
    String htmlTemplate() {
        return "mail/" + name().toLowerCase(java.util.Locale.ROOT) + ".html";
    }
}
