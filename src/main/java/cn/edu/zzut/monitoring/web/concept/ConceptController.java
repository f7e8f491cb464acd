package cn.edu.zzut.monitoring.web.concept;

import cn.edu.zzut.monitoring.access.BoundFigures;
import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.concept.ConceptRuns;
import cn.edu.zzut.monitoring.concept.Concepts;
import cn.edu.zzut.monitoring.concept.Pair;
import cn.edu.zzut.monitoring.concept.TypedFigures;
import cn.edu.zzut.monitoring.concept.YearConcepts;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.process.concept.ConceptExplaining;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.web.answer.IfAny;
import cn.edu.zzut.monitoring.web.concept.ConceptJsons.ConceptPairJson;
import cn.edu.zzut.monitoring.web.concept.ConceptJsons.ConceptRunJson;
import cn.edu.zzut.monitoring.web.concept.ConceptJsons.ConceptsJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 统计口径: the office's for the whole school; a unit's head and data lead read what binds their tables. */
@RestController
@RequestMapping("/api/concepts")
class ConceptController {

    private final Concepts concepts;
    private final YearConcepts years;
    private final ConceptRuns runs;
    private final TypedFigures typed;
    private final ConceptExplaining explaining;
    private final ConceptJsons jsons;
    private final Cycles cycles;
    private final CurrentUsers users;

    ConceptController(
            Concepts concepts,
            YearConcepts years,
            ConceptRuns runs,
            TypedFigures typed,
            ConceptExplaining explaining,
            ConceptJsons jsons,
            Cycles cycles,
            CurrentUsers users) {
        this.concepts = concepts;
        this.years = years;
        this.runs = runs;
        this.typed = typed;
        this.explaining = explaining;
        this.jsons = jsons;
        this.cycles = cycles;
        this.users = users;
    }

    /** What the year's concepts amount to, side by side. */
    @GetMapping
    ConceptsJson of(@RequestParam int year) {
        CurrentUser user = readers(year);
        boolean whole = Right.SEE_THE_WHOLE_SCHOOL.isOf(user);
        Concepts.Edition edition = concepts.edition();
        return new ConceptsJson(
                year,
                edition.concepts().size(),
                edition.loadedBy().map(jsons::name).orElse(null),
                edition.loadedAt().orElse(null),
                runs.newest(year).map(jsons::of).orElse(null),
                runs.isOutOfDate(year),
                readable(year, user).stream()
                        .map(pair -> jsons.of(year, pair, whole))
                        .toList());
    }

    private List<Pair> readable(int year, CurrentUser user) {
        return years.of(year).stream()
                .filter(pair -> new BoundFigures(pair.units()).areReadableBy(user))
                .toList();
    }

    /** 口径比对表: the same as a workbook. */
    @GetMapping("/comparison.xlsx")
    ResponseEntity<byte[]> workbook(@RequestParam int year) throws IOException {
        CurrentUser user = readers(year);
        boolean whole = Right.SEE_THE_WHOLE_SCHOOL.isOf(user);
        List<ConceptPairJson> pairs = readable(year, user).stream()
                .map(pair -> jsons.of(year, pair, whole))
                .toList();
        return Files.download(year + "年度口径比对表.xlsx", Files.XLSX, ComparisonSheet.write(pairs));
    }

    /** Compares the year anew in the background; asked again, it tells how far it is. */
    @PostMapping("/comparison")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ConceptRunJson compare(@RequestParam int year) {
        CurrentUser user = office(year);
        return runs.start(year, user.id())
                .map(jsons::of)
                .orElseThrow(() -> Refusal.conflict("比对正在进行", year + "年度的口径比对正在进行，请等它完成后再开始。"));
    }

    /** The newest one, running or done; 204 before there was one. */
    @GetMapping("/comparison")
    ResponseEntity<ConceptRunJson> newest(@RequestParam int year) {
        office(year);
        return IfAny.of(runs.newest(year).map(jsons::of));
    }

    /** @param value null takes the figure back */
    record TypedFigureJson(int year, BigDecimal value, String form, String asOf, String source) {}

    /** What another return says, such as 高基表. */
    @PutMapping("/{concept}/occurrences/{occurrence}/figure")
    void enter(@PathVariable String concept, @PathVariable String occurrence, @RequestBody TypedFigureJson figure) {
        CurrentUser user = office(figure.year());
        typed.enter(
                figure.year(),
                concepts.concept(concept).occurrence(occurrence),
                concept,
                figure.value(),
                text(figure.form()),
                text(figure.asOf()),
                text(figure.source()),
                user.id());
    }

    /** Sends the difference to the units whose tables differ, each of which gets a task. */
    @PostMapping("/{concept}/occurrences/{occurrence}/difference")
    void send(@PathVariable String concept, @PathVariable String occurrence, @RequestParam int year) {
        explaining.send(year, concept, occurrence, office(year).id());
    }

    private CurrentUser office(int year) {
        CurrentUser user = users.get();
        Right.KEEP_THE_CONCEPTS.require(user);
        requireLaunched(year);
        return user;
    }

    private CurrentUser readers(int year) {
        CurrentUser user = users.get();
        if (!Right.SEE_THE_WHOLE_SCHOOL.isOf(user) && !BoundFigures.areOfOwnUnitFor(user)) {
            throw Refusal.notYours("口径比对只提供给评估督导处、分管校领导，以及单位负责人和数据负责人。如有需要，请与本单位数据负责人联系。");
        }
        requireLaunched(year);
        return user;
    }

    private void requireLaunched(int year) {
        if (cycles.find(year).isEmpty()) {
            throw Refusal.hidden(year + "年度填报尚未启动，没有口径比对。");
        }
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
