package cn.edu.zzut.monitoring.web.year;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.analysis.EnteredFigures;
import cn.edu.zzut.monitoring.analysis.Highlight;
import cn.edu.zzut.monitoring.analysis.Highlight.Decision;
import cn.edu.zzut.monitoring.analysis.Highlights;
import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.rectification.RectificationLists;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What stands out among a year's indicators, and what the office decides about it or enters itself. */
@RestController
class HighlightController {

    private final Organization organization;
    private final Highlights highlights;
    private final EnteredFigures figures;
    private final Cycles cycles;
    private final RectificationLists lists;
    private final FigureAccess access;
    private final CurrentUsers users;

    HighlightController(
            Highlights highlights,
            EnteredFigures figures,
            Cycles cycles,
            RectificationLists lists,
            FigureAccess access,
            Organization organization,
            CurrentUsers users) {
        this.organization = organization;
        this.highlights = highlights;
        this.lists = lists;
        this.figures = figures;
        this.cycles = cycles;
        this.access = access;
        this.users = users;
    }

    /**
     * The most important first, as far as the user may read about the subject; those decided about are among them. Of one subject also what
     * another's sentence tells.
     */
    @GetMapping("/api/indicators/highlights")
    List<HighlightJson> of(
            @RequestParam int year,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String subject) {
        if (!level.isEmpty() || !subject.isEmpty()) {
            Subject wanted = access.readable(year, access.level(year, level, subject), subject);
            return highlights.all(year).stream()
                    .filter(highlight -> highlight.subject().equals(wanted))
                    .map(highlight -> HighlightJson.of(highlight, organization))
                    .toList();
        }
        Map<Level, List<Subject>> readable = new EnumMap<>(Level.class);
        for (Level each : Level.values()) {
            readable.put(each, access.readable(year, each));
        }
        return highlights.of(year).stream()
                .filter(highlight -> readable.get(highlight.subject().level()).contains(highlight.subject()))
                .map(highlight -> HighlightJson.of(highlight, organization))
                .toList();
    }

    /**
     * @param reason why; always asked for
     * @param decision DISMISSED, RECTIFY, REPORT, or OPEN to take the decision back
     */
    record DecisionJson(int year, String level, String subject, String decision, String reason) {}

    @PutMapping("/api/indicators/{id}/highlight")
    void decide(@PathVariable String id, @RequestBody DecisionJson json) {
        CurrentUser user = users.get();
        Right.DECIDE_ABOUT_HIGHLIGHTS.require(user);
        Subject subject = access.readable(json.year(), FigureAccess.level(text(json.level())), text(json.subject()));
        Decision decision = decision(json.decision());
        if (decision == Decision.RECTIFY) {
            lists.requireNotPublished(json.year());
        }
        highlights.decide(
                json.year(),
                id,
                subject,
                decision,
                text(json.reason()),
                user.id().value());
    }

    private static Decision decision(String name) {
        return Arrays.stream(Decision.values())
                .filter(decision -> decision.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("decision“" + name + "”有误，可用的有"
                        + Arrays.stream(Decision.values())
                                .map(decision -> decision.name() + "（" + decision.title() + "）")
                                .collect(Collectors.joining("、"))
                        + "。"));
    }

    /** @param value null takes the figure back */
    record FigureJson(int year, String level, String subject, BigDecimal value, String basis) {}

    @PutMapping("/api/indicators/{id}/figure")
    void enter(@PathVariable String id, @RequestBody FigureJson json) {
        CurrentUser user = users.get();
        Right.ENTER_FIGURES.require(user);
        Subject subject = access.readable(json.year(), FigureAccess.level(text(json.level())), text(json.subject()));
        figures.enter(
                json.year(),
                id,
                subject,
                Optional.ofNullable(json.value()),
                text(json.basis()),
                cycles.cycle(json.year()).archivedHereAt(),
                user.id().value());
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }

    /**
     * @param decision null while nothing has been decided about the value
     * @param decidedBy the person's name
     */
    record HighlightJson(
            String indicator,
            String name,
            String level,
            String subject,
            String subjectName,
            BigDecimal value,
            List<String> kinds,
            List<String> kindTitles,
            String sentence,
            String decision,
            String decisionTitle,
            String reason,
            String decidedBy,
            Instant decidedAt) {

        static HighlightJson of(Highlight highlight, Organization organization) {
            Optional<Highlight.Mark> mark = highlight.mark();
            return new HighlightJson(
                    highlight.indicator().id(),
                    highlight.indicator().name(),
                    highlight.subject().level().name().toLowerCase(Locale.ROOT),
                    highlight.subject().code(),
                    highlight.subject().name(),
                    highlight.value(),
                    highlight.kinds().stream().map(Highlight.Kind::name).toList(),
                    highlight.kinds().stream().map(Highlight.Kind::title).toList(),
                    highlight.sentence(),
                    mark.map(decided -> decided.decision().name()).orElse(null),
                    mark.map(decided -> decided.decision().title()).orElse(null),
                    mark.map(Highlight.Mark::reason).orElse(null),
                    mark.map(decided -> organization.nameOf(new PersonId(decided.by())))
                            .orElse(null),
                    mark.map(Highlight.Mark::at).orElse(null));
        }
    }
}
