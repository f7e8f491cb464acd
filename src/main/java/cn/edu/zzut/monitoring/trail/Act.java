package cn.edu.zzut.monitoring.trail;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be done, as the trail tells it; the database keeps the names. */
public enum Act {
    SIGN_IN("登录", Area.ACCOUNTS),
    SIGN_IN_FAILED("登录失败", Area.ACCOUNTS),
    SIGN_OUT("退出登录", Area.ACCOUNTS),
    SINGLE_SIGN_ON("统一身份认证登录", Area.ACCOUNTS),
    REFUSED("统一身份认证后被拒绝", Area.ACCOUNTS),
    TURNED_AWAY("被拒绝的请求", Area.ACCOUNTS),
    LOCKED("连续输错密码，暂停登录", Area.ACCOUNTS),
    UNLOCKED("解除暂停", Area.ACCOUNTS),
    ACCOUNT_CREATED("新建账号", Area.ACCOUNTS),
    FIRST_PASSWORD("给定首次密码", Area.ACCOUNTS),
    PASSWORD_CHANGED("本人修改密码", Area.ACCOUNTS),
    PASSWORD_SET("他人修改密码", Area.ACCOUNTS),
    RESET_ASKED("申请重置密码", Area.ACCOUNTS),
    RESET_DONE("凭链接重置密码", Area.ACCOUNTS),
    SECOND_ON("启用第二因素", Area.ACCOUNTS),
    SECOND_OFF("停用第二因素", Area.ACCOUNTS),
    SECOND_RESET("第二因素被重置", Area.ACCOUNTS),
    RECOVERY_USED("用恢复码代替验证码", Area.ACCOUNTS),
    ACCOUNT("管理登录账号", Area.ACCOUNTS),
    PEOPLE("单位和人员", Area.SETTINGS),
    RIGHTS("岗位、角色和权限", Area.SETTINGS),
    SCHOOL("学校信息", Area.SETTINGS),
    MAIL_SERVER("邮件服务器", Area.SETTINGS),
    SETTINGS("设置和模板", Area.SETTINGS),
    VERIFIED("核对操作记录", Area.SETTINGS),
    REMOVED("到期清除", Area.SETTINGS),
    UNRECORDED("来不及逐条记录", Area.SETTINGS),
    ENGINE("流程引擎操作", Area.ENGINE),
    DATES("日期和日历", Area.WORK),
    CATALOG("指标体系和口径", Area.WORK),
    TASK("办理任务", Area.WORK),
    DECISION("提交、审核和决定", Area.WORK),
    UPLOAD("上传", Area.DATA),
    CHANGE("修改数据", Area.DATA),
    READ("查看数据", Area.DATA),
    DOWNLOAD("下载", Area.DATA),
    EXPORT("导出", Area.DATA),
    OTHER("其他操作", Area.WORK);

    /** What it is about, which decides who else than the office reads it. */
    public enum Area {
        ACCOUNTS,
        SETTINGS,
        ENGINE,
        WORK,
        DATA
    }

    private final String title;
    private final Area area;

    Act(String title, Area area) {
        this.title = title;
        this.area = area;
    }

    /** In Chinese. */
    public String title() {
        return title;
    }

    public Area area() {
        return area;
    }

    /** Those that an administrator, a stranger to the data, may read of others. */
    public static Set<Act> ofAdministration() {
        return Arrays.stream(values())
                .filter(act -> Set.of(Area.ACCOUNTS, Area.SETTINGS, Area.ENGINE).contains(act.area))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Act.class)));
    }

    /** By its name; empty where there is none of it. */
    public static Optional<Act> named(String name) {
        return Arrays.stream(values()).filter(act -> act.name().equals(name)).findFirst();
    }
}
