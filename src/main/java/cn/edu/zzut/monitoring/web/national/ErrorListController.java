package cn.edu.zzut.monitoring.web.national;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.national.ErrorLists;
import cn.edu.zzut.monitoring.national.PlatformFinding;
import cn.edu.zzut.monitoring.national.PlatformFindings;
import cn.edu.zzut.monitoring.national.PlatformFindings.ErrorList;
import cn.edu.zzut.monitoring.national.RowCount;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.web.answer.HeavyWork;
import cn.edu.zzut.monitoring.web.answer.Needed;
import cn.edu.zzut.monitoring.web.answer.ReceivedFile;
import cn.edu.zzut.monitoring.web.submission.ShownCells;
import cn.edu.zzut.monitoring.web.submission.SubmissionAccess;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What the platform's checks returned: loaded by the office, shown to it and to whoever may read the table. */
@RestController
class ErrorListController {

    private static final String LISTS = "/api/cycles/{year}/national/error-lists";
    private static final int MOST_LISTED = 1_000;

    private final ErrorLists lists;
    private final PlatformFindings findings;
    private final SubmissionAccess access;
    private final HeavyWork heavyWork;
    private final CurrentUsers users;
    private final ShownCells cells;

    ErrorListController(
            ErrorLists lists,
            PlatformFindings findings,
            SubmissionAccess access,
            HeavyWork heavyWork,
            CurrentUsers users,
            ShownCells cells) {
        this.cells = cells;
        this.lists = lists;
        this.findings = findings;
        this.access = access;
        this.heavyWork = heavyWork;
        this.users = users;
    }

    record LoadedListJson(long id, int findings, int unplaced, String reading) {}

    /** @param rows how the platform counts rows: sheet or data; found out where it is left out */
    @PostMapping(LISTS)
    LoadedListJson load(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String rows,
            @RequestPart("file") MultipartFile file)
            throws IOException {
        CurrentUser user = users.get();
        Right.REPORT_TO_THE_PLATFORM.require(user);
        Optional<RowCount> counting = counting(rows);
        long id = heavyWork.run(
                () -> ReceivedFile.use(file, (path, name) -> lists.load(year, path, name, counting, user.id())));
        ErrorList loaded = findings.lists(year).stream()
                .filter(list -> list.id() == id)
                .findFirst()
                .orElseThrow();
        return new LoadedListJson(id, loaded.findings(), loaded.unplaced(), loaded.reading());
    }

    private static Optional<RowCount> counting(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(RowCount.values())
                .filter(count -> count.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("rows“" + name + "”有误：sheet（标题是第1行）或data（第一行数据是第1行）。")));
    }

    record BecauseJson(@Needed String reason) {}

    /** A list was loaded by mistake: it does not count any more, and stays on record. */
    @PostMapping(LISTS + "/{id}/withdrawal")
    void takeBack(@PathVariable int year, @PathVariable long id, @RequestBody BecauseJson json) {
        CurrentUser user = users.get();
        Right.REPORT_TO_THE_PLATFORM.require(user);
        lists.takeBack(year, id, json.reason(), user.id());
    }

    @GetMapping(LISTS + "/{id}/findings")
    List<PlatformFinding> of(
            @PathVariable int year,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "1000") int limit) {
        Right.TAKE_PACKAGES.require(users.get());
        return findings.of(year, id, Math.max(0, offset), Math.min(MOST_LISTED, Math.max(1, limit)));
    }

    @GetMapping(LISTS + "/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable int year, @PathVariable long id) {
        Right.TAKE_PACKAGES.require(users.get());
        ErrorList list = findings.lists(year).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.hidden(year + "年度没有这份错误清单。请刷新后再看。"));
        return Files.download(
                list.fileName(),
                MediaType.APPLICATION_OCTET_STREAM,
                findings.content(year, id).orElseThrow());
    }

    /** What the platform says of a table, for whoever may read it. */
    @GetMapping("/api/submissions/{id}/platform-findings")
    List<PlatformFinding> of(@PathVariable SubmissionId id) {
        boolean masked = cells.areMasked(access.readable(id));
        return findings.of(id).stream()
                .map(finding -> masked ? finding.withoutValues() : finding)
                .toList();
    }
}
