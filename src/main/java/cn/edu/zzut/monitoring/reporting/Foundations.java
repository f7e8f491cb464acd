package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.catalog.Level;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what a report is made from if it is made now: data, template and texts. */
@Component
class Foundations {

    private final Materials materials;
    private final ReportTemplates templates;
    private final ReportTexts texts;

    Foundations(Materials materials, ReportTemplates templates, ReportTexts texts) {
        this.materials = materials;
        this.templates = templates;
        this.texts = texts;
    }

    /**
     * For as many reports as one likes.
     *
     * @param templates level → hash of the template in use
     * @param texts level and subject's code → part → how often it was written
     */
    record Foundation(Ground ground, Map<Level, String> templates, Map<String, Map<String, Integer>> texts) {

        MadeFrom of(Subject subject) {
            MadeFrom from = ground.of(subject).with("报告模板", templates.getOrDefault(subject.level(), ""));
            for (var text : texts.getOrDefault(key(subject.level(), subject.code()), Map.of())
                    .entrySet()) {
                from = from.with("文字“" + text.getKey() + "”", String.valueOf(text.getValue()));
            }
            return from;
        }

        static String key(Level level, String subject) {
            return level + " " + subject;
        }
    }

    @Transactional(readOnly = true)
    public Foundation of(int year) {
        return of(year, materials.ground(year));
    }

    /** @param ground as it was gathered, maybe some time ago */
    @Transactional(readOnly = true)
    public Foundation of(int year, Ground ground) {
        Map<Level, String> inUse = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            inUse.put(level, templates.of(level).get(0).sha256());
        }
        return new Foundation(ground, inUse, texts.numbers(year));
    }
}
