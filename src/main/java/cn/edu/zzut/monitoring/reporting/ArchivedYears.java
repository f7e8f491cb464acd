package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What may still become of the reports of a year whose archive was handed over: its texts and editions stay as the archive has
 * them, and only who has no edition may still be given a draft to read. Years that were filed elsewhere have no archive here.
 */
@Component
class ArchivedYears {

    private final Cycles cycles;

    ArchivedYears(Cycles cycles) {
        this.cycles = cycles;
    }

    boolean isArchived(int year) {
        return cycles.find(year).flatMap(Cycle::archivedHereAt).isPresent();
    }

    /** @throws Refusal when the year's reports are archived */
    void requireOpen(int year, String what) {
        if (isArchived(year)) {
            throw Refusal.conflict(year + "年度已经归档", year + "年度已经归档，归档包中的报告和文字不再改变，" + what + "。需要补充说明的，请写入下一年度的报告。");
        }
    }

    /** @throws Refusal when the year is archived with an edition of that report */
    void requireNone(int year, Optional<Report> edition) {
        if (edition.isPresent() && isArchived(year)) {
            Report fixed = edition.orElseThrow();
            throw Refusal.conflict(
                    year + "年度已经归档",
                    year + "年度已经归档，“" + fixed.fileName() + "”以已定稿的第" + fixed.edition() + "版为准，没有生成新的草稿。请在报告列表中下载该版。");
        }
    }
}
