package cn.edu.zzut.monitoring.web.correction;

import cn.edu.zzut.monitoring.access.CorrectionRequests;
import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.datacorrection.CorrectionRegister;
import cn.edu.zzut.monitoring.datacorrection.DataCorrection;
import cn.edu.zzut.monitoring.datacorrection.DataCorrections;
import cn.edu.zzut.monitoring.datacorrection.FoundRows;
import cn.edu.zzut.monitoring.datacorrection.Request;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.stage.CorrectionRequesting;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.web.submission.ShownCells;
import cn.edu.zzut.monitoring.web.submission.SubmissionAccess;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Data-corrections: a unit's own for the unit, all for the office and the leaders; nobody else's for anybody. */
@RestController
class CorrectionController {

    /** Of one correction on a page; the workbook has all. */
    private static final int MOST_CHANGES = 2_000;

    private static final int MOST_ROWS = 50;

    private final DataCorrections corrections;
    private final CorrectionRegister register;
    private final CorrectionRequesting requesting;
    private final Submissions submissions;
    private final SubmissionAccess access;
    private final Organization organization;
    private final CurrentUsers users;
    private final ShownCells cells;

    CorrectionController(
            DataCorrections corrections,
            CorrectionRegister register,
            CorrectionRequesting requesting,
            Submissions submissions,
            SubmissionAccess access,
            Organization organization,
            CurrentUsers users,
            ShownCells cells) {
        this.cells = cells;
        this.corrections = corrections;
        this.register = register;
        this.requesting = requesting;
        this.submissions = submissions;
        this.access = access;
        this.organization = organization;
        this.users = users;
    }

    record CorrectionWanted(
            @Nullable String reason,
            @Nullable String proof,
            @Nullable String changed,
            @Nullable String deleted,
            @Nullable Integer added,
            @Nullable String columns) {

        Request request() {
            return new Request(
                    text(reason), text(proof), text(changed), text(deleted), added == null ? 0 : added, text(columns));
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The table's corrections, and whether whoever asks may ask for another one. */
    @GetMapping("/api/submissions/{id}/corrections")
    DataCorrectionJson.CorrectionsOfTable ofTable(@PathVariable SubmissionId id) {
        Submission submission = access.readable(id);
        TableDefinition table = submissions.definition(submission);
        CorrectionRequests requests = new CorrectionRequests(submission.unit());
        return new DataCorrectionJson.CorrectionsOfTable(
                requests.areReadBy(users.get())
                        ? corrections.ofSubmission(id).stream().map(this::json).toList()
                        : List.of(),
                requests.areMadeBy(users.get())
                        && isCorrectable(submission)
                        && corrections.underWay(id).isEmpty(),
                table.isSingleRow(),
                table.columnNames());
    }

    private static boolean isCorrectable(Submission submission) {
        return submission.period().isEmpty()
                && submission.part() == Part.RESPONSIBLE
                && (submission.state() == SubmissionState.LOCKED || submission.state() == SubmissionState.REPORTED);
    }

    /** The locked table's rows in which all the words stand, the first ones. */
    @GetMapping("/api/submissions/{id}/corrections/rows")
    FoundRows rows(@PathVariable SubmissionId id, @RequestParam(defaultValue = "") String find) {
        Submission submission = access.readable(id);
        new CorrectionRequests(submission.unit()).requireMadeBy(users.get());
        return corrections.find(id, find, MOST_ROWS);
    }

    @PostMapping("/api/submissions/{id}/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    DataCorrectionJson request(@PathVariable SubmissionId id, @RequestBody CorrectionWanted wanted) {
        Submission submission = access.readable(id);
        new CorrectionRequests(submission.unit()).requireMadeBy(users.get());
        requireWhole(submission);
        return json(requesting.request(submission, wanted.request(), users.get().id()));
    }

    private static void requireWhole(Submission submission) {
        if (submission.part() != Part.RESPONSIBLE || submission.period().isPresent()) {
            throw Refusal.conflict("只有责任单位锁定的表格才申请更正；协助单位的数据请由责任单位申请，常态监测的数据在下一监测期更新。");
        }
    }

    record CorrectionWithdrawal(@Nullable String reason) {}

    @PostMapping("/api/corrections/{id}/withdrawal")
    DataCorrectionJson withdraw(@PathVariable long id, @RequestBody CorrectionWithdrawal withdrawal) {
        DataCorrection correction = readable(id);
        new CorrectionRequests(correction.unit()).requireMadeBy(users.get());
        requesting.withdraw(id, text(withdrawal.reason()), users.get().id());
        return json(corrections.get(id));
    }

    private DataCorrection readable(long id) {
        DataCorrection correction = corrections.get(id);
        if (!new CorrectionRequests(correction.unit()).areReadBy(users.get())) {
            throw Refusal.hidden("没有编号为" + id + "的数据更正，或者您无权查看。");
        }
        return correction;
    }

    record CorrectableTableJson(long submissionId, String table) {}

    /** The locked tables of the year whose correction whoever asks may ask for. */
    @GetMapping("/api/corrections/tables")
    List<CorrectableTableJson> correctable(@RequestParam int year) {
        return submissions.ofYear(year).stream()
                .filter(CorrectionController::isCorrectable)
                .filter(submission -> new CorrectionRequests(submission.unit()).areMadeBy(users.get()))
                .map(submission -> new CorrectableTableJson(
                        submission.id().value(),
                        submissions.definition(submission).title()))
                .toList();
    }

    /** With each cell before and after. */
    @GetMapping("/api/corrections/{id}")
    DataCorrectionJson.WholeCorrection correction(@PathVariable long id) {
        DataCorrection correction = readable(id);
        return new DataCorrectionJson.WholeCorrection(
                json(correction),
                cells.comparison(
                        submissions.get(correction.submission()), corrections.changes(correction, MOST_CHANGES)),
                corrections.steps(id).stream()
                        .map(step -> DataCorrectionJson.CorrectionStepJson.of(step, organization::nameOf))
                        .toList(),
                corrections.effects(id).stream()
                        .map(effect -> DataCorrectionJson.CorrectionEffectJson.of(effect, organization::nameOf))
                        .toList());
    }

    /** 登记簿: of a year, or of all years. */
    @GetMapping("/api/corrections")
    DataCorrectionJson.RegisterJson register(@RequestParam Optional<Integer> year) {
        return new DataCorrectionJson.RegisterJson(
                shown(year).stream().map(this::json).toList(),
                year.map(one -> register.unlocks(one, this::isShown)).orElse(List.of()));
    }

    @GetMapping("/api/corrections.xlsx")
    ResponseEntity<byte[]> workbook(@RequestParam int year) {
        return Files.download(
                year + "年度数据更正登记簿.xlsx",
                Files.XLSX,
                RegisterWorkbook.write(register, shown(Optional.of(year)), register.unlocks(year, this::isShown)));
    }

    private List<DataCorrection> shown(Optional<Integer> year) {
        requireSomeones();
        return year.map(corrections::ofYear).orElseGet(corrections::all).stream()
                .filter(one -> isShown(one.unit()))
                .toList();
    }

    private void requireSomeones() {
        CurrentUser user = users.get();
        if (!Right.SEE_THE_WHOLE_SCHOOL.isOf(user) && user.filesFor().isEmpty()) {
            throw Refusal.notYours("数据更正登记簿只提供给评估督导处、分管校领导，各单位可以查看本单位的。");
        }
    }

    private boolean isShown(UnitCode unit) {
        return new CorrectionRequests(unit).areReadBy(users.get());
    }

    private DataCorrectionJson json(DataCorrection one) {
        return DataCorrectionJson.of(
                one,
                submissions.definition(one.year(), one.table()).title(),
                organization.unit(one.unit()).name(),
                organization.nameOf(one.requestedBy()),
                one.state().isAsked() && new CorrectionRequests(one.unit()).areMadeBy(users.get()));
    }
}
