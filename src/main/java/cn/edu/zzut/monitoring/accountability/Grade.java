package cn.edu.zzut.monitoring.accountability;

/** The measures of the DMN table 责任认定, from light to serious. */
public enum Grade {
    NONE("不予追责"),
    REMINDER("提醒"),
    TALK("约谈"),
    CRITICISM("通报"),
    SANCTION("追责建议");

    private final String title;

    Grade(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether the leader in charge must decide too. */
    public boolean isSerious() {
        return this == CRITICISM || this == SANCTION;
    }
}
