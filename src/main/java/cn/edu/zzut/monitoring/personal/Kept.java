package cn.edu.zzut.monitoring.personal;

/**
 * 保存期限 (个人信息保护法第十九条: no longer than its purpose needs): what goes when its time has come, why it is kept that long,
 * and how it goes. What stands in no kind and not in {@link KeptForGood} either is not about people.
 */
public enum Kept {
    MAIL_WORDS(
            "邮件的内容",
            "已发出邮件的正文；何时发给谁、关于什么仍保留",
            "monitoring.mail.retention",
            "P2Y",
            "提醒和通知的争议在两个填报年度内提出",
            "update monitoring.mail set body = '', html = '' where state = 'SENT' and sent_at < ? and body <> ''"),
    PASSWORD_RESETS(
            "重置密码的申请",
            "账号、申请时的网络地址",
            "monitoring.retention.password-resets",
            "P180D",
            "用于限制次数和查明冒用，半年足够",
            "delete from monitoring.password_reset where asked_at < ?"),
    MAIL_TRIALS(
            "测试邮件",
            "收件邮箱、结果",
            "monitoring.retention.mail-trials",
            "P1Y",
            "用于排查邮件服务器",
            "delete from monitoring.mail_trial where asked_at < ?"),
    QUIZ_ATTEMPTS(
            "测试答卷",
            "填报培训测试的题目、答案和成绩；培训情况在归档包中",
            "monitoring.retention.quiz-attempts",
            "P5Y",
            "填报人任期内的培训情况可以复核（第六条、第十七条）",
            "delete from monitoring.quiz_attempt where begun_at < ?"),
    TRAINING_ATTENDANCE(
            "培训签到",
            "谁参加了哪一次培训；培训情况在归档包中",
            "monitoring.retention.training-attendance",
            "P5Y",
            "填报人任期内的培训情况可以复核（第六条、第十七条）",
            "delete from monitoring.training_attendance where recorded_at < ?"),
    FORMER_CONTACTS(
            "离任人员的联系方式",
            "人员名册中的邮箱和电话；姓名、单位和任职起止仍保留",
            "monitoring.retention.former-contacts",
            "P1Y",
            "离任后一年内可能还要说明经手的数据",
            "update monitoring.person set email = '', phone = '' where ends_on < cast(? as date) and (email <> '' or phone <> '')");

    private final String title;
    private final String what;
    private final String setting;
    private final String usually;
    private final String reason;
    private final String deed;

    Kept(String title, String what, String setting, String usually, String reason, String deed) {
        this.title = title;
        this.what = what;
        this.setting = setting;
        this.usually = usually;
        this.reason = reason;
        this.deed = deed;
    }

    public String title() {
        return title;
    }

    /** What it holds about people. */
    public String what() {
        return what;
    }

    /** The setting by which a school keeps it for longer or shorter. */
    public String setting() {
        return setting;
    }

    /** How long it is kept where nothing is set, such as P2Y. */
    public String usually() {
        return usually;
    }

    public String reason() {
        return reason;
    }

    /** The statement by which it goes, with the moment before which. */
    String deed() {
        return deed;
    }
}
