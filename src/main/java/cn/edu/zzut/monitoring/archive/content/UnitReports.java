package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.reporting.Report;
import cn.edu.zzut.monitoring.reporting.Reports;
import org.springframework.stereotype.Component;

/** 学院和专业分析报告: as they were fixed; in a unit's own package those of its college. */
@Component
class UnitReports implements Chapter {

    private final Reports reports;

    UnitReports(Reports reports) {
        this.reports = reports;
    }

    @Override
    public String item() {
        return "unit-reports";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        for (Level level : new Level[] {Level.COLLEGE, Level.MAJOR}) {
            FixedReports.write(
                    reports,
                    subject.year(),
                    report -> report.subject().level() == level && concerns(subject, report),
                    folder.under(level.title()));
        }
    }

    private static boolean concerns(Subject subject, Report report) {
        return subject.unit()
                .map(unit -> unit.value().equals(report.subject().college()))
                .orElse(true);
    }
}
