package cn.edu.zzut.monitoring.web.setup;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.pastyear.PastYearFindings;
import cn.edu.zzut.monitoring.pastyear.PastYearFindings.Found;
import cn.edu.zzut.monitoring.pastyear.PastYears;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.validation.Summary;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.web.answer.HeavyWork;
import cn.edu.zzut.monitoring.web.setup.PastYearJsons.PastYearFindingJson;
import cn.edu.zzut.monitoring.web.setup.PastYearJsons.PastYearFindingsJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is wrong or odd in a past year that was brought in: a report for the office, to be read and taken away. */
@RestController
@RequestMapping("/api/setup/past-years/{year}")
class PastYearFindingsController {

    private final PastYears pastYears;
    private final PastYearFindings findings;
    private final CurrentUsers users;
    private final HeavyWork heavyWork;

    PastYearFindingsController(
            PastYears pastYears, PastYearFindings findings, CurrentUsers users, HeavyWork heavyWork) {
        this.pastYears = pastYears;
        this.findings = findings;
        this.users = users;
        this.heavyWork = heavyWork;
    }

    /** @param perTable at most so many of each table */
    @GetMapping("/findings")
    PastYearFindingsJson findings(@PathVariable int year, @RequestParam(defaultValue = "100") int perTable) {
        requireImported(year);
        List<PastYearFindingJson> found = new ArrayList<>();
        findings.each(year, Math.max(1, Math.min(1_000, perTable)), one -> found.add(json(one)));
        Summary summary = findings.summary(year);
        return new PastYearFindingsJson(summary.errors(), summary.anomalies(), found);
    }

    private static PastYearFindingJson json(Found found) {
        return new PastYearFindingJson(
                found.table().code().value(),
                found.table().title(),
                found.file(),
                found.sheet(),
                found.row(),
                found.finding().severity().name(),
                found.finding().column(),
                found.finding().value(),
                found.finding().expected(),
                found.message(),
                found.finding().count());
    }

    @GetMapping("/findings.xlsx")
    ResponseEntity<byte[]> findingsFile(@PathVariable int year) throws IOException {
        requireImported(year);
        return Files.download(year + "年度历史导入校验结果.xlsx", Files.XLSX, heavyWork.run(() -> findings.workbook(year)));
    }

    private void requireImported(int year) {
        Right.BRING_IN_PAST_YEARS.require(users.get());
        if (pastYears.inForce(year).isEmpty()) {
            throw Refusal.hidden(year + "年度没有导入历史数据。");
        }
    }
}
