package cn.edu.zzut.monitoring.organization;

/** What a person may be asked to do in the filing. */
public enum Role {
    OFFICE("评估督导处"),
    LEADER("分管校领导"),
    SECRETARY("校长办公会秘书"),
    ARCHIVIST("档案馆"),
    EXPERT("专家"),
    UNIT_HEAD("单位负责人"),
    DATA_LEAD("数据负责人"),
    FILER("数据填报人");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** The role's name on screens and in mails. */
    public String title() {
        return title;
    }
}
