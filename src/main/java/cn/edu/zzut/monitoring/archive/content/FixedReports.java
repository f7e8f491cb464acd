package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.reporting.Report;
import cn.edu.zzut.monitoring.reporting.Reports;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reports byte by byte, every edition; a draft whose subject has none is named as missing. */
final class FixedReports {

    private static final String TYPE = ".docx";

    private FixedReports() {}

    static void write(Reports reports, int year, Predicate<Report> wanted, Folder folder) {
        List<Report> all = reports.ofYear(year).stream().filter(wanted).toList();
        all.stream().filter(Report::isFixed).forEach(report -> write(reports, report, folder));
        Set<String> fixed = all.stream()
                .filter(Report::isFixed)
                .map(report -> report.subject().code())
                .collect(Collectors.toSet());
        all.stream()
                .filter(report -> !fixed.contains(report.subject().code()))
                .forEach(draft -> folder.missing("“" + draft.fileName() + "”没有定稿"));
    }

    private static void write(Reports reports, Report report, Folder folder) {
        String title =
                report.fileName().replace(TYPE, "") + (report.edition() == 1 ? "" : "（第" + report.edition() + "版）");
        folder.file(
                Piece.of(title, "评估督导处", report.fixedAt().orElse(report.madeAt())),
                title + TYPE,
                reports.content(report));
    }
}
