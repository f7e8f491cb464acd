package cn.edu.zzut.monitoring.rectification;

/** How soon a problem can be mended, and how many working days there are unless the office says otherwise. */
public enum Kind {
    AT_ONCE("立行立改", 10, 3),
    BY_DATE("限期整改", 20, 10),
    LONG_TERM("长期整改", 120, 20);

    private final String title;
    private final int workingDays;
    private final int planningDays;

    Kind(String title, int workingDays, int planningDays) {
        this.title = title;
        this.workingDays = workingDays;
        this.planningDays = planningDays;
    }

    public String title() {
        return title;
    }

    /** Within which it is usually to be done. */
    public int workingDays() {
        return workingDays;
    }

    /** Within which the unit says how it will mend it. */
    public int planningDays() {
        return planningDays;
    }
}
