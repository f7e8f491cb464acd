package cn.edu.zzut.monitoring.personal;

/** What is about people and never goes, with the duty that says so. */
public enum KeptForGood {
    VERSIONS("报送的数据和原始文件", "各版本的行、上传的工作簿、审核记录", "一经提交不得更改，可以追溯（第十九条）；随年度归档"),
    PAPERS("纸质材料", "审核表、填报人员信息登记表、承诺书及签字扫描件", "归档材料（第十五条六）"),
    APPOINTMENTS("任职", "谁在何时任何职、登记的填报人", "谁填报、谁负责（第十六条）；不知道任职就不知道责任"),
    DECISIONS("决定和意见", "审核、专家意见、会议决定、情况说明、批注", "决定的依据（第十五条），随年度归档"),
    ACCOUNTABILITY("追责问责和表彰", "追责问责记录、说明、通知，表彰", "第二十二条、第二十三条；跨年度的情形按历年记录认定"),
    DATA_USE("数据使用登记", "谁申请、谁批准、谁在何时从何处下载", "第二十一条"),
    REVEALS("查看个人信息的登记", "谁为何查看了被脱敏的行，谁制作了谁的个人数据副本", "个人信息保护法第五十四条、第五十五条：处理活动可以审计"),
    TRAIL("操作记录", "谁在何时从何处做了什么，包括登录和密码的变更", "只增不减，每条与前一条相连；删除一条，其后都不能再证明"),
    ARCHIVE("归档包", "一个年度的全部材料", "高等学校档案管理办法；保管期限由档案馆执行");

    private final String title;
    private final String what;
    private final String reason;

    KeptForGood(String title, String what, String reason) {
        this.title = title;
        this.what = what;
        this.reason = reason;
    }

    public String title() {
        return title;
    }

    public String what() {
        return what;
    }

    public String reason() {
        return reason;
    }
}
