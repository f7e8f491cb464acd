package cn.edu.zzut.monitoring.web.year;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.process.stage.AnnualMonitoring;
import cn.edu.zzut.monitoring.process.stage.LaunchCancelling;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The years: launch and progress. */
@RestController
@RequestMapping("/api/cycles")
public class CycleController {

    private final Cycles cycles;
    private final AnnualMonitoring annualMonitoring;
    private final LaunchCancelling cancelling;
    private final Progress progress;
    private final CurrentUsers users;

    CycleController(
            Cycles cycles,
            AnnualMonitoring annualMonitoring,
            LaunchCancelling cancelling,
            Progress progress,
            CurrentUsers users) {
        this.cancelling = cancelling;
        this.cycles = cycles;
        this.annualMonitoring = annualMonitoring;
        this.progress = progress;
        this.users = users;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Launched launch(@RequestBody Launch launch) {
        Right.LAUNCH_A_YEAR.require(users.get());
        if (launch.year() == null) {
            throw Refusal.invalid("请填写要启动的年度，例如2026。");
        }
        cycles.requireFiledHere(launch.year());
        if (cycles.find(launch.year()).isPresent()) {
            throw Refusal.conflict("年度已启动", launch.year() + "年度填报已经启动，不能重复启动。请在任务列表或Cockpit中查看其进展。");
        }
        return new Launched(launch.year(), annualMonitoring.launch(launch.year()));
    }

    /** Whether the launch may still be taken back, and why not. */
    @GetMapping("/{year}/launch")
    LaunchStandingJson launchOf(@PathVariable int year) {
        Right.LAUNCH_A_YEAR.require(users.get());
        requireLaunched(year);
        String why = cancelling.against(year).orElse("");
        return new LaunchStandingJson(why.isEmpty(), why);
    }

    /** 撤销启动: the year may be launched again afterwards. */
    @DeleteMapping("/{year}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable int year, @RequestBody CancelledLaunchJson cancelled) {
        Right.LAUNCH_A_YEAR.require(users.get());
        requireLaunched(year);
        cancelling.cancel(
                year,
                cancelled.reason() == null ? "" : cancelled.reason(),
                users.get().id());
    }

    /** All years, the newest first. */
    @GetMapping
    public List<OneYear> years() {
        return cycles.all().stream()
                .map(cycle -> new OneYear(
                        cycle.year(),
                        cycle.title(),
                        cycle.state().name(),
                        cycle.origin().name()))
                .toList();
    }

    @GetMapping("/{year}/progress")
    public Progress.YearProgress progress(@PathVariable int year) {
        requireLaunched(year);
        return progress.of(year, users.get());
    }

    private void requireLaunched(int year) {
        if (cycles.find(year).isEmpty()) {
            throw Refusal.hidden(year + "年度填报尚未启动。");
        }
    }

    record Launch(Integer year) {}

    /** @param why it may not be taken back, in Chinese; empty where it may */
    record LaunchStandingJson(boolean mayCancel, String why) {}

    record CancelledLaunchJson(String reason) {}

    /** @param origin FILED here, or brought in: IMPORT */
    public record OneYear(int year, String title, String state, String origin) {}

    record Launched(int year, String processInstanceId) {}
}
