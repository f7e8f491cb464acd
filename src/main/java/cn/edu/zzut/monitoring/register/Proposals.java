package cn.edu.zzut.monitoring.register;

import cn.edu.zzut.monitoring.analysis.Highlight;
import cn.edu.zzut.monitoring.analysis.Highlights;
import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.rectification.Cause;
import cn.edu.zzut.monitoring.review.ReviewComment;
import cn.edu.zzut.monitoring.review.Reviews;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What is proposed for a year's list of rectifications: comments that units accepted, and indicators that the office marked. */
@Service
public class Proposals {

    private static final String USUAL_REQUIREMENT = "查明原因，完善数据采集与审核机制，避免再次发生。";

    private final Reviews reviews;
    private final Highlights highlights;
    private final Organization organization;

    Proposals(Reviews reviews, Highlights highlights, Organization organization) {
        this.reviews = reviews;
        this.highlights = highlights;
        this.organization = organization;
    }

    /** The comments first; what is said twice of a unit is proposed once. */
    public List<Proposal> of(int year) {
        Stream<Proposal> said = reviews.ofYear(year).stream()
                .filter(ReviewComment::wasAccepted)
                .map(Proposals::of)
                .collect(Collectors.toMap(
                        proposal -> List.of(proposal.unit(), proposal.problem()),
                        proposal -> proposal,
                        (first, same) -> first,
                        LinkedHashMap::new))
                .values()
                .stream();
        return Stream.concat(said, highlights.toRectify(year).stream().map(this::of))
                .toList();
    }

    private static Proposal of(ReviewComment comment) {
        return new Proposal(
                "专家意见第" + comment.id() + "号",
                Cause.review(comment.table().value(), comment.place().column()),
                comment.unit().value(),
                "表" + comment.table() + "：" + comment.problem(),
                USUAL_REQUIREMENT);
    }

    private Proposal of(Highlight highlight) {
        Subject subject = highlight.subject();
        return new Proposal(
                "监测指标“" + highlight.indicator().name() + "”，" + name(subject),
                Cause.indicator(highlight.indicator().id(), subject.level().name(), subject.code()),
                unit(subject),
                highlight.sentence(),
                highlight.mark().map(Highlight.Mark::reason).orElse(""));
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
