package cn.edu.zzut.monitoring.matrix;

import cn.edu.zzut.monitoring.access.CorrectionRequests;
import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.Figures;
import cn.edu.zzut.monitoring.access.PersonalValues;
import cn.edu.zzut.monitoring.access.ReadingReason;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.access.TableUnits;
import cn.edu.zzut.monitoring.access.UnitWhole;
import cn.edu.zzut.monitoring.organization.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What rows of the matrix may be under besides a {@link Right}; each asks {@code access} with the facts of the story. */
enum Rule {
    EVERYBODY("任何人，不用登录", (user, facts) -> true),
    SIGNED_IN("登录的人", (user, facts) -> user.isPresent()),
    ON_RECORD("登记在册的人员", (user, facts) -> person(user).isPresent()),
    ADMINISTRATOR("系统管理员", (user, facts) -> user.filter(one -> one.id().value().equals(Who.ADMIN.account()))
            .isPresent()),
    ARCHIVIST("档案馆", (user, facts) -> is(user, Role.ARCHIVIST)),
    DATA("读这份数据的理由（ReadingReason）：管理全校、本单位、已报来的责任单位、手上的任务、审核中的专家、准备会议的秘书", (user, facts) -> user.flatMap(
                    one -> ReadingReason.of(one, facts.data(one)))
            .isPresent()),
    FILLS_IN("有填报任务的人", (user, facts) -> holds(user, facts, "fill")),
    AUDITS("有审核任务的人", (user, facts) -> holds(user, facts, "audit")),
    EXPLAINS("有说明异常任务的人", (user, facts) -> holds(user, facts, "explain")),
    ANSWERS("有答复意见任务的人", (user, facts) -> holds(user, facts, "answer")),
    COMMENTS("正在审核这张表的专家", (user, facts) -> holds(user, facts, "comment")),
    REVIEWS("正在审核的专家", (user, facts) -> user.filter(facts::isReviewing).isPresent()),
    OWN_UNIT("本单位承担填报职责的人", (user, facts) -> user.filter(one -> one.belongsTo(MatrixStory.UNIT))
            .isPresent()),
    ANY_UNIT("各单位承担填报职责的人", (user, facts) -> user.flatMap(CurrentUser::filesFor).isPresent()),
    HEAD("本单位负责人", (user, facts) -> is(user, Role.UNIT_HEAD) && OWN_UNIT.holds.of(user, facts)),
    LEADS_A_UNIT("单位负责人和数据负责人", (user, facts) -> user.filter(Figures::areOfOwnCollegeFor)
            .isPresent()),
    RESPONSIBLE("责任单位承担填报职责的人", (user, facts) -> user.filter(one -> one.belongsTo(MatrixStory.RESPONSIBLE))
            .isPresent()),
    UNIT_WHOLE("单位整体数据：本单位负责人、数据负责人、评估督导处、分管校领导（UnitWhole）", (user, facts) -> user.filter(
                    one -> new UnitWhole(MatrixStory.UNIT).isReadableBy(one))
            .isPresent()),
    TABLE_IS_KNOWN("承担这张表的单位、评估督导处、分管校领导（TableUnits）", (user, facts) -> user.filter(
                    one -> new TableUnits(MatrixStory.RESPONSIBLE, List.of(MatrixStory.UNIT)).isKnownTo(one))
            .isPresent()),
    FIGURES_OF_SCHOOL(
            "全校的指标（Figures）", (user, facts) -> user.filter(one -> new Figures(Optional.empty()).areReadableBy(one))
                    .isPresent()),
    TASK_IS_SEEN("任务的办理人、本单位承担填报职责的人、评估督导处", (user, facts) -> OWN_UNIT.holds.of(user, facts) || is(user, Role.OFFICE)),
    TASK_IS_OWN("任务的办理人", (user, facts) -> user.filter(one -> one.id().value().equals(Who.FILER.account()))
            .isPresent()),
    AUDIT_IS_OWN(
            "办理审核任务的人", (user, facts) -> user.filter(one -> one.id().value().equals(Who.HEAD.account()))
                    .isPresent()),
    PEOPLE_ARE_SHOWN("读这份数据，并且看得到其中个人信息的人（PersonalValues）", (user, facts) -> user.filter(one -> DATA.holds.of(
                            user, facts)
                    && (!facts.isAboutPeople()
                            || PersonalValues.areShownTo(
                                    one, facts.data(one), facts.holds(one, "fill") || facts.holds(one, "audit"))))
            .isPresent()),
    TASK_OF_OFFICE("办理“确认任务分解表”的人", (user, facts) -> false),
    CORRECTS("为本单位申请更正的人（CorrectionRequests）", (user, facts) -> user.filter(
                    one -> new CorrectionRequests(MatrixStory.RESPONSIBLE).areMadeBy(one))
            .isPresent()),
    CORRECTION_IS_READ("读更正的人（CorrectionRequests）", (user, facts) -> user.filter(
                    one -> new CorrectionRequests(MatrixStory.RESPONSIBLE).areReadBy(one))
            .isPresent()),
    RECTIFICATION_IS_READ(
            "牵头、协助单位承担填报职责的人、责任人、评估督导处、分管校领导",
            (user, facts) -> OWN_UNIT.holds.of(user, facts)
                    || user.filter(Right.SEE_THE_WHOLE_SCHOOL::isOf).isPresent()),
    MENDS("整改责任人、牵头单位负责人", (user, facts) -> HEAD.holds.of(user, facts)),
    INVITED("受邀参加的人", (user, facts) -> user.filter(
                    one -> facts.invited().contains(one.id().value()))
            .isPresent()),
    APPLICANT("申请人", (user, facts) -> TASK_IS_OWN.holds.of(user, facts)),
    ENGINE("评估督导处（Cockpit）", (user, facts) -> is(user, Role.OFFICE)),
    TASKLIST("登录以前是登录页，登录以后登记在册的人员", (user, facts) -> user.isEmpty() || ON_RECORD.holds.of(user, facts)),
    COCKPIT("登录以前是登录页，登录以后评估督导处", (user, facts) -> user.isEmpty() || is(user, Role.OFFICE)),
    ADMIN_PAGE("登录以前是登录页，登录以后系统管理员", (user, facts) -> user.isEmpty() || ADMINISTRATOR.holds.of(user, facts)),
    NOBODY("任何人都不能", (user, facts) -> false);

    private final String title;
    private final Asked holds;

    Rule(String title, Asked holds) {
        this.title = title;
        this.holds = holds;
    }

    /** Whether it lets whoever asks; empty where nobody is signed in. */
    interface Asked {
        boolean of(Optional<CurrentUser> user, Facts facts);
    }

    private static boolean holds(Optional<CurrentUser> user, Facts facts, String purpose) {
        return user.filter(one -> facts.holds(one, purpose)).isPresent();
    }

    private static boolean is(Optional<CurrentUser> user, Role role) {
        return user.filter(one -> one.is(role)).isPresent();
    }

    private static Optional<CurrentUser> person(Optional<CurrentUser> user) {
        return user.filter(one -> one.person().isPresent());
    }

    /** A right or a rule by its name. */
    static Asked named(String name) {
        return right(name)
                .<Asked>map(right -> (user, facts) -> user.filter(right::isOf).isPresent())
                .orElseGet(() -> valueOf(name).holds);
    }

    /** The same for people. */
    static String inWords(String name) {
        return right(name)
                .map(right -> right.roles().stream().map(Role::title).collect(Collectors.joining("、")) + "（"
                        + right.deed() + "）")
                .orElseGet(() -> valueOf(name).title);
    }

    private static Optional<Right> right(String name) {
        return Arrays.stream(Right.values())
                .filter(right -> right.name().equals(name))
                .findFirst();
    }
}
