package cn.edu.zzut.monitoring.web.report;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.Figures;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.process.task.TaskDesk;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.reporting.Report;
import cn.edu.zzut.monitoring.reporting.Reports;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who reads reports: whoever reads the figures in them, and the meeting's secretary the school's edition while the meeting is
 * being prepared.
 */
@Component
class ReportAccess {

    private final Reports reports;
    private final Cycles cycles;
    private final TaskDesk desk;
    private final CurrentUsers users;

    ReportAccess(Reports reports, Cycles cycles, TaskDesk desk, CurrentUsers users) {
        this.reports = reports;
        this.cycles = cycles;
        this.desk = desk;
        this.users = users;
    }

    /** A kind as requests name it: SCHOOL, COLLEGE or MAJOR. */
    static Level kind(String name) {
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("kind“" + name + "”有误：请用SCHOOL（学校）、COLLEGE（学院）或MAJOR（专业）。"));
    }

    /** @throws Refusal when the signed-in user reads no report at all */
    List<Report> readable(int year) {
        requireLaunched(year);
        CurrentUser user = users.get();
        boolean meeting = isPreparingTheMeeting(user, year);
        if (!Right.SEE_THE_WHOLE_SCHOOL.isOf(user) && !Figures.areOfOwnCollegeFor(user) && !meeting) {
            throw Refusal.notYours("全校的分析报告只提供给评估督导处和分管校领导；单位负责人和数据负责人可以查看本学院及其专业的。");
        }
        return reports.ofYear(year).stream()
                .filter(report -> mayRead(user, report, meeting))
                .toList();
    }

    /** @throws Refusal when there is no such report, or the signed-in user may not read it */
    Report readable(int year, long id) {
        requireLaunched(year);
        CurrentUser user = users.get();
        return reports.find(year, id)
                .filter(report -> mayRead(user, report, isPreparingTheMeeting(user, year)))
                .orElseThrow(() -> Refusal.hidden("没有这份报告，或者您无权查看。请刷新列表后重试。"));
    }

    private static boolean mayRead(CurrentUser user, Report report, boolean meeting) {
        return new Figures(UnitCode.find(report.subject().college())).areReadableBy(user)
                || (meeting && report.isFixed() && report.subject().level() == Level.SCHOOL);
    }

    private boolean isPreparingTheMeeting(CurrentUser user, int year) {
        return user.is(Role.SECRETARY)
                && !desk.openTasks(user.id(), year, Does.REVIEW).isEmpty();
    }

    CurrentUser writer(int year) {
        CurrentUser user = users.get();
        Right.WRITE_REPORTS.require(user);
        requireLaunched(year);
        return user;
    }

    /** @throws Refusal when nobody has launched that year */
    void requireLaunched(int year) {
        if (cycles.find(year).isEmpty()) {
            throw Refusal.hidden(year + "年度填报尚未启动。");
        }
    }
}
