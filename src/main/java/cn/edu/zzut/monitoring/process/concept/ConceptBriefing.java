package cn.edu.zzut.monitoring.process.concept;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.concept.Difference;
import cn.edu.zzut.monitoring.concept.Difference.Explanation;
import cn.edu.zzut.monitoring.concept.Occurrence;
import cn.edu.zzut.monitoring.concept.Pair;
import cn.edu.zzut.monitoring.concept.Reckoned;
import cn.edu.zzut.monitoring.concept.YearConcepts;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.process.engine.Markdown;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** What the tasks about a difference show: both figures with their definitions, days and versions, and what was said. */
@Component
class ConceptBriefing {

    private final YearConcepts concepts;
    private final Organization organization;

    ConceptBriefing(YearConcepts concepts, Organization organization) {
        this.concepts = concepts;
        this.organization = organization;
    }

    /** As the figures are now. */
    String of(int year, Pair pair) {
        StringBuilder text = new StringBuilder(pair.sentence());
        text.append("\n- 口径：").append(Markdown.oneLine(pair.concept().definition()));
        side(text, "甲", pair.occurrence(), pair.value(), pair.concept().unit(), year);
        side(text, "乙", pair.with(), pair.other(), pair.concept().unit(), year);
        if (!pair.against().note().isBlank()) {
            text.append("\n- 可能的原因：").append(Markdown.oneLine(pair.against().note()));
        }
        return text.toString();
    }

    private void side(StringBuilder text, String name, Occurrence occurrence, Reckoned figure, String unit, int year) {
        text.append("\n- ").append(name).append("：").append(occurrence.name());
        text.append("，")
                .append(figure.value().map(value -> plain(value) + unit).orElse("无数值（" + figure.missing() + "）"));
        text.append("。").append(Markdown.oneLine(occurrence.definition()));
        String time = concepts.statisticalTime(year, occurrence);
        if (!time.isBlank()) {
            text.append("（").append(time).append("）");
        }
        if (!figure.basis().isBlank()) {
            text.append("；依据").append(figure.basis());
        }
    }

    /** What each unit said, with the figures that it said it of where these are others now. */
    String said(Difference difference, Pair now) {
        StringBuilder text = new StringBuilder();
        difference.units().stream()
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .forEach(unit -> difference.of(unit).ifPresent(one -> text.append("\n- ")
                        .append(organization.unit(unit).name())
                        .append(one.corrects() ? "将更正：" : "说明：")
                        .append(Markdown.oneLine(one.text()))
                        .append("（")
                        .append(organization.nameOf(one.by()))
                        .append("，")
                        .append(SchoolClock.inChinese(SchoolClock.dayOf(one.at())))
                        .append(changed(one, now))
                        .append("）")));
        return text.toString();
    }

    private static String changed(Explanation one, Pair now) {
        boolean same = now.value()
                        .value()
                        .filter(value -> value.compareTo(one.value()) == 0)
                        .isPresent()
                && now.other()
                        .value()
                        .filter(value -> value.compareTo(one.other()) == 0)
                        .isPresent();
        return same ? "" : "，说明时为" + plain(one.value()) + "与" + plain(one.other()) + "，数字已变化";
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
