package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.cycle.YearPlan;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.trail.Attempt;
import cn.edu.zzut.monitoring.trail.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was planned and given to units before, and what is now; of what stays as it was nothing. */
final class DeploymentInTrail {

    private DeploymentInTrail() {}

    /** Who answers for a table, and who assists. */
    record Given(UnitCode responsible, List<UnitCode> assisting) {}

    static void planned(YearPlan before, YearPlan now) {
        Attempt.current().ifPresent(attempt -> {
            for (Stage stage : Stage.values()) {
                if (!before.due(stage).equals(now.due(stage))) {
                    attempt.tells(new Attempt.Detail(
                            "第" + stage.number() + "阶段“" + stage.title() + "”截止日期",
                            before.due(stage).toString(),
                            now.due(stage).toString()));
                }
            }
        });
    }

    static void decomposed(Map<TableCode, Given> before, Map<TableCode, Given> now) {
        Attempt.current().ifPresent(attempt -> {
            Set<TableCode> tables = new TreeSet<>(Comparator.comparing(TableCode::value));
            tables.addAll(before.keySet());
            tables.addAll(now.keySet());
            tables.removeIf(
                    table -> before.containsKey(table) && before.get(table).equals(now.get(table)));
            if (tables.isEmpty()) {
                attempt.changesNothing("");
                return;
            }
            attempt.says("改" + tables.size() + "张表");
            tables.forEach(table -> attempt.tells(new Attempt.Detail(
                    "表" + table, inWords(attempt, before.get(table)), inWords(attempt, now.get(table)))));
        });
    }

    private static String inWords(Attempt attempt, @Nullable Given given) {
        if (given == null) {
            return "";
        }
        String assisting =
                given.assisting().stream().map(unit -> called(attempt, unit)).collect(Collectors.joining("、"));
        return "责任单位" + called(attempt, given.responsible()) + (assisting.isEmpty() ? "" : "，协助单位" + assisting);
    }

    private static String called(Attempt attempt, UnitCode unit) {
        return attempt.called(new Subject(0, "", unit.value(), "", "", "")) + "（" + unit.value() + "）";
    }
}
