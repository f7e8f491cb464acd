package cn.edu.zzut.monitoring.web.concept;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.concept.ConceptBook;
import cn.edu.zzut.monitoring.concept.Concepts;
import cn.edu.zzut.monitoring.concept.FormulaTrials;
import cn.edu.zzut.monitoring.concept.WrittenConcept;
import cn.edu.zzut.monitoring.concept.YearConcepts;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.web.answer.HeavyWork;
import cn.edu.zzut.monitoring.web.answer.ReceivedFile;
import cn.edu.zzut.monitoring.web.concept.DeclarationJsons.DeclaredConceptJson;
import cn.edu.zzut.monitoring.web.concept.DeclarationJsons.DeclaredConceptsJson;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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

/** 统计口径的维护: the office declares concepts one by one on the page, or all of them in a workbook (第十八条). */
@RestController
@RequestMapping("/api/concepts")
class DeclarationController {

    private final Concepts concepts;
    private final YearConcepts years;
    private final FormulaTrials trials;
    private final Catalogs catalogs;
    private final Cycles cycles;
    private final CurrentUsers users;
    private final HeavyWork heavyWork;

    DeclarationController(
            Concepts concepts,
            YearConcepts years,
            FormulaTrials trials,
            Catalogs catalogs,
            Cycles cycles,
            CurrentUsers users,
            HeavyWork heavyWork) {
        this.concepts = concepts;
        this.years = years;
        this.trials = trials;
        this.catalogs = catalogs;
        this.cycles = cycles;
        this.users = users;
        this.heavyWork = heavyWork;
    }

    @GetMapping("/declarations")
    DeclaredConceptsJson all() {
        Right.SEE_THE_WHOLE_SCHOOL.require(users.get());
        return DeclaredConceptsJson.of(concepts.edition());
    }

    /** One more. */
    @PostMapping("/declarations")
    DeclarationsJson add(@RequestParam int year, @RequestParam long basedOn, @RequestBody DeclaredConceptJson declared)
            throws IOException {
        CurrentUser user = office(year);
        tried(year, declared.written());
        concepts.add(declared.written(), basedOn, user.id());
        return kept(year, true);
    }

    @PutMapping("/declarations/{concept}")
    DeclarationsJson change(
            @PathVariable String concept,
            @RequestParam int year,
            @RequestParam long basedOn,
            @RequestBody DeclaredConceptJson declared)
            throws IOException {
        CurrentUser user = office(year);
        WrittenConcept written = declared.as(concept).written();
        tried(year, written);
        return kept(year, concepts.change(written, basedOn, user.id()));
    }

    /** It counts no more; former editions keep it. */
    @DeleteMapping("/declarations/{concept}")
    DeclarationsJson end(@PathVariable String concept, @RequestParam int year, @RequestParam long basedOn) {
        concepts.end(concept, basedOn, office(year).id());
        return kept(year, true);
    }

    /** 统计口径表: all as a workbook, to be changed and loaded again. */
    @GetMapping("/declarations.xlsx")
    ResponseEntity<byte[]> workbook() {
        Right.SEE_THE_WHOLE_SCHOOL.require(users.get());
        return Files.download("统计口径表.xlsx", Files.XLSX, ConceptBook.write(concepts.all()));
    }

    /** Replaces all of them, or none where any is wrong. */
    @PutMapping("/declarations")
    DeclarationsJson replace(@RequestParam int year, @RequestPart("file") MultipartFile file) throws IOException {
        CurrentUser user = office(year);
        var read = heavyWork.run(
                () -> ReceivedFile.use(file, (path, name) -> ConceptBook.read(path, name, catalogs.of(year))));
        heavyWork.run(() -> {
            trials.require(year, read);
            return read;
        });
        return kept(year, concepts.replace(read, user.id()));
    }

    /** A formula that is too slow is refused before it is kept. */
    private void tried(int year, WrittenConcept written) throws IOException {
        heavyWork.run(() -> {
            trials.require(year, written);
            return written;
        });
    }

    private DeclarationsJson kept(int year, boolean changed) {
        return new DeclarationsJson(concepts.all().size(), !changed, years.lacking(year));
    }

    /**
     * @param concepts how many there are now
     * @param unchanged whether all that was sent stood so already
     * @param remarks what cannot be reckoned in the year, and why
     */
    record DeclarationsJson(int concepts, boolean unchanged, List<String> remarks) {}

    private CurrentUser office(int year) {
        CurrentUser user = users.get();
        Right.KEEP_THE_CONCEPTS.require(user);
        if (cycles.find(year).isEmpty()) {
            throw Refusal.hidden(year + "年度填报尚未启动，没有口径比对。");
        }
        return user;
    }
}
