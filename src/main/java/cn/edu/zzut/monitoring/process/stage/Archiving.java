package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.archive.HandingOver;
import cn.edu.zzut.monitoring.archive.KeptPackage;
import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Markdown;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.monitoring.RoutineMonitoring;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** {@code stage-6-archiving}: 材料归档与常态监测 (第十五条六). */
@Component("archiving")
public class Archiving {

    /** What the package was like that the archive sent back; empty text where it sent none. */
    private static final String RETURNED_LIKENESS = "returnedLikeness";

    private static final String REBUILD = "rebuild";
    private static final int LONGEST = 3_900;

    private final Cycles cycles;
    private final Packages packages;
    private final HandingOver handingOver;
    private final Deployment deployment;
    private final RoutineMonitoring monitoring;
    private final CorrectionRequesting requesting;

    Archiving(
            Cycles cycles,
            Packages packages,
            HandingOver handingOver,
            Deployment deployment,
            RoutineMonitoring monitoring,
            CorrectionRequesting requesting) {
        this.cycles = cycles;
        this.packages = packages;
        this.handingOver = handingOver;
        this.deployment = deployment;
        this.monitoring = monitoring;
        this.requesting = requesting;
    }

    public void makePackage(DelegateExecution execution) {
        packages.archive(Variables.year(execution));
    }

    public void preparePackage(DelegateTask task) {
        int year = Variables.year(task);
        task.setVariableLocal("packageLink", "/api/cycles/" + year + "/packages/archive.zip");
        task.setVariableLocal("paperLink", "/api/cycles/" + year + "/packages/archive/hand-over.docx");
        task.setVariableLocal("handedOver", Markdown.text(shortened(handingOver.inventory(year))));
        task.setVariableLocal("packageFacts", Markdown.list(shortened(handingOver.facts(year))));
        task.setVariableLocal("unchanged", handingOver.isLike(year, returnedLikeness(task)));
    }

    /** The engine keeps no more of a text; the whole stands on the paper. */
    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "……（全部见登记表和目录）";
    }

    private static String returnedLikeness(DelegateTask task) {
        return task.getVariable(RETURNED_LIKENESS) instanceof String likeness ? likeness : "";
    }

    public void handedOver(DelegateTask task) {
        Answers answers = Answers.of(task);
        int year = Variables.year(task);
        boolean rebuild = answers.chose(REBUILD);
        task.getExecution().setVariable(REBUILD, rebuild);
        if (rebuild) {
            return;
        }
        if (answers.text("decision").isEmpty()) {
            asFormerDiagramsHandOver(year, answers);
        } else {
            handingOver.handOver(
                    year,
                    answers.text("inventory"),
                    returnedLikeness(task),
                    answers.text("unchangedReason"),
                    answers.by());
        }
        task.getExecution().setVariable(Variables.RETURN_REASON, "");
    }

    /** Years that began with a diagram without a way back to the making of the package: what was added goes in here. */
    private void asFormerDiagramsHandOver(int year, Answers answers) {
        if (handingOver.isOutdated(year)) {
            packages.archive(year);
        }
        handingOver.handOver(year, answers.text("inventory"), "", "", answers.by());
    }

    public void received(DelegateTask task) {
        Answers answers = Answers.of(task);
        int year = Variables.year(task);
        boolean accepted = answers.chose("approve");
        if (accepted) {
            handingOver.receive(year, answers.text("archiveNumber"), answers.by());
        } else {
            KeptPackage returned = handingOver.giveBack(year, answers.reason(), answers.by());
            task.getExecution().setVariable(RETURNED_LIKENESS, returned.likeness());
        }
        Variables.decided(task.getExecution(), accepted, answers.reason(), answers.by());
    }

    /** The units that have something to confirm. */
    public List<String> units(DelegateExecution execution) {
        return deployment.units(execution);
    }

    /** What the unit is going to confirm: its own package. */
    public void makeUnitPackage(DelegateExecution execution) {
        packages.ofUnit(Variables.year(execution), Variables.unit(execution));
    }

    public void prepareUnit(DelegateTask task) {
        int year = Variables.year(task);
        task.setVariableLocal("packageLink", "/api/cycles/" + year + "/units/" + Variables.unit(task) + "/archive.zip");
        task.setVariableLocal("packageFacts", Markdown.list(shortened(handingOver.facts(year, Variables.unit(task)))));
    }

    public void unitConfirmed(DelegateTask task) {
        cycles.decided(
                Variables.year(task),
                "unit-archive",
                "confirmed",
                Variables.unit(task).value(),
                Answers.of(task).by());
    }

    /** The filing of the year is over; what goes on is its routine monitoring. */
    public void closed(DelegateExecution execution) {
        cycles.archived(Variables.year(execution));
        monitoring.afterArchive(Variables.year(execution));
        int year = Variables.year(execution);
        requesting.yearMovedOn(year, year + "年度已经归档；申请没有作废，更正后另生成补充归档包，由档案馆接收。", PersonId.SYSTEM);
    }
}
