package cn.edu.zzut.monitoring.access;

import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Why somebody reads the rows that a unit has for a table (第二十一条); without one of these reasons nobody does. */
public enum ReadingReason {
    WHOLE_SCHOOL("管理全校数据", (user, data) -> Right.SEE_THE_WHOLE_SCHOOL.isOf(user)),
    OWN_UNIT("本单位的数据", (user, data) -> user.belongsTo(data.unit())),
    RESPONSIBLE_UNIT("本单位负责的表格", (user, data) -> data.handedIn() && user.belongsTo(data.responsible())),
    OWN_TASK("手上的任务", (user, data) -> data.open().isWorkingOnIt()),
    EXPERT_REVIEW("正在审核的表格", (user, data) -> user.is(Role.EXPERT) && data.open().isReviewing()),
    PRESIDENTS_MEETING(
            "正在准备校长办公会", (user, data) -> user.is(Role.SECRETARY) && data.open().isPreparingTheMeeting());

    private final String title;
    private final BiPredicate<CurrentUser, UnitData> holds;

    ReadingReason(String title, BiPredicate<CurrentUser, UnitData> holds) {
        this.title = title;
        this.holds = holds;
    }

    public String title() {
        return title;
    }

    /** The first reason that holds; empty when the user may not read them. */
    public static Optional<ReadingReason> of(CurrentUser user, UnitData data) {
        return Arrays.stream(values())
                .filter(reason -> reason.holds.test(user, data))
                .findFirst();
    }

    /**
     * @param unit whose rows they are
     * @param handedIn whether its head has approved them: until then they are the unit's own (第十三条)
     */
    public record UnitData(UnitCode unit, UnitCode responsible, boolean handedIn, OpenWork open) {}

    /** What the user has to do at the moment; asked only where it matters. */
    public interface OpenWork {

        /** Whether the user has any task about these data, such as one that came from somebody who has left. */
        boolean isWorkingOnIt();

        /** Whether the user has the table to comment on, or answers of its unit to look at again. */
        boolean isReviewing();

        boolean isPreparingTheMeeting();
    }
}
