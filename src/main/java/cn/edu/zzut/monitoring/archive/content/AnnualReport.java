package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.reporting.Report;
import cn.edu.zzut.monitoring.reporting.Reports;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 年度分析报告: the fixed editions about the school, its colleges and its majors, byte by byte; what was not fixed is named. */
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
        Set<cn.edu.zzut.monitoring.analysis.Subject> fixed = new HashSet<>();
        for (Report report : reports.ofYear(subject.year())) {
            if (concerns(subject, report) && report.isFixed()) {
                fixed.add(report.subject());
                write(report, folder);
            }
        }
        reports.ofYear(subject.year()).stream()
                .filter(report -> concerns(subject, report) && !fixed.contains(report.subject()))
                .forEach(draft -> folder.missing("“" + draft.fileName() + "”没有定稿"));
    }

    private static boolean concerns(Subject subject, Report report) {
        return subject.unit().isEmpty()
                || subject.unit().get().value().equals(report.subject().college());
    }

    private void write(Report report, Folder folder) {
        Level level = report.subject().level();
        String edition = report.edition() == 1 ? "" : "（第" + report.edition() + "版）";
        String name = report.fileName().replace(".docx", edition + ".docx");
        Piece piece = Piece.of(
                report.fileName().replace(".docx", edition),
                "评估督导处",
                report.fixedAt().orElse(report.madeAt()));
        (level == Level.SCHOOL ? folder : folder.under(level.title() + "报告"))
                .file(piece, name, reports.content(report));
    }
}
