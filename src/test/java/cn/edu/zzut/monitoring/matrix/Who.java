package cn.edu.zzut.monitoring.matrix;

/** The columns of the matrix: who asks. The unit is 201, the responsible unit 104; 202 has to do with neither table. */
enum Who {
    NOBODY("未登录", ""),
    LEFT("已离岗", "neu-left"),
    FORMER("同单位已卸任", "neu-former"),
    FILER("填报人（有任务）", "x01-filer"),
    COLLEAGUE("同单位填报人（无任务）", "neu-filer"),
    LEAD("数据负责人", "x01-lead"),
    HEAD("单位负责人", "x01-head"),
    RESPONSIBLE("责任单位填报人", "jwc-filer"),
    RESPONSIBLE_HEAD("责任单位负责人", "jwc-head"),
    OTHER_FILER("其他单位填报人", "x02-filer"),
    OTHER_HEAD("其他单位负责人", "x02-head"),
    REVIEWING("专家（审核中）", "expert2"),
    EXPERT("专家（未审或已审完）", "expert4"),
    LEADER("分管校领导", "leader"),
    SECRETARY("会议秘书", "secretary"),
    ARCHIVIST("档案馆", "archivist"),
    OFFICE("评估督导处", "office"),
    ADMIN("系统管理员", "admin");

    private final String title;
    private final String account;

    Who(String title, String account) {
        this.title = title;
        this.account = account;
    }

    String title() {
        return title;
    }

    String account() {
        return account;
    }
}
