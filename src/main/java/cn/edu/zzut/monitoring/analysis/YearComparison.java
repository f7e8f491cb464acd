package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.filing.LastYear;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** 纵向比较: the year's tables against last year's (第二十条). */
@Service
public class YearComparison {

    private final Submissions submissions;
    private final LastYear lastYear;
    private final Catalogs catalogs;

    YearComparison(Submissions submissions, LastYear lastYear, Catalogs catalogs) {
        this.submissions = submissions;
        this.lastYear = lastYear;
        this.catalogs = catalogs;
    }

    /** One line for each table of the year that has data in either year. */
    public List<TableGrowth> of(int year) {
        return catalogs.of(year).tables().stream()
                .map(table -> new TableGrowth(
                        table.title(),
                        count(submissions.effective(year, table.code())),
                        count(lastYear.version(year, table.code()))))
                .filter(growth -> growth.rows() + growth.rowsLastYear() > 0)
                .toList();
    }

    private static int count(Optional<SubmissionVersion> version) {
        return version.map(SubmissionVersion::rowCount).orElse(0);
    }
}
