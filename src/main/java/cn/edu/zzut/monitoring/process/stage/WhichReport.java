package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.reporting.Report;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Says which draft or edition a report is: by whom and when it was made, and the code that stands in its foot. */
@Component
class WhichReport {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M月d日HH:mm:ss");
    private static final int CODE_SHOWN = 12;

    private final Organization organization;

    WhichReport(Organization organization) {
        this.organization = organization;
    }

    String of(Report report) {
        PersonId by = new PersonId(report.fixedBy().orElse(report.madeBy()));
        return (report.isFixed() ? "已定稿的第" + report.edition() + "版" : "第" + report.edition() + "版草稿") + "（"
                + (by.equals(PersonId.SYSTEM) ? "系统" : organization.nameOf(by)) + "，"
                + MINUTE.format(report.fixedAt().orElse(report.madeAt()).atZone(SchoolClock.ZONE))
                + (report.isFixed() ? "定稿" : "生成") + "，页脚内容校验码"
                + report.contentCode().substring(0, CODE_SHOWN) + "…）";
    }
}
