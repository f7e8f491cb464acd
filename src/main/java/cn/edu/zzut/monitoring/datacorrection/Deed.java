package cn.edu.zzut.monitoring.datacorrection;

/** What somebody did to a data-correction. */
public enum Deed {
    REQUEST("提出申请"),
    CHANGE_REQUEST("修改申请"),
    WITHDRAW("撤回申请"),
    RETURN_REQUEST("退回申请"),
    AGREE("同意"),
    REFUSE("不予更正"),
    OPEN("开放更正"),
    HAND_IN("提交更正"),
    APPROVE("审核通过"),
    RETURN("退回更正"),
    GIVE_UP("放弃更正"),
    LOCK("重新锁定"),
    RENEWED("登记更新"),
    MOVED_ON("年度进展"),
    CLOSE("办结");

    private final String title;

    Deed(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
