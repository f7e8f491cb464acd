package cn.edu.zzut.monitoring.cycle;

import cn.edu.zzut.monitoring.refusal.Refusal;

/** The six stages of a year (第十五条), with the working days after the launch by which each is due unless planned otherwise. */
public enum Stage {
    DEPLOYMENT(1, "组织部署与培训", 10),
    COLLECTION(2, "平台采集与汇总", 28),
    VERIFICATION(3, "数据校验与审核", 36),
    FEEDBACK(4, "数据分析与反馈", 46),
    APPROVAL(5, "审议上报与总结整改", 60),
    ARCHIVING(6, "材料归档与常态监测", 70);

    private final int number;
    private final String title;
    private final int workingDays;

    Stage(int number, String title, int workingDays) {
        this.number = number;
        this.title = title;
        this.workingDays = workingDays;
    }

    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    int workingDays() {
        return workingDays;
    }

    /** @throws Refusal when the number is not 1 to 6 */
    public static Stage of(int number) {
        if (number < 1 || number > values().length) {
            throw Refusal.invalid("没有第" + number + "阶段");
        }
        return values()[number - 1];
    }
}
