package cn.edu.zzut.monitoring.web.submission;

import cn.edu.zzut.monitoring.filing.About;
import cn.edu.zzut.monitoring.filing.Document;
import cn.edu.zzut.monitoring.filing.Documents;
import cn.edu.zzut.monitoring.filing.EvidenceFile;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.process.task.DataBriefing;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.validation.Explanation;
import cn.edu.zzut.monitoring.validation.Explanations;
import cn.edu.zzut.monitoring.validation.Finding;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.web.answer.ReceivedFile;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 情况说明: the anomalies of a submission, one by one, with their explanations and evidence. */
@RestController
@RequestMapping("/api/submissions/{id}")
class ExplanationController {

    private final SubmissionAccess access;
    private final Explanations explanations;
    private final Documents documents;
    private final DataBriefing briefing;
    private final Organization organization;
    private final CurrentUsers users;
    private final ShownCells cells;

    ExplanationController(
            SubmissionAccess access,
            Explanations explanations,
            Documents documents,
            DataBriefing briefing,
            Organization organization,
            CurrentUsers users,
            ShownCells cells) {
        this.cells = cells;
        this.access = access;
        this.explanations = explanations;
        this.documents = documents;
        this.briefing = briefing;
        this.organization = organization;
        this.users = users;
    }

    @GetMapping("/explanations")
    Anomalies anomalies(@PathVariable SubmissionId id) {
        Submission submission = access.readable(id);
        return new Anomalies(
                access.mayExplain(id),
                explanations.open(id).stream()
                        .map(open -> OpenJson.of(
                                open,
                                cells.findings(submission, List.of(open.finding()))
                                        .get(0)))
                        .toList(),
                explanations.of(id).stream()
                        .map(said -> cells.explanation(submission, said))
                        .map(this::json)
                        .toList());
    }

    private ExplanationJson json(Explanation explanation) {
        return new ExplanationJson(
                explanation.rule(),
                explanation.column(),
                explanation.value(),
                explanation.text(),
                explanation.evidence(),
                organization.nameOf(explanation.by()),
                explanation.at(),
                explanation.approvedBy().map(organization::nameOf).orElse(""));
    }

    /** Explains the open anomalies of one rule in one column. */
    @PostMapping("/explanations")
    Anomalies explain(@PathVariable SubmissionId id, @RequestBody Explanations.Answer answer) {
        access.explainable(id);
        String text = Objects.requireNonNullElse(answer.text(), "").strip();
        String evidence = Objects.requireNonNullElse(answer.evidence(), "").strip();
        explanations.explain(
                id,
                new Explanations.Answer(
                        Objects.requireNonNullElse(answer.rule(), ""),
                        Objects.requireNonNullElse(answer.column(), ""),
                        text,
                        evidence),
                users.get().id());
        briefing.refresh(id);
        return anomalies(id);
    }

    @GetMapping("/evidence")
    List<EvidenceJson> evidence(@PathVariable SubmissionId id) {
        access.readable(id);
        return documents.evidence(id).stream()
                .map(file -> new EvidenceJson(
                        file.id(),
                        file.fileName(),
                        file.about().rule(),
                        file.about().column(),
                        file.sha256(),
                        organization.nameOf(file.by()),
                        file.at()))
                .toList();
    }

    @PutMapping("/evidence")
    List<EvidenceJson> addEvidence(
            @PathVariable SubmissionId id,
            @RequestPart("file") MultipartFile file,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String column)
            throws IOException {
        access.provable(id);
        EvidenceFile evidence =
                ReceivedFile.use(file, (path, name) -> new EvidenceFile(name, java.nio.file.Files.readAllBytes(path)));
        documents.keepEvidence(
                id, evidence, new About(rule, column), users.get().id());
        return evidence(id);
    }

    @GetMapping("/evidence/{document}")
    ResponseEntity<byte[]> download(@PathVariable SubmissionId id, @PathVariable long document) {
        access.readable(id);
        Document found = documents.evidence(id, document).orElseThrow(() -> Refusal.hidden("没有这个佐证文件。请刷新后重新选择。"));
        return Files.download(found.fileName(), MediaType.APPLICATION_OCTET_STREAM, found.content());
    }

    /** @param mayExplain whether the asker has the task to explain them */
    record Anomalies(boolean mayExplain, List<OpenJson> open, List<ExplanationJson> explained) {}

    /** An anomaly without an explanation; lastText and lastEvidence are what was said the year before, else empty. */
    record OpenJson(String rule, String column, String value, String message, String lastText, String lastEvidence) {

        /** @param shown the finding as the reader is shown it */
        static OpenJson of(Explanations.Open open, Finding shown) {
            return new OpenJson(
                    shown.rule(),
                    shown.column(),
                    shown.value(),
                    shown.message(),
                    open.lastYear().map(Explanation::text).orElse(""),
                    open.lastYear().map(Explanation::evidence).orElse(""));
        }
    }

    record ExplanationJson(
            String rule,
            String column,
            String value,
            String text,
            String evidence,
            String by,
            Instant at,
            String approvedBy) {}

    /** @param rule the rule of the finding that it proves, and column its column; both empty for the whole table */
    record EvidenceJson(long id, String fileName, String rule, String column, String sha256, String by, Instant at) {}
}
