package cn.edu.zzut.monitoring.pastyear;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.CatalogDesk;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.FilingYears;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which years may be brought in. */
@Component
class YearsThatAreOver {

    private final Cycles cycles;
    private final CatalogDesk catalogDesk;
    private final SchoolClock clock;

    YearsThatAreOver(Cycles cycles, CatalogDesk catalogDesk, SchoolClock clock) {
        this.cycles = cycles;
        this.catalogDesk = catalogDesk;
        this.clock = clock;
    }

    /** @throws Refusal when it is no year that is over, or one that was filed here */
    void require(int year) {
        FilingYears.require(year);
        Optional<Cycle> known = cycles.find(year);
        if (known.filter(cycle -> !cycle.isImported()).isPresent()) {
            throw Refusal.conflict(year + "年度是在本系统填报的，不能用历史导入覆盖。");
        }
        if (year >= clock.today().getYear()) {
            throw Refusal.conflict(year + "年度还没有过去，不能作为历史年度导入；请由评估督导处启动该年度的填报。");
        }
        if (catalogDesk.draft(year).isPresent()) {
            throw Refusal.conflict(year + "年度的指标体系还有没有发布的草稿。请先在“指标体系”中发布或放弃草稿，再导入。");
        }
    }

    /** Why no file may be sent for the year, in Chinese; empty where one may. */
    Optional<String> against(int year) {
        try {
            require(year);
            return Optional.empty();
        } catch (Refusal e) {
            return Optional.of(e.getMessage());
        }
    }
}
