package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.reporting.Foundations.Foundation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells of drafts whether they are out of date (已过期) and why, of editions what came after them. */
@Service
@Transactional(readOnly = true)
public class ReportAges {

    private static final List<String> OF_FORMER_REPORTS = List.of("数据或指标体系有变化");

    private final ReportStore store;
    private final Foundations foundations;
    private final Materials materials;

    ReportAges(ReportStore store, Foundations foundations, Materials materials) {
        this.store = store;
        this.foundations = foundations;
        this.materials = materials;
    }

    /** Of all the year's reports, by their ids. */
    public Map<Long, ReportAge> ofYear(int year) {
        List<Report> all = store.ofYear(year);
        if (all.isEmpty()) {
            return Map.of();
        }
        Map<Long, MadeFrom> madeFrom = store.madeFrom(year);
        Foundation now = foundations.of(year);
        String basis = materials.basis(year);
        Map<Long, ReportAge> ages = new HashMap<>();
        for (Report report : all) {
            MadeFrom then = madeFrom.getOrDefault(report.id(), MadeFrom.UNKNOWN);
            Optional<Report> next = next(report, all);
            MadeFrom later = next.map(one -> madeFrom.getOrDefault(one.id(), MadeFrom.UNKNOWN))
                    .orElseGet(() -> now.of(report.subject()));
            boolean same = next.map(Report::basis).orElse(basis).equals(report.basis());
            ages.put(report.id(), new ReportAge(next.map(Report::edition), changes(then, later, same)));
        }
        return ages;
    }

    public ReportAge of(Report report) {
        return ofYear(report.year()).getOrDefault(report.id(), new ReportAge(Optional.empty(), List.of()));
    }

    /** The edition that was fixed after it. */
    private static Optional<Report> next(Report report, List<Report> all) {
        return all.stream()
                .filter(other -> other.isFixed() && other.edition() == report.edition() + 1)
                .filter(other -> other.subject().level() == report.subject().level()
                        && other.subject().code().equals(report.subject().code()))
                .findFirst();
    }

    private static List<String> changes(MadeFrom then, MadeFrom later, boolean sameBasis) {
        if (then.isUnknown() || later.isUnknown()) {
            return sameBasis ? List.of() : OF_FORMER_REPORTS;
        }
        return later.since(then);
    }
}
