package cn.edu.zzut.monitoring.web.year;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.validation.YearCheck;
import cn.edu.zzut.monitoring.validation.YearChecks;
import cn.edu.zzut.monitoring.web.answer.IfAny;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The check of a whole year: started, then looked at until it is done. */
@RestController
@RequestMapping("/api/cycles/{year}/check")
class YearCheckController {

    private final YearChecks checks;
    private final Cycles cycles;
    private final CurrentUsers users;

    YearCheckController(YearChecks checks, Cycles cycles, CurrentUsers users) {
        this.checks = checks;
        this.cycles = cycles;
        this.users = users;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    YearCheckJson start(@PathVariable int year) {
        requireOffice(year);
        return checks.start(year, users.get().id())
                .map(YearCheckJson::of)
                .orElseThrow(() -> Refusal.conflict("校验正在进行", year + "年度的全校校验正在进行，请等它完成后再开始。"));
    }

    /** The newest one, running or done; 204 before there was one. */
    @GetMapping
    ResponseEntity<YearCheckJson> newest(@PathVariable int year) {
        requireOffice(year);
        return IfAny.of(checks.newest(year).map(YearCheckJson::of));
    }

    private void requireOffice(int year) {
        Right.CHECK_THE_YEAR.require(users.get());
        if (cycles.find(year).isEmpty()) {
            throw Refusal.hidden(year + "年度填报尚未启动。");
        }
    }

    /** @param failure why it ended early; null when it did not */
    record YearCheckJson(
            int year,
            boolean running,
            int tables,
            int done,
            int errors,
            int anomalies,
            String startedBy,
            Instant startedAt,
            Instant finishedAt,
            String failure) {

        static YearCheckJson of(YearCheck check) {
            return new YearCheckJson(
                    check.year(),
                    check.isRunning(),
                    check.tables(),
                    check.done(),
                    check.errors(),
                    check.anomalies(),
                    check.startedBy().value(),
                    check.startedAt(),
                    check.finishedAt().orElse(null),
                    check.failure().orElse(null));
        }
    }
}
