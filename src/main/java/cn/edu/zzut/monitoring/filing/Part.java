package cn.edu.zzut.monitoring.filing;

/** Whether a submission is the whole table of its responsible unit or the part of an assisting unit (第十一条). */
public enum Part {
    RESPONSIBLE("责任单位"),
    ASSISTING("协助单位");

    private final String title;

    Part(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
