package cn.edu.zzut.monitoring.web.review;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.stage.ReviewMoves;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.review.Assignments;
import cn.edu.zzut.monitoring.review.Division;
import cn.edu.zzut.monitoring.review.Involvement;
import cn.edu.zzut.monitoring.review.Portion;
import cn.edu.zzut.monitoring.review.Reassignments;
import cn.edu.zzut.monitoring.review.Recusals;
import cn.edu.zzut.monitoring.review.Rounds;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.trail.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 专家分工: who has which tables, who must keep away from them, how the office changes it, and the rounds. */
@RestController
@RequestMapping("/api/reviews/{year}")
class ExpertTablesController {

    private final Assignments assignments;
    private final Reassignments reassignments;
    private final Recusals recusals;
    private final Rounds rounds;
    private final ReviewMoves moves;
    private final Cycles cycles;
    private final Catalogs catalogs;
    private final Organization organization;
    private final CurrentUsers users;

    ExpertTablesController(
            Assignments assignments,
            Reassignments reassignments,
            Recusals recusals,
            Rounds rounds,
            ReviewMoves moves,
            Cycles cycles,
            Catalogs catalogs,
            Organization organization,
            CurrentUsers users) {
        this.assignments = assignments;
        this.reassignments = reassignments;
        this.recusals = recusals;
        this.rounds = rounds;
        this.moves = moves;
        this.cycles = cycles;
        this.catalogs = catalogs;
        this.organization = organization;
        this.users = users;
    }

    record ExpertTablesJson(
            List<RoundJson> rounds,
            List<PossibleExpertJson> experts,
            List<ExpertTableJson> tables,
            List<ReassignedJson> moves) {}

    /** @param begunAt null while the round before is not over */
    record RoundJson(int number, LocalDate dueOn, String reason, Instant begunAt) {}

    /** 改派记录: names as they were then */
    record ReassignedJson(String title, String before, String after, String reason, String by, Instant at) {}

    record PossibleExpertJson(String id, String name, String unitName) {}

    /**
     * @param units who fills it in, the responsible unit first
     * @param recused who must keep away from the whole, by id, and why
     * @param recusedUnits by id, the codes of the units whose data that is about, all of them where it is the whole table
     */
    record ExpertTableJson(
            String code,
            String title,
            String unitName,
            List<FillingUnitJson> units,
            List<JudgeJson> experts,
            Map<String, String> recused,
            Map<String, List<String>> recusedUnits) {}

    record FillingUnitJson(String code, String name) {}

    /** @param units the codes of the units whose data the expert judges; none or absent for the whole table */
    record JudgeJson(String id, List<String> units) {}

    record NewExpertsJson(List<JudgeJson> experts, String reason) {}

    record NextRoundJson(LocalDate dueOn, String reason) {}

    @GetMapping("/tables")
    ExpertTablesJson tables(@PathVariable int year) {
        Right.ARRANGE_THE_EXPERT_REVIEW.require(users.get());
        Catalog catalog = catalogs.of(year);
        Map<TableCode, Involvement> involved = recusals.ofYear(year);
        Map<TableCode, Division> divisions = assignments.all(year);
        List<Person> experts = organization.withRole(Role.EXPERT);
        return new ExpertTablesJson(
                rounds.of(year).stream()
                        .map(one -> new RoundJson(
                                one.number(),
                                one.dueOn(),
                                one.reason(),
                                one.begunAt().orElse(null)))
                        .toList(),
                experts.stream()
                        .map(one -> new PossibleExpertJson(
                                one.id().value(),
                                one.name(),
                                organization.unit(one.unit()).name()))
                        .toList(),
                cycles.assignments(year).stream()
                        .map(one -> table(
                                catalog.table(one.table()).title(),
                                involved.get(one.table()),
                                divisions.getOrDefault(one.table(), Division.NOBODY),
                                experts))
                        .toList(),
                reassignments.of(year).stream()
                        .map(one -> new ReassignedJson(
                                catalog.find(one.table())
                                        .map(TableDefinition::title)
                                        .orElse("表" + one.table()),
                                one.before(),
                                one.after(),
                                one.reason(),
                                organization.nameOf(one.by()),
                                one.at()))
                        .toList());
    }

    private ExpertTableJson table(String title, Involvement involvement, Division division, List<Person> experts) {
        Map<String, String> recused = new TreeMap<>();
        Map<String, List<String>> units = new TreeMap<>();
        for (Person expert : experts) {
            involvement.against(expert).ifPresent(why -> {
                recused.put(expert.id().value(), why);
                units.put(
                        expert.id().value(),
                        involvement.filling().stream()
                                .filter(unit -> involvement
                                        .against(expert, Portion.of(List.of(unit)))
                                        .isPresent())
                                .map(UnitCode::value)
                                .toList());
            });
        }
        return new ExpertTableJson(
                involvement.table().value(),
                title,
                organization.unit(involvement.responsible()).name(),
                involvement.filling().stream()
                        .map(unit -> new FillingUnitJson(
                                unit.value(), organization.unit(unit).name()))
                        .toList(),
                division.judges().entrySet().stream()
                        .map(one -> new JudgeJson(
                                one.getKey().value(),
                                one.getValue().inOrder().stream()
                                        .map(UnitCode::value)
                                        .toList()))
                        .toList(),
                recused,
                units);
    }

    /** 改派: the tasks move with the table. */
    @PutMapping("/tables/{table}/experts")
    ExpertTablesJson move(@PathVariable int year, @PathVariable TableCode table, @RequestBody NewExpertsJson wanted) {
        Right.ARRANGE_THE_EXPERT_REVIEW.require(users.get());
        Division division = division(wanted.experts() == null ? List.of() : wanted.experts());
        Division before = assignments.all(year).getOrDefault(table, Division.NOBODY);
        Subject about = new Subject(
                year,
                table.value(),
                cycles.assignment(year, table).responsible().value(),
                "",
                "",
                "");
        JudgesInTrail.asked(about, division);
        if (!before.equals(division)) {
            JudgesInTrail.moved(before, division);
        }
        moves.move(
                year,
                table,
                division,
                wanted.reason() == null ? "" : wanted.reason(),
                users.get().id());
        return tables(year);
    }

    private static Division division(List<JudgeJson> judges) {
        Division division = Division.NOBODY;
        for (JudgeJson judge : judges) {
            if (judge == null || judge.id() == null) {
                throw Refusal.invalid("请选择专家。");
            }
            division = division.with(
                    new PersonId(judge.id()),
                    Portion.of(
                            judge.units() == null
                                    ? List.of()
                                    : judge.units().stream().map(UnitCode::new).toList()));
        }
        return division;
    }

    /** 再审一轮: begins when the comments of this one are closed. */
    @PostMapping("/rounds")
    ExpertTablesJson nextRound(@PathVariable int year, @RequestBody NextRoundJson wanted) {
        Right.ARRANGE_THE_EXPERT_REVIEW.require(users.get());
        if (wanted.dueOn() == null) {
            throw Refusal.invalid("请选择下一轮的截止日期。");
        }
        moves.requireRunning(year);
        rounds.ask(
                year,
                wanted.dueOn(),
                wanted.reason() == null ? "" : wanted.reason(),
                users.get().id());
        return tables(year);
    }
}
