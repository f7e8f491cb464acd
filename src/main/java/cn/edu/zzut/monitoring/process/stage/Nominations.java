package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.commendation.Commendations;
import cn.edu.zzut.monitoring.commendation.FilerRecord;
import cn.edu.zzut.monitoring.commendation.Nominee;
import cn.edu.zzut.monitoring.commendation.Standing;
import cn.edu.zzut.monitoring.commendation.Ties;
import cn.edu.zzut.monitoring.commendation.Weights;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Markdown;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.form.Choice;
import cn.edu.zzut.monitoring.process.task.TaskBriefing;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the forms of {@code commendation} show of ranking and record, and whom the office chose in them. */
@Component
class Nominations {

    /** About so many of the best are proposed; the office chooses. */
    private static final int PROPOSED = 5;

    private final Commendations commendations;
    private final Organization organization;

    Nominations(Commendations commendations, Organization organization) {
        this.commendations = commendations;
        this.organization = organization;
    }

    void prepare(DelegateTask task) {
        int year = Variables.year(task);
        List<Standing> ranking = commendations.ranking(year);
        Ties ties = Ties.of(ranking);
        Ties.Best best = ties.best(PROPOSED);
        task.setVariableLocal(
                "ranking",
                Variables.json(
                        ranking.stream().map(standing -> line(standing, ties)).toList()));
        task.setVariableLocal(
                "unitChoices",
                Variables.json(ranking.stream()
                        .map(standing -> new Choice(
                                ties.place(standing) + ". " + name(standing.unit()),
                                standing.unit().value()))
                        .toList()));
        task.setVariableLocal(
                "units",
                Variables.json(best.units().stream().map(s -> s.unit().value()).toList()));
        preparePeople(task, year, ranking);
        Weights weights = commendations.find(year).orElseThrow().weights();
        task.setVariableLocal("newPunctuality", weights.punctuality());
        task.setVariableLocal("newQuality", weights.quality());
        task.setVariableLocal("newAnomalies", weights.anomalies());
        task.setVariableLocal("newHelp", weights.help());
        task.setVariableLocal(
                "newSize", weights.size() == 0 ? Weights.standard().size() : weights.size());
        task.setVariableLocal(TaskBriefing.MATTER, "排名办法：" + weights.inWords() + best.note());
    }

    private void preparePeople(DelegateTask task, int year, List<Standing> ranking) {
        Set<UnitCode> ranked = units(ranking);
        List<FilerRecord> filers = commendations.filers(year).stream()
                .filter(record -> organization
                        .person(record.person())
                        .filter(person -> ranked.contains(person.unit()))
                        .isPresent())
                .toList();
        Set<PersonId> filed = filers.stream().map(FilerRecord::person).collect(Collectors.toSet());
        Stream<Choice> others = ranking.stream()
                .flatMap(standing -> organization.peopleOf(standing.unit()).stream())
                .filter(person -> !filed.contains(person.id()))
                .sorted(Comparator.comparing(person -> person.id().value()))
                .map(person ->
                        new Choice(nameWithUnit(person) + "：没有报送记录", person.id().value()));
        task.setVariableLocal(
                "personChoices",
                Variables.json(Stream.concat(
                                filers.stream()
                                        .map(record -> new Choice(
                                                nameWithUnit(record.person()) + "：" + record.inWords(),
                                                record.person().value())),
                                others)
                        .toList()));
        task.setVariableLocal(
                "filers", Variables.json(filers.stream().map(this::line).toList()));
    }

    private static Set<UnitCode> units(List<Standing> ranking) {
        return ranking.stream().map(Standing::unit).collect(Collectors.toSet());
    }

    private Map<String, Object> line(Standing standing, Ties ties) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("place", ties.place(standing));
        line.put("unit", name(standing.unit()));
        line.put("score", standing.score());
        line.put("punctuality", standing.punctuality());
        line.put("quality", standing.quality());
        line.put("anomalies", standing.anomalies());
        line.put(
                "help",
                standing.help().isPresent() ? String.valueOf(standing.help().getAsInt()) : "—");
        line.put("size", standing.size());
        line.put("tables", standing.workload().tables());
        line.put("deadlines", standing.workload().deadlines());
        line.put("rows", standing.workload().rows());
        return line;
    }

    private Map<String, Object> line(FilerRecord record) {
        return Map.of(
                "name", nameWithUnit(record.person()),
                "tables", record.tables(),
                "rows", record.rows(),
                "onTime", record.onTime(),
                "returned", record.returned(),
                "faulty", record.faulty());
    }

    void prepareApproval(DelegateTask task) {
        int year = Variables.year(task);
        List<Standing> ranking = commendations.ranking(year);
        Ties ties = Ties.of(ranking);
        Map<UnitCode, Standing> standings =
                ranking.stream().collect(Collectors.toMap(Standing::unit, Function.identity()));
        Map<PersonId, String> records = commendations.filers(year).stream()
                .collect(Collectors.toMap(FilerRecord::person, FilerRecord::inWords));
        task.setVariableLocal(
                "nominees",
                Variables.json(commendations.nominees(year).stream()
                        .map(nominee -> Map.of(
                                "name",
                                name(nominee),
                                "standing",
                                standing(standings.get(nominee.unit()), ties),
                                "record",
                                nominee.personId()
                                        .map(person -> records.getOrDefault(person, "没有报送记录"))
                                        .orElse("")))
                        .toList()));
        var commendation = commendations.find(year).orElseThrow();
        task.setVariableLocal(
                TaskBriefing.MATTER,
                "推荐理由：" + Markdown.oneLine(commendation.reason()) + "\n- 排名办法："
                        + commendation.weights().inWords());
    }

    private static String standing(Standing standing, Ties ties) {
        return standing == null ? "未参加排名" : "单位第" + ties.place(standing) + "名，" + standing.score() + "分";
    }

    /**
     * @throws Refusal when somebody was chosen who is not in the lists, or one of units that share a place without the
     *     others
     */
    List<Nominee> chosen(int year, Answers answers) {
        List<Standing> ranking = commendations.ranking(year);
        Set<UnitCode> ranked = units(ranking);
        List<UnitCode> units =
                answers.choices("units").stream().map(UnitCode::new).toList();
        units.forEach(unit -> requireRanked(unit, ranked, name(unit)));
        Ties.of(ranking).requireWhole(units, this::name);
        List<Nominee> nominees = new ArrayList<>();
        units.forEach(unit -> nominees.add(new Nominee(unit, Optional.empty())));
        answers.choices("persons").forEach(id -> {
            Person person = organization
                    .person(new PersonId(id))
                    .orElseThrow(() -> Refusal.invalid("没有账号为“" + id + "”的人员，请从列表中选择。"));
            requireRanked(person.unit(), ranked, nameWithUnit(person));
            nominees.add(new Nominee(person.unit(), Optional.of(person.id())));
        });
        return nominees;
    }

    private static void requireRanked(UnitCode unit, Set<UnitCode> ranked, String name) {
        if (!ranked.contains(unit)) {
            throw Refusal.invalid("“" + name + "”不参加评选：评估督导处和没有填报任务的单位不列入，请从列表中选择。");
        }
    }

    /** @throws Refusal when they are none that may be */
    static Weights weights(Answers answers) {
        int punctuality = weight(answers, "newPunctuality");
        int quality = weight(answers, "newQuality");
        int anomalies = weight(answers, "newAnomalies");
        int help = weight(answers, "newHelp");
        // forms of former versions do not ask how much size counts
        return answers.text("newSize").isEmpty()
                ? Weights.withUsualSize(punctuality, quality, anomalies, help)
                : new Weights(punctuality, quality, anomalies, help, weight(answers, "newSize"));
    }

    private static int weight(Answers answers, String key) {
        try {
            return Integer.parseInt(answers.text(key));
        } catch (NumberFormatException e) {
            throw Refusal.invalid("权重应为0至100的整数，请改正后再提交。");
        }
    }

    /** Who is nominated, as the record of a withdrawal keeps it. */
    String inWords(int year) {
        return commendations.nominees(year).stream().map(this::name).collect(Collectors.joining("、"));
    }

    String name(Nominee nominee) {
        return nominee.personId().map(this::nameWithUnit).orElseGet(() -> name(nominee.unit()));
    }

    private String name(UnitCode unit) {
        return organization.unit(unit).name();
    }

    private String nameWithUnit(PersonId id) {
        return organization.person(id).map(this::nameWithUnit).orElseGet(id::value);
    }

    private String nameWithUnit(Person person) {
        return person.name() + "（" + name(person.unit()) + "）";
    }
}
