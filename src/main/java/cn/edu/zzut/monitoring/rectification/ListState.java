package cn.edu.zzut.monitoring.rectification;

import java.util.Optional;

/** How far a year's list of rectifications is. */
public enum ListState {
    /** What is proposed comes before the office when it makes the list. */
    OPEN("待编制清单时核对", "整改任务清单还没有编制"),
    BEGUN("清单正在编制", "整改任务清单正在编制"),
    PUBLISHED("未列入清单", "整改任务清单已经发布"),
    /** The year was over before it came here, or went by without a list. */
    NEVER("没有编制清单", "这个年度没有在本系统编制整改任务清单，也不再编制");

    static final String DECIDED_BEGUN = "begun";
    static final String DECIDED_PUBLISHED = "published";

    private final String titleOfProposal;
    private final String title;

    ListState(String titleOfProposal, String title) {
        this.titleOfProposal = titleOfProposal;
        this.title = title;
    }

    /** What is said of a proposal that is not on the list. */
    public String titleOfProposal() {
        return titleOfProposal;
    }

    public String title() {
        return title;
    }

    /**
     * @param decided what was last put on record of the list
     * @param isStageDone whether the stage in which it is made is over
     */
    static ListState of(Optional<String> decided, boolean isStageDone) {
        if (decided.isEmpty()) {
            return isStageDone ? NEVER : OPEN;
        }
        return decided.get().equals(DECIDED_PUBLISHED) ? PUBLISHED : BEGUN;
    }
}
