package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.reporting.Reports;
import org.springframework.stereotype.Component;

/** 年度分析报告: the school's, as it was fixed. */
@Component
class AnnualReport implements Chapter {

    private final Reports reports;

    AnnualReport(Reports reports) {
        this.reports = reports;
    }

    @Override
    public String item() {
        return "report";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        FixedReports.write(reports, subject.year(), report -> report.subject().level() == Level.SCHOOL, folder);
    }
}
