package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.deadline.Deadlines;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Markdown;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.form.Choice;
import cn.edu.zzut.monitoring.process.task.TableLine;
import cn.edu.zzut.monitoring.process.task.TableOverview;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.review.Assignments;
import cn.edu.zzut.monitoring.review.Division;
import cn.edu.zzut.monitoring.review.Expertise;
import cn.edu.zzut.monitoring.review.Involvement;
import cn.edu.zzut.monitoring.review.Recusals;
import cn.edu.zzut.monitoring.review.Rounds;
import cn.edu.zzut.monitoring.review.Sharing;
import cn.edu.zzut.monitoring.review.SharingProposals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** {@code assign-experts}: which expert judges which table, as proposed or by hand, and in which round (第十五条四). */
@Component("assigning")
public class Assigning {

    private static final int MOST_NAMED = 3;
    static final String NOTE = "proposalNote";

    private final Cycles cycles;
    private final Assignments assignments;
    private final Rounds rounds;
    private final SharingProposals proposals;
    private final Recusals recusals;
    private final Expertise expertise;
    private final Organization organization;
    private final TableOverview overview;
    private final Deadlines deadlines;

    Assigning(
            Cycles cycles,
            Assignments assignments,
            Rounds rounds,
            SharingProposals proposals,
            Recusals recusals,
            Expertise expertise,
            Organization organization,
            TableOverview overview,
            Deadlines deadlines) {
        this.cycles = cycles;
        this.assignments = assignments;
        this.rounds = rounds;
        this.proposals = proposals;
        this.recusals = recusals;
        this.expertise = expertise;
        this.organization = organization;
        this.overview = overview;
        this.deadlines = deadlines;
    }

    public void prepare(DelegateTask task) {
        task.setVariablesLocal(shown(Variables.year(task)));
    }

    /** What the form shows, as it stands now. */
    Map<String, Object> shown(int year) {
        List<Person> experts = organization.withRole(Role.EXPERT);
        List<TableLine> lines = overview.of(year);
        List<Sharing.Share> shares =
                proposals.of(year, experts.stream().map(Person::id).toList());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put(Variables.TABLES, Variables.json(lines));
        shown.put("proposal", Variables.json(proposal(year, experts, lines, shares)));
        shown.put("loads", Markdown.text(loads(shares)));
        shown.put(NOTE, Markdown.text(note(year)));
        shown.put(
                "expertChoices",
                Variables.json(experts.stream()
                        .map(expert -> new Choice(label(expert), expert.id().value()))
                        .toList()));
        shown.put("unitChoices", Variables.json(unitChoices(year)));
        shown.put("experts", Variables.json(experts.stream().map(Person::id).toList()));
        return shown;
    }

    /** How many tables each would get, in Chinese. */
    private String loads(List<Sharing.Share> shares) {
        Map<PersonId, Long> tables = shares.stream()
                .flatMap(share -> share.division().experts().stream())
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return tables.isEmpty()
                ? ""
                : "共" + shares.size() + "张表，按建议："
                        + tables.entrySet().stream()
                                .map(one -> organization.nameOf(one.getKey()) + one.getValue() + "张")
                                .collect(Collectors.joining("，"))
                        + "（按单位分给几位专家的，各计一张）。";
    }

    /** The units that fill in a table together with others. */
    private List<Choice> unitChoices(int year) {
        return Stream.concat(
                        Stream.of(new Choice("其余单位（本表未另行指定的）", ByHand.OTHERS)),
                        recusals.ofYear(year).values().stream()
                                .map(Involvement::filling)
                                .filter(filling -> filling.size() > 1)
                                .flatMap(List::stream)
                                .distinct()
                                .sorted(Comparator.comparing(UnitCode::value))
                                .map(unit -> new Choice(organization.unit(unit).name(), unit.value())))
                .toList();
    }

    private String label(Person expert) {
        List<String> known = expertise.of(expert.id()).stream().map(this::field).toList();
        return expert.name() + "（" + organization.unit(expert.unit()).name()
                + (known.isEmpty() ? "" : "；专长：" + String.join("、", known)) + "）";
    }

    /** A category is its own name; a unit's code stands for the unit. */
    private String field(String field) {
        return organization.units().stream()
                .filter(unit -> unit.code().value().equals(field))
                .findFirst()
                .map(unit -> unit.name())
                .orElse(field);
    }

    /** How tables were proposed, for which round and by when. */
    String note(int year) {
        List<Person> experts = organization.withRole(Role.EXPERT);
        String round = rounds.next(year)
                .map(next -> "这是第" + next.number() + "轮审核（" + next.reason() + "），专家的截止日期为" + next.dueOn() + "。")
                .orElse("");
        boolean known = experts.stream().anyMatch(one -> !expertise.of(one.id()).isEmpty());
        String how =
                known ? "下面的分工按专家的专长、工作量（需要查看的行数）和回避要求建议。" : "还没有登记专家的专长（在Cockpit“专家审核”中登记），下面的分工按工作量平均分配，并避开须回避的专家。";
        return round + how
                + "提交时按勾选的专家重新计算；在“指定专家”中填写的表格以填写的为准。责任单位的人员不得审核整张表；协助单位的人员和当年的填报人、负责人不得审核本单位填报的数据，可以审核其他单位填报的部分：一张表可以按填报单位分给几位专家。";
    }

    private List<Map<String, Object>> proposal(
            int year, List<Person> experts, List<TableLine> lines, List<Sharing.Share> shares) {
        Map<TableCode, Involvement> involved = recusals.ofYear(year);
        Map<String, TableLine> byCode = lines.stream().collect(Collectors.toMap(TableLine::code, Function.identity()));
        return shares.stream()
                .filter(share -> byCode.containsKey(share.table().value()))
                .map(share -> line(share, byCode.get(share.table().value()), involved.get(share.table()), experts))
                .toList();
    }

    private Map<String, Object> line(
            Sharing.Share share, TableLine line, Involvement involvement, List<Person> experts) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("table", line.table());
        values.put("unit", line.unit() + assisting(involvement));
        values.put("rows", line.rows());
        values.put("anomalies", line.anomalies());
        values.put("expert", chosen(share));
        values.put("why", why(share, involvement, experts));
        values.put("recused", String.join("、", SharingProposals.recused(involvement, experts)));
        return values;
    }

    private String assisting(Involvement involvement) {
        List<UnitCode> assisting = involvement.filling().stream()
                .filter(unit -> !unit.equals(involvement.responsible()))
                .toList();
        if (assisting.isEmpty()) {
            return "";
        }
        return "（协助：" + names(assisting.subList(0, Math.min(MOST_NAMED, assisting.size())))
                + (assisting.size() > MOST_NAMED ? "等" + assisting.size() + "个单位" : "") + "）";
    }

    private String chosen(Sharing.Share share) {
        String chosen = assignments.inWords(share.division());
        if (share.isComplete()) {
            return chosen;
        }
        return chosen.isEmpty() ? "没有人选" : chosen + "；" + names(share.left()) + "没有人选";
    }

    private String why(Sharing.Share share, Involvement involvement, List<Person> experts) {
        Stream<String> chosen = share.why().stream()
                .map(why -> (share.why().size() > 1 ? organization.nameOf(why.expert()) + "：" : "")
                        + (why.fields().isEmpty()
                                ? "工作量最少"
                                : "熟悉" + why.fields().stream().map(this::field).collect(Collectors.joining("、"))));
        Stream<String> nobody = share.isComplete()
                ? Stream.of()
                : Stream.of("都须回避：" + Sharing.against(involvement, share.left(), experts));
        return Stream.concat(chosen, nobody).collect(Collectors.joining("；"));
    }

    private String names(List<UnitCode> units) {
        return units.stream().map(unit -> organization.unit(unit).name()).collect(Collectors.joining("、"));
    }

    public void assigned(DelegateTask task) {
        int year = Variables.year(task);
        Answers answers = Answers.of(task);
        List<PersonId> known =
                organization.withRole(Role.EXPERT).stream().map(Person::id).toList();
        List<PersonId> chosen =
                answers.choices("experts").stream().map(PersonId::new).toList();
        chosen.stream().filter(expert -> !known.contains(expert)).findFirst().ifPresent(stranger -> {
            throw Refusal.invalid("“" + stranger + "”不是专家，请从列表中选择。");
        });
        if (known.isEmpty()) {
            throw Refusal.invalid("还没有专家。请先在组织机构和人员中给有关人员“专家”角色。");
        }
        if (chosen.isEmpty()) {
            throw Refusal.invalid("请至少勾选一位专家，分工只在勾选的专家中进行。");
        }
        assignments.assign(year, divisions(year, chosen, new ByHand(answers.rows("changes"))));
        rounds.begin(year, cycles.dueOf(year, Stage.FEEDBACK), answers.by());
    }

    private Map<TableCode, Division> divisions(int year, List<PersonId> chosen, ByHand byHand) {
        Map<TableCode, Involvement> involved = recusals.ofYear(year);
        List<Person> people =
                chosen.stream().flatMap(id -> organization.person(id).stream()).toList();
        byHand.tables().stream()
                .filter(table -> !involved.containsKey(table))
                .findFirst()
                .ifPresent(stranger -> {
                    throw Refusal.invalid("本年度没有分解表" + stranger + "，不能分配给专家。");
                });
        Map<TableCode, Division> divisions = new LinkedHashMap<>();
        List<String> nobodys = new ArrayList<>();
        for (Sharing.Share share : proposals.of(year, chosen)) {
            Involvement involvement = involved.get(share.table());
            Optional<Division> asSaid = byHand.of(share.table(), involvement.filling());
            divisions.put(share.table(), asSaid.orElse(share.division()));
            if (asSaid.isEmpty() && !share.isComplete()) {
                nobodys.add("表" + share.table()
                        + (share.division().experts().isEmpty() ? "" : "中" + names(share.left()) + "的数据") + "都须回避："
                        + Sharing.against(involvement, share.left(), people));
            }
        }
        if (!nobodys.isEmpty()) {
            throw Refusal.invalid("没有可以审核的专家：" + String.join("；", nobodys) + "。请勾选或增加其他单位的专家，或在“指定专家”中指定。");
        }
        return divisions;
    }

    /** When the experts of the round are to be done. */
    public Date due(DelegateExecution execution) {
        int year = Variables.year(execution);
        return Date.from(
                WorkingDays.closeOf(deadlines.fairDay(rounds.dueOn(year))).toInstant());
    }

    /** Whether the office has asked for another round. */
    public boolean beginsNextRound(DelegateExecution execution) {
        return rounds.nextBegins(Variables.year(execution));
    }
}
