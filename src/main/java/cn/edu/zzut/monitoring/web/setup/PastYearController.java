package cn.edu.zzut.monitoring.web.setup;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.FilingYears;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.pastyear.PastYearChoices;
import cn.edu.zzut.monitoring.pastyear.PastYearRun;
import cn.edu.zzut.monitoring.pastyear.PastYears;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.Administrators;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.trail.Attempt;
import cn.edu.zzut.monitoring.web.answer.ReceivedFile;
import cn.edu.zzut.monitoring.web.setup.PastYearJsons.PastYearChoiceJson;
import cn.edu.zzut.monitoring.web.setup.PastYearJsons.PastYearChoicesJson;
import cn.edu.zzut.monitoring.web.setup.PastYearJsons.PastYearJson;
import cn.edu.zzut.monitoring.web.setup.PastYearJsons.PastYearLineJson;
import cn.edu.zzut.monitoring.web.setup.PastYearJsons.PastYearReasonJson;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * 历史年度: the office tries the workbooks of a year that is over, says what they do not say themselves, and brings them in.
 * What takes long is answered once it is done, or at once where that is asked for.
 */
@RestController
@RequestMapping("/api/setup/past-years")
class PastYearController {

    private static final int MOST_WAITED = 10;

    private final PastYears pastYears;
    private final PastYearChoices choices;
    private final PastYearViews views;
    private final Cycles cycles;
    private final Administrators administrators;
    private final CurrentUsers users;

    PastYearController(
            PastYears pastYears,
            PastYearChoices choices,
            PastYearViews views,
            Cycles cycles,
            Administrators administrators,
            CurrentUsers users) {
        this.pastYears = pastYears;
        this.choices = choices;
        this.views = views;
        this.cycles = cycles;
        this.administrators = administrators;
        this.users = users;
    }

    /** Which years there are, the newest first; for the administrator too, who sees nothing of their data. */
    @GetMapping
    List<PastYearLineJson> years() {
        if (!Right.BRING_IN_PAST_YEARS.isOf(users.get())) {
            administrators.require(users.get(), "查看有哪些年度");
        }
        return cycles.all().stream()
                .map(cycle -> new PastYearLineJson(
                        cycle.year(), cycle.origin().name(), cycle.origin().title(), cycle.isRunning()))
                .toList();
    }

    @GetMapping("/{year}")
    PastYearJson year(@PathVariable int year) {
        office();
        FilingYears.require(year);
        return views.of(year);
    }

    /**
     * A .zip of the year's workbooks, or one workbook.
     *
     * @param dryRun whether it is only tried
     * @param background whether the answer comes at once, with how far it is
     * @param reason why it takes the place of what was brought in before
     */
    @PutMapping("/{year}")
    ResponseEntity<PastYearJson> send(
            @PathVariable int year,
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean background,
            @RequestParam(defaultValue = "") String reason)
            throws IOException {
        PersonId by = office();
        Attempt.current().ifPresent(attempt -> attempt.changesNothing(dryRun ? "试读" : ""));
        PastYears.Begun begun = ReceivedFile.use(file, (path, name) -> pastYears.attempt(year, path, name, by));
        if (dryRun) {
            return answer(year, begun, background);
        }
        wait(begun);
        PastYearRun tried = pastYears.find(begun.id()).orElseThrow();
        if (tried.state() == PastYearRun.State.FAILED) {
            throw Refusal.invalid(tried.failure().orElse("文件不能读取。"));
        }
        if (tried.state() != PastYearRun.State.TRIED) {
            return ResponseEntity.ok(views.of(year));
        }
        Attempt.current().ifPresent(attempt -> attempt.says("试读后导入"));
        return answer(year, pastYears.bringIn(year, reason, by), background);
    }

    /** What was tried becomes the year's data. */
    @PostMapping("/{year}/import")
    ResponseEntity<PastYearJson> bringIn(
            @PathVariable int year,
            @RequestParam(defaultValue = "false") boolean background,
            @RequestBody PastYearReasonJson why) {
        PersonId by = office();
        return answer(year, pastYears.bringIn(year, said(why.reason()), by), background);
    }

    /** Which table a sheet is of, which column a heading is; the file is tried once more. */
    @PutMapping("/{year}/choices")
    ResponseEntity<PastYearJson> choose(
            @PathVariable int year,
            @RequestParam(defaultValue = "false") boolean background,
            @RequestBody PastYearChoicesJson made) {
        PersonId by = office();
        List<PastYearChoiceJson> all = made.choices() == null ? List.of() : made.choices();
        choices.keep(
                year,
                all.stream()
                        .filter(Objects::nonNull)
                        .map(PastYearChoiceJson::choice)
                        .toList(),
                by);
        return answer(year, pastYears.again(year), background);
    }

    /** What was only tried is given up; what was brought in is taken back. */
    @DeleteMapping("/{year}")
    PastYearJson takeBack(@PathVariable int year, @RequestBody PastYearReasonJson why) {
        PersonId by = office();
        pastYears.takeBack(year, said(why.reason()), by);
        return views.of(year);
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }

    private ResponseEntity<PastYearJson> answer(int year, PastYears.Begun begun, boolean background) {
        if (!background) {
            wait(begun);
        }
        PastYearJson view = views.of(year);
        boolean atWork = view.newest() != null && view.newest().atWork();
        return ResponseEntity.status(atWork ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .body(view);
    }

    /** Whoever gave up waiting asks again how far it is. */
    private static void wait(PastYears.Begun begun) {
        try {
            begun.work().get(MOST_WAITED, TimeUnit.MINUTES);
        } catch (TimeoutException e) {
            // answered with how far it is
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private PersonId office() {
        Right.BRING_IN_PAST_YEARS.require(users.get());
        return users.get().id();
    }
}
