package cn.edu.zzut.monitoring.web.year;

import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.rectification.Rectification;
import cn.edu.zzut.monitoring.register.Register;
import cn.edu.zzut.monitoring.register.RegisterSheet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rectification as pages show it.
 *
 * @param plannedOn null before the unit has planned it
 * @param verifiedAt null before it was struck off
 * @param lookedAt null before it was looked at again
 */
record RectificationJson(
        long id,
        String number,
        int year,
        String unit,
        String unitName,
        List<String> assisting,
        List<String> assistingNames,
        String responsible,
        String responsibleName,
        String source,
        String sourceTitle,
        String problem,
        String requirement,
        String target,
        String kind,
        String kindTitle,
        String valueBefore,
        String valueAfter,
        LocalDate planDueOn,
        LocalDate dueOn,
        @Nullable LocalDate plannedOn,
        boolean overdue,
        String state,
        String stateTitle,
        int round,
        int progress,
        String causes,
        String measures,
        String evidence,
        String opinion,
        String returnReason,
        Instant publishedAt,
        @Nullable Instant verifiedAt,
        @Nullable Instant lookedAt,
        String recurrence,
        String recurrenceTitle,
        String recurrenceReason) {

    static RectificationJson of(Register.Entry entry, Organization organization, LocalDate today) {
        Rectification item = entry.item();
        return new RectificationJson(
                item.id(),
                RegisterSheet.number(item),
                item.year(),
                item.unit().value(),
                organization.unit(item.unit()).name(),
                item.assisting().stream().map(UnitCode::value).toList(),
                item.assisting().stream()
                        .map(unit -> organization.unit(unit).name())
                        .toList(),
                item.responsible().map(Object::toString).orElse(""),
                item.responsible().map(organization::nameOf).orElse(""),
                item.cause().source().name(),
                item.cause().source().title(),
                item.problem(),
                item.requirement(),
                item.target(),
                item.kind().name(),
                item.kind().title(),
                item.valueBefore(),
                item.valueAfter(),
                item.planDueOn(),
                item.dueOn(),
                item.plannedOn().orElse(null),
                item.isOverdue(today),
                item.state().name(),
                item.state().title(),
                item.round(),
                item.progress(),
                item.causes(),
                item.measures(),
                item.evidence(),
                item.opinion(),
                item.returnReason(),
                item.publishedAt(),
                item.verifiedAt().orElse(null),
                item.lookedAt().orElse(null),
                entry.recurrence().verdict().name(),
                entry.recurrence().verdict().title(),
                entry.recurrence().why());
    }
}
