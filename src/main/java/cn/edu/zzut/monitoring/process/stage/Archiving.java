package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.archive.PackageKind;
import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.Decision;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Variables;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** {@code stage-6-archiving}: 材料归档与常态监测 (第十五条六). */
@Component("archiving")
public class Archiving {

    private static final String HAND_OVER = "archive-hand-over";

    private final Cycles cycles;
    private final Packages packages;
    private final Deployment deployment;

    Archiving(Cycles cycles, Packages packages, Deployment deployment) {
        this.cycles = cycles;
        this.packages = packages;
        this.deployment = deployment;
    }

    public void makePackage(DelegateExecution execution) {
        int year = Variables.year(execution);
        Map<String, byte[]> further = new LinkedHashMap<>();
        further.put("工作方案.txt", bytes(cycles.cycle(year).workPlan()));
        further.put("年度分析报告.txt", bytes(cycles.cycle(year).report().orElse("")));
        further.put("国家平台回执.txt", bytes(cycles.cycle(year).receipt().orElse("")));
        further.put(
                "决定记录.txt",
                bytes(cycles.decisions(year).stream()
                        .map(decision -> String.join(
                                "\t",
                                decision.decidedAt().toString(),
                                decision.decidedBy().value(),
                                decision.subject(),
                                decision.verdict(),
                                decision.reason()))
                        .collect(Collectors.joining("\n"))));
        packages.make(year, PackageKind.ARCHIVE, further);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public void preparePackage(DelegateTask task) {
        int year = Variables.year(task);
        task.setVariableLocal("packageLink", "/api/cycles/" + year + "/packages/archive.zip");
        task.setVariableLocal(
                "handedOver",
                cycles.lastDecision(year, HAND_OVER).map(Decision::reason).orElse(""));
    }

    public void handedOver(DelegateTask task) {
        Answers answers = Answers.of(task);
        cycles.decided(Variables.year(task), HAND_OVER, "handed-over", answers.text("inventory"), answers.by());
        task.getExecution().setVariable(Variables.RETURN_REASON, "");
    }

    public void received(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean accepted = answers.chose("approve");
        cycles.decided(
                Variables.year(task),
                "archive-receipt",
                accepted ? "received" : "returned",
                accepted ? answers.text("archiveNumber") : answers.reason(),
                answers.by());
        Variables.decided(task.getExecution(), accepted, answers.reason(), answers.by());
    }

    public List<String> units(DelegateExecution execution) {
        return deployment.units(execution);
    }

    public void unitConfirmed(DelegateTask task) {
        cycles.decided(
                Variables.year(task),
                "unit-archive",
                "confirmed",
                Variables.unit(task).value(),
                Answers.of(task).by());
    }

    public void closed(DelegateExecution execution) {
        cycles.archived(Variables.year(execution));
    }
}
