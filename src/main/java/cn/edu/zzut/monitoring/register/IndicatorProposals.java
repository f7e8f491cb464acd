package cn.edu.zzut.monitoring.register;

import cn.edu.zzut.monitoring.analysis.Highlight;
import cn.edu.zzut.monitoring.analysis.Highlights;
import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.rectification.Cause;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 监测指标: what the office marked, and what is below its limit unless the office has decided otherwise. */
@Component
@Order(2)
class IndicatorProposals implements ProposalSource {

    private final Highlights highlights;
    private final Organization organization;

    IndicatorProposals(Highlights highlights, Organization organization) {
        this.highlights = highlights;
        this.organization = organization;
    }

    @Override
    public List<Proposal> of(int year) {
        return highlights.all(year).stream()
                .filter(one -> one.isToBeRectified()
                        || (one.mark().isEmpty() && one.kinds().contains(Highlight.Kind.LIMIT)))
                .map(this::of)
                .toList();
    }

    private Proposal of(Highlight highlight) {
        Subject subject = highlight.subject();
        return new Proposal(
                "监测指标“" + highlight.indicator().name() + "”，" + name(subject),
                Cause.indicator(highlight.indicator().id(), subject.level().name(), subject.code()),
                unit(subject),
                highlight.sentence(),
                highlight.isToBeRectified()
                        ? highlight.mark().map(Highlight.Mark::reason).orElse("")
                        : "",
                highlight.value().stripTrailingZeros().toPlainString()
                        + highlight.indicator().unit(),
                highlight.isToBeRectified());
    }

    private static String name(Subject subject) {
        return subject.level() == Level.SCHOOL ? subject.name() : subject.name() + "（" + subject.code() + "）";
    }

    /** The college, where it is one of the units; the school's figures are for the office to hand to somebody. */
    private String unit(Subject subject) {
        return organization.units().stream()
                .map(unit -> unit.code().value())
                .filter(subject.college()::equals)
                .findFirst()
                .orElse("");
    }
}
