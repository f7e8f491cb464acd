package cn.edu.zzut.monitoring.web.report;

import cn.edu.zzut.monitoring.analysis.Indicators;
import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.reporting.ReportTemplates;
import cn.edu.zzut.monitoring.reporting.ReportTexts;
import cn.edu.zzut.monitoring.reporting.ReportTexts.Written;
import cn.edu.zzut.monitoring.web.answer.NamesItsTexts;
import cn.edu.zzut.monitoring.web.answer.Needed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The parts of a report that the office writes. */
@RestController
@RequestMapping("/api/cycles/{year}/reports/texts")
class ReportTextController {

    private final ReportTexts texts;
    private final ReportTemplates templates;
    private final Indicators indicators;
    private final Organization organization;
    private final ReportAccess access;

    ReportTextController(
            ReportTexts texts,
            ReportTemplates templates,
            Indicators indicators,
            Organization organization,
            ReportAccess access) {
        this.texts = texts;
        this.templates = templates;
        this.indicators = indicators;
        this.organization = organization;
        this.access = access;
    }

    /**
     * @param number how often it was written, to be sent back with what is written next; 0 where it was not
     * @param inTemplate whether the template in use has a place for it
     * @param by null where it was never written, like at
     */
    record TextJson(String part, int number, String text, boolean inTemplate, String by, Instant at) {}

    /** The parts that the template has, in its order, then those that were written and have no place any more. */
    @GetMapping
    List<TextJson> all(
            @PathVariable int year, @RequestParam String kind, @RequestParam(defaultValue = "") String subject) {
        access.writer(year);
        Level level = ReportAccess.kind(kind);
        List<String> parts = templates.parts(level);
        Map<String, Written> written = texts.of(year, level, subject);
        return Stream.concat(parts.stream(), written.keySet().stream().filter(part -> !parts.contains(part)))
                .map(part -> Optional.ofNullable(written.get(part))
                        .map(text -> json(text, parts.contains(part)))
                        .orElseGet(() -> new TextJson(part, 0, "", true, null, null)))
                .toList();
    }

    private TextJson json(Written text, boolean inTemplate) {
        String by = text.by().equals(PersonId.SYSTEM) ? "系统" : organization.nameOf(text.by());
        return new TextJson(text.part(), text.number(), text.text(), inTemplate, by, text.at());
    }

    /** @param basedOn the number of the text that was changed */
    @NamesItsTexts
    record NewText(@Needed String kind, String subject, @Needed String part, int basedOn, @Needed String text) {}

    @PutMapping
    TextJson write(@PathVariable int year, @RequestBody NewText text) {
        PersonId by = access.writer(year).id();
        Subject subject = indicators.subject(
                year,
                ReportAccess.kind(text.kind()),
                Optional.ofNullable(text.subject()).orElse(""));
        ReportsInTrail.written(subject, text.part().strip());
        return json(texts.write(year, subject, text.part().strip(), text.basedOn(), text.text(), by), true);
    }
}
