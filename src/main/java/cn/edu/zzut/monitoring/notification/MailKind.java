package cn.edu.zzut.monitoring.notification;

/** What a mail is about; each kind has a template {@code mail/<kind>.txt}. */
public enum MailKind {
    ASSIGNED("新任务"),
    RETURNED("已退回，请修改"),
    DUE_SOON("即将到期"),
    DUE_TODAY("今天到期"),
    OVERDUE("已逾期"),
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
        return "mail/" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".txt";
    }
}
