package cn.edu.zzut.monitoring.demo;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.demo.school.SampleTables;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.notification.Mails;
import cn.edu.zzut.monitoring.notification.QueuedMail;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.workbook.TableRow;
import cn.edu.zzut.monitoring.workbook.WorkbookWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What only the demo has: a clock that moves, sample workbooks, the mails. Outside the demo these paths answer 404. */
@RestController
@Profile("demo")
@RequestMapping("/api/demo")
class DemoController {

    private final SchoolClock clock;
    private final Mails mails;
    private final Submissions submissions;
    private final DemoSchool demo;
    private final CurrentUsers users;

    DemoController(SchoolClock clock, Mails mails, Submissions submissions, DemoSchool demo, CurrentUsers users) {
        this.clock = clock;
        this.mails = mails;
        this.submissions = submissions;
        this.demo = demo;
        this.users = users;
    }

    @GetMapping("/clock")
    Now now() {
        return new Now(clock.instant(), clock.instant().atZone(SchoolClock.ZONE).toOffsetDateTime());
    }

    @PostMapping("/clock")
    Now move(@RequestBody ClockMove move) {
        if (!Right.MOVE_THE_DEMO_CLOCK.isOf(users.get())) {
            throw Refusal.notYours("只有评估督导处可以拨动演示时钟。");
        }
        clock.moveTo(target(move));
        return now();
    }

    private Instant target(ClockMove move) {
        try {
            if (move.to() != null) {
                return OffsetDateTime.parse(move.to()).toInstant();
            }
            if (move.by() != null && move.by().contains("T")) {
                return clock.instant().plus(Duration.parse(move.by()));
            }
            if (move.by() != null) {
                return clock.instant()
                        .atZone(SchoolClock.ZONE)
                        .plus(Period.parse(move.by()))
                        .toInstant();
            }
        } catch (DateTimeException | ArithmeticException e) {
            // told below
        }
        throw Refusal.invalid("请写明向前拨多少（如P3D，即3天），或者要拨到的时间（如2026-10-09T09:00:00+08:00）。");
    }

    @GetMapping("/submissions/{id}/sample.xlsx")
    ResponseEntity<byte[]> sample(@PathVariable SubmissionId id) {
        Submission submission = submissions
                .find(id)
                .filter(found -> Right.SEE_THE_WHOLE_SCHOOL.isOf(users.get())
                        || users.get().belongsTo(found.unit()))
                .orElseThrow(() -> Refusal.hidden("没有这份报送，或者您无权查看。"));
        var table = submissions.definition(submission);
        List<TableRow> rows = new SampleTables(demo.school(), submission.year()).rows(table);
        List<TableRow> mine = submission.part() == Part.RESPONSIBLE
                ? rows
                : rows.stream()
                        .filter(row -> row.unit().equals(submission.unit().value()))
                        .toList();
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(table.title() + "-示例.xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(WorkbookWriter.write(table, mine));
    }

    @GetMapping("/mails")
    List<QueuedMail> mails(@RequestParam(defaultValue = "1000") int limit) {
        return mails.newest(Math.min(10_000, Math.max(1, limit)));
    }

    /** A page that shows the mails. */
    @GetMapping(value = "/mailbox", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<Resource> mailbox() {
        return ResponseEntity.ok()
                .header(
                        "Content-Security-Policy",
                        "default-src 'self'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'self'; frame-ancestors 'none'")
                .body(new ClassPathResource("demo/mailbox.html"));
    }

    record ClockMove(String by, String to) {}

    record Now(Instant instant, OffsetDateTime local) {}
}
