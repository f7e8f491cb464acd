package cn.edu.zzut.monitoring.web.training;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.EvidenceFile;
import cn.edu.zzut.monitoring.filing.FilePurpose;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.trail.Attempt;
import cn.edu.zzut.monitoring.trail.Subject;
import cn.edu.zzut.monitoring.training.DefinitionQuestions;
import cn.edu.zzut.monitoring.training.FilingGuides;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.web.answer.ReceivedFile;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The year's guide, and questions on definitions: the school's people read and ask, the office uploads and answers. */
@RestController
@RequestMapping("/api/training")
class StudyController {

    private final FilingGuides guides;
    private final DefinitionQuestions questions;
    private final Catalogs catalogs;
    private final Cycles cycles;
    private final Organization organization;
    private final CurrentUsers users;

    StudyController(
            FilingGuides guides,
            DefinitionQuestions questions,
            Catalogs catalogs,
            Cycles cycles,
            Organization organization,
            CurrentUsers users) {
        this.guides = guides;
        this.questions = questions;
        this.catalogs = catalogs;
        this.cycles = cycles;
        this.organization = organization;
        this.users = users;
    }

    record FilingGuideJson(int edition, String fileName, String sha256, String by, Instant at) {}

    /** The newest edition first. */
    @GetMapping("/{year}/guides")
    List<FilingGuideJson> guides(@PathVariable int year) {
        person();
        return guides.of(year).stream()
                .map(one -> new FilingGuideJson(
                        one.edition(), one.fileName(), one.sha256(), organization.nameOf(one.by()), one.at()))
                .toList();
    }

    @GetMapping("/{year}/guides/{edition}/file")
    ResponseEntity<byte[]> guide(@PathVariable int year, @PathVariable int edition) {
        person();
        String name = guides.of(year).stream()
                .filter(one -> one.edition() == edition)
                .map(FilingGuides.FilingGuide::fileName)
                .findFirst()
                .orElse("");
        return Files.download(name, MediaType.APPLICATION_OCTET_STREAM, guides.content(year, edition));
    }

    @PostMapping("/{year}/guides")
    List<FilingGuideJson> addGuide(@PathVariable int year, @RequestParam("file") MultipartFile file)
            throws IOException {
        Right.ORGANIZE_TRAINING.require(users.get());
        ReceivedFile.use(file, (path, name) -> {
            guides.add(
                    year,
                    new EvidenceFile(FilePurpose.FILING_GUIDE, name, java.nio.file.Files.readAllBytes(path)),
                    users.get().id());
            return name;
        });
        return guides(year);
    }

    record DefinitionAnswerJson(String text, String by, Instant at) {}

    /**
     * @param dueOn by when the office answers
     * @param sameAs the question asked before whose answers these are; 0 where they are its own
     * @param late whether the office should have answered by now
     */
    record DefinitionQuestionJson(
            long id,
            String table,
            String column,
            String text,
            String by,
            Instant at,
            LocalDate dueOn,
            boolean late,
            long sameAs,
            List<DefinitionAnswerJson> answers) {}

    /** The newest first; of one table where it is named. */
    @GetMapping("/definition-questions")
    List<DefinitionQuestionJson> questions(@RequestParam(defaultValue = "") String table) {
        person();
        return questions.all().stream()
                .filter(asked -> table.isEmpty() || asked.table().equals(table))
                .map(this::json)
                .toList();
    }

    private DefinitionQuestionJson json(DefinitionQuestions.Asked asked) {
        return new DefinitionQuestionJson(
                asked.id(),
                asked.table(),
                asked.column(),
                asked.text(),
                organization.nameOf(asked.by()),
                asked.at(),
                questions.dueOn(asked),
                questions.isLate(asked),
                asked.sameAs(),
                asked.answers().stream()
                        .map(one -> new DefinitionAnswerJson(one.text(), organization.nameOf(one.by()), one.at()))
                        .toList());
    }

    /** @param column empty for the whole table */
    record AskDefinitionJson(String table, String column, String text) {}

    @PostMapping("/{year}/definition-questions")
    List<DefinitionQuestionJson> ask(@PathVariable int year, @RequestBody AskDefinitionJson asking) {
        CurrentUser user = person();
        cycles.cycle(year);
        TableDefinition table = catalogs.of(year).table(new TableCode(asking.table() == null ? "" : asking.table()));
        String column = asking.column() == null ? "" : asking.column();
        if (!column.isEmpty() && table.column(column).isEmpty()) {
            throw Refusal.invalid(table.title() + "没有数据项“" + column + "”。请刷新后重新选择。");
        }
        Attempt.current().ifPresent(attempt -> {
            attempt.isAbout(new Subject(year, table.code().value(), "", "", "", ""));
            attempt.mentions(column.isEmpty() ? "整张表的口径" : "数据项“" + column + "”的口径");
        });
        questions.ask(table.code().value(), column, asking.text(), user.id());
        return questions(table.code().value());
    }

    record AnswerDefinitionJson(String text) {}

    @PutMapping("/definition-questions/{id}/answer")
    List<DefinitionQuestionJson> answer(@PathVariable long id, @RequestBody AnswerDefinitionJson answer) {
        Right.ORGANIZE_TRAINING.require(users.get());
        questions.answer(id, answer.text(), users.get().id());
        return questions("");
    }

    /** @param sameAs 0 to undo it */
    record SameQuestionJson(long sameAs) {}

    /** It was asked before: the other's answer counts. */
    @PutMapping("/definition-questions/{id}/same-as")
    List<DefinitionQuestionJson> pointTo(@PathVariable long id, @RequestBody SameQuestionJson other) {
        Right.ORGANIZE_TRAINING.require(users.get());
        questions.pointTo(id, other.sameAs(), users.get().id());
        return questions("");
    }

    private CurrentUser person() {
        CurrentUser user = users.get();
        if (user.person().isEmpty()) {
            throw Refusal.notYours("填报指南和口径问答供学校人员使用，这个账号没有登记为人员。");
        }
        return user;
    }
}
