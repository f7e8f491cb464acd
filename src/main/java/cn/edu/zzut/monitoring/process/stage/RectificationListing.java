package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.rectification.Cause;
import cn.edu.zzut.monitoring.rectification.RectificationLists;
import cn.edu.zzut.monitoring.rectification.Rectifications;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.register.Proposal;
import cn.edu.zzut.monitoring.register.Proposals;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The making of a year's list of rectifications: what is proposed, and what the office takes over or drops. */
@Component
class RectificationListing {

    private static final String LIST = "rectificationList";
    private static final String PROPOSED = "rectificationProposals";

    private final Proposals proposals;
    private final Rectifications rectifications;
    private final RectificationLists lists;
    private final Organization organization;
    private final Cycles cycles;

    RectificationListing(
            Proposals proposals,
            Rectifications rectifications,
            RectificationLists lists,
            Organization organization,
            Cycles cycles) {
        this.proposals = proposals;
        this.rectifications = rectifications;
        this.lists = lists;
        this.organization = organization;
        this.cycles = cycles;
    }

    void prepare(DelegateTask task) {
        task.setVariableLocal(
                "unitCodes",
                Variables.json(organization.units().stream()
                        .map(unit -> Map.of("code", unit.code().value(), "name", unit.name()))
                        .toList()));
        int year = Variables.year(task);
        List<Proposal> proposed = proposals.of(year);
        lists.begun(year, proposed.size(), new PersonId(task.getAssignee()));
        task.setVariableLocal(PROPOSED, Variables.json(proposed));
        task.setVariableLocal(
                LIST,
                Variables.json(proposed.stream()
                        .map(one -> Map.of(
                                "source", one.source(),
                                "unit", one.unit(),
                                "problem", one.problem(),
                                "requirement", one.requirement()))
                        .toList()));
    }

    /**
     * Publishes the lines; what was proposed and is not among them is put on record as dropped.
     *
     * @return how many rectifications there are
     */
    int publish(DelegateTask task) {
        int year = Variables.year(task);
        Answers answers = Answers.of(task);
        List<Line> lines = lines(answers.rows(LIST));
        List<Proposal> proposed = proposed(task);
        Set<Proposal> taken = new LinkedHashSet<>();
        for (Line line : lines) {
            Optional<Proposal> from =
                    Proposal.takenBy(proposed, line.source(), line.unit().value(), line.problem());
            from.ifPresent(taken::add);
            rectifications.publish(
                    year,
                    line.unit(),
                    from.map(Proposal::cause).orElse(Cause.OFFICE),
                    line.problem(),
                    line.requirement());
        }
        lists.published(year, lines.size(), answers.by());
        proposed.stream()
                .filter(one -> !taken.contains(one))
                .forEach(one -> cycles.decided(
                        year, "rectification-proposal", "dropped", one.source() + "：" + one.problem(), answers.by()));
        return lines.size();
    }

    /** Tasks of versions that did not note what they proposed propose the same now. */
    private List<Proposal> proposed(DelegateTask task) {
        Object kept = task.getVariableLocal(PROPOSED);
        return kept == null ? proposals.of(Variables.year(task)) : Variables.list(kept, Proposal.class);
    }

    private record Line(String source, UnitCode unit, String problem, String requirement) {}

    private List<Line> lines(List<Map<String, String>> rows) {
        List<Line> lines = new ArrayList<>();
        for (Map<String, String> row : rows) {
            String problem = row.getOrDefault("problem", "");
            if (!Words.isNone(problem)) {
                lines.add(new Line(
                        row.getOrDefault("source", ""),
                        unit(row.getOrDefault("unit", ""), problem),
                        problem,
                        row.getOrDefault("requirement", "")));
            }
        }
        return lines;
    }

    private UnitCode unit(String number, String problem) {
        if (number.isBlank()) {
            throw Refusal.invalid("请为“" + shortened(problem) + "”填写负责整改的单位号；不需要整改的，请删去这一行。");
        }
        UnitCode unit = new UnitCode(number);
        organization.unit(unit);
        return unit;
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "……";
    }
}
