package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import java.util.List;
import org.springframework.stereotype.Service;

/** 纵向比较: the year's tables against last year's (第二十条). */
@Service
public class YearComparison {

    private final Submissions submissions;
    private final Catalogs catalogs;

    YearComparison(Submissions submissions, Catalogs catalogs) {
        this.submissions = submissions;
        this.catalogs = catalogs;
    }

    /** One line for each table of the year that has data in either year. */
    public List<TableGrowth> of(int year) {
        return catalogs.of(year).tables().stream()
                .map(table -> new TableGrowth(table.title(), rows(year, table.code()), rows(year - 1, table.code())))
                .filter(growth -> growth.rows() + growth.rowsLastYear() > 0)
                .toList();
    }

    private int rows(int year, TableCode table) {
        return submissions
                .effective(year, table)
                .map(SubmissionVersion::rowCount)
                .orElse(0);
    }
}
