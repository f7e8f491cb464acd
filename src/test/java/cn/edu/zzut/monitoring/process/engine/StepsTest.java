package cn.edu.zzut.monitoring.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a step is for and when it is due is in its diagram; diagrams of 0.1.0, which did not say it, mean the same. */
class StepsTest {

    @Test
    void aStepIsWhatItsDiagramSays() {
        Map<String, Step> steps =
                Steps.read("unit-filing", Bpmn.readModelFromFile(new File("processes/unit-filing.bpmn")));
        assertThat(steps.get("unit-head-audit").is(Does.AUDIT)).isTrue();
        assertThat(steps.get("unit-head-audit").goesBy(DueBasis.SUBMISSION)).isTrue();
        assertThat(steps.get("unit-head-audit").name()).isEqualTo("审核本单位数据");
        assertThat(steps.get("overdue").goesBy(DueBasis.SUBMISSION)).isTrue();
        assertThat(steps.get("overdue").does()).isEmpty();
    }

    @Test
    void whatNoDiagramSaysIsForNothing() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("some-process")
                .startEvent()
                .userTask("fill")
                .endEvent()
                .done();
        assertThat(Steps.read("some-process", model).get("fill"))
                .isEqualTo(new Step(
                        "fill", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, false));
    }

    @Test
    void aStepOfAYearLaunchedWithTheOldDiagramsIsWhatItWas() {
        BpmnModelInstance old = Bpmn.createExecutableProcess("stage-3-verification")
                .startEvent()
                .userTask("correct")
                .name("更正数据")
                .userTask("hand-over")
                .endEvent()
                .done();
        Map<String, Step> steps = Steps.read("stage-3-verification", old);
        assertThat(steps.get("correct").is(Does.FILL)).isTrue();
        assertThat(steps.get("correct").goesBy(DueBasis.ofStage(3))).isTrue();
        assertThat(steps.get("correct").name()).isEqualTo("更正数据");
        assertThat(steps.get("hand-over").is(Does.RECORD)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("diagramsOfTheVersionBefore")
    void everyTaskOfTheVersionBeforeHasAPurposeAndADate(File file) {
        BpmnModelInstance old = Bpmn.readModelFromFile(file);
        Map<String, Step> steps = Steps.read(file.getName().replace(".bpmn", ""), old);
        for (UserTask task : old.getModelElementsByType(UserTask.class)) {
            assertThat(steps.get(task.getId()).does()).as(task.getId()).isPresent();
            assertThat(steps.get(task.getId()).due()).as(task.getId()).isPresent();
        }
    }

    static Stream<File> diagramsOfTheVersionBefore() {
        return Stream.of(new File("src/test/resources/version-before").listFiles())
                .filter(file -> file.getName().endsWith(".bpmn"))
                .sorted();
    }
}
