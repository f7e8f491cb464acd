package cn.edu.zzut.monitoring.access;

import static cn.edu.zzut.monitoring.organization.Role.ARCHIVIST;
import static cn.edu.zzut.monitoring.organization.Role.LEADER;
import static cn.edu.zzut.monitoring.organization.Role.OFFICE;
import static cn.edu.zzut.monitoring.organization.Role.SECRETARY;

import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What comes with a role, for the whole school and whichever task is open (第九条 and 第十条). */
public enum Right {
    ARRANGE_THE_EXPERT_REVIEW("安排专家审核", OFFICE),
    PROPOSE_THE_ROSTER("按填报数据提出单位和负责人的登记建议", OFFICE),
    LAUNCH_A_YEAR("启动年度填报", OFFICE),
    MOVE_DATES("调整截止日期", OFFICE),
    STRIKE_LATENESS("撤销系统停机造成的迟报记录", OFFICE),
    KEEP_THE_CALENDAR("修改工作日历", OFFICE),
    SET_REMINDERS("调整提醒日和宽限", OFFICE),
    KEEP_THE_CATALOG("管理指标体系", OFFICE),
    SEE_THE_CATALOG("查看指标体系管理", OFFICE, LEADER),
    TRY_RULES("试运行规则和监测指标", OFFICE),
    DECIDE_ABOUT_HIGHLIGHTS("处理监测指标的关注点", OFFICE),
    MAKE_THE_RECTIFICATION_LIST("编制整改任务清单", OFFICE),
    LOOK_AGAIN_AT_RECTIFICATIONS("登记整改回头看", OFFICE),
    ENTER_FIGURES("录入填报表内没有的监测指标", OFFICE),
    CHECK_THE_YEAR("做全校校验", OFFICE),
    KEEP_THE_CONCEPTS("管理统计口径、比对和要求说明差异", OFFICE),
    ORGANIZE_TRAINING("组织填报培训、维护题库", OFFICE),
    PLAN_THE_MONITORING("安排常态监测", OFFICE),
    BEGIN_A_COMMENDATION("发起年度表彰", OFFICE),
    WITHDRAW_A_COMMENDATION("撤回年度表彰", OFFICE),
    SEE_WHAT_FAILED("查看未办成的事项", OFFICE),
    SEE_UNDELIVERED_MAILS("查看未送达的邮件", OFFICE),
    URGE_ANYBODY("催办全校的任务", OFFICE),
    SEE_ANY_UNITS_RECORD("查看各单位历年的追责问责记录", OFFICE),
    SEE_ANY_UNITS_FILERS("查询各单位的填报人登记", OFFICE),
    SEE_THE_WHOLE_SCHOOL("查看全校的数据和进展", OFFICE, LEADER),
    SEE_PERSONAL_VALUES("查看全校数据中的个人信息", OFFICE),
    HAND_OUT_PERSONAL_DATA("办理个人数据副本、查看个人信息处理登记", OFFICE),
    TAKE_PACKAGES("下载数据包", OFFICE, LEADER),
    FOLLOW_THE_ARCHIVE("查看归档进展", OFFICE, LEADER, ARCHIVIST),
    SEE_THE_REGISTER_OF_DATA_USE("查看全校的数据使用登记", OFFICE),
    REPORT_TO_THE_PLATFORM("上报国家平台", OFFICE),
    REPORT_TO_THE_PROVINCE("制作报送省里的指标汇总包", OFFICE),
    ADD_TO_THE_ARCHIVE("补充归档材料", OFFICE),
    SEE_THE_MEETING("查看校长办公会的材料和会议记录", OFFICE, LEADER, SECRETARY),
    KEEP_MEETING_MINUTES("上传会议纪要和佐证", OFFICE, SECRETARY),
    WRITE_REPORTS("编写和生成分析报告", OFFICE),
    SEE_UNITS_PAPERS("查看其他单位的审核表、登记表和承诺书", OFFICE, LEADER),
    KEEP_PAPER_TEMPLATES("管理纸质材料模板", OFFICE),
    KEEP_REPORT_TEMPLATES("管理报告模板", OFFICE),
    BRING_IN_PAST_YEARS("导入历史年度", OFFICE),
    SEARCH_THE_TRAIL("查询操作记录", OFFICE),
    MOVE_THE_DEMO_CLOCK("拨动演示时钟", OFFICE);

    private final String deed;
    private final List<Role> roles;

    Right(String deed, Role... roles) {
        this.deed = deed;
        this.roles = List.copyOf(Arrays.asList(roles));
    }

    /** What it allows, as a Chinese verb with its object. */
    public String deed() {
        return deed;
    }

    public List<Role> roles() {
        return roles;
    }

    public boolean isOf(CurrentUser user) {
        return roles.stream().anyMatch(user::is);
    }

    /** @throws Refusal saying who may, when this user may not */
    public void require(CurrentUser user) {
        if (!isOf(user)) {
            throw Refusal.notYours("只有" + roles.stream().map(Role::title).collect(Collectors.joining("、")) + "可以" + deed
                    + "。如有需要，请与评估督导处联系。");
        }
    }
}
