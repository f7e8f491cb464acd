package cn.edu.zzut.monitoring.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.accountability.Responsibility;
import cn.edu.zzut.monitoring.cycle.FilingYears;
import cn.edu.zzut.monitoring.process.task.May;
import cn.edu.zzut.monitoring.support.ProductClasses;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

/**
 * Java, diagrams, decision tables, forms and scripts know one another by names that no compiler sees. Each is found here,
 * on both sides; the message says which one nobody else has.
 */
class SharedNamesTest {

    /** Set to be seen in Cockpit. */
    private static final Set<String> SHOWN_BY_COCKPIT = Set.of("channel");

    /** Shown and asked for by forms of 0.1.0, by which years that were launched then still go. */
    private static final Set<String> OF_FORMER_FORMS =
            Set.of("growth", "conclusions", "rectificationList", "rectificationCount");

    private final DiagramText diagrams = new DiagramText("processes");
    /** Years that began with these still call what only they name. */
    private final DiagramText former = new DiagramText("src/test/resources/version-before");

    private final FormText forms = new FormText();
    private final JavaSource processes = JavaSource.of("process");

    SharedNamesTest() throws IOException {}

    @Test
    void everyBeanThatADiagramCallsHasTheMethod() {
        Map<String, JavaClass> beans = beans();
        Set<String> calls = diagrams.calls();
        calls.addAll(former.calls());
        for (String call : calls) {
            String bean = call.substring(0, call.indexOf('.'));
            String method = call.substring(call.indexOf('.') + 1, call.indexOf('('));
            assertThat(beans).as(call).containsKey(bean);
            assertThat(methods(beans.get(bean)).filter(own -> own.getName().equals(method)))
                    .as(call)
                    .anyMatch(own -> own.getParameters().size() == arguments(call));
        }
    }

    @Test
    void whatABeanOffersToDiagramsOneOfThemCalls() {
        Set<String> called = Stream.of(diagrams, former)
                .flatMap(drawn -> drawn.calls().stream())
                .map(call -> call.substring(0, call.indexOf('(')))
                .collect(Collectors.toCollection(TreeSet::new));
        beans().forEach((name, bean) -> methods(bean)
                .filter(method -> method.getParameters().stream()
                        .anyMatch(parameter -> parameter.getRawType().isEquivalentTo(DelegateExecution.class)
                                || parameter.getRawType().isEquivalentTo(DelegateTask.class)))
                .forEach(method -> assertThat(called).contains(name + "." + method.getName())));
    }

    private static int arguments(String call) {
        String inside =
                call.substring(call.indexOf('(') + 1, call.lastIndexOf(')')).replaceAll("\\([^()]*\\)", "");
        return inside.isBlank() ? 0 : inside.split(",").length;
    }

    private static Map<String, JavaClass> beans() {
        return ProductClasses.ALL.stream()
                .filter(type -> type.getPackageName().startsWith("cn.edu.zzut.monitoring.process"))
                .filter(type -> type.isAnnotatedWith(Component.class))
                .filter(type ->
                        !type.getAnnotationOfType(Component.class).value().isEmpty())
                .collect(Collectors.toMap(
                        type -> type.getAnnotationOfType(Component.class).value(),
                        type -> type,
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Stream<JavaMethod> methods(JavaClass type) {
        return type.getMethods().stream().filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC));
    }

    @Test
    void everyCalledProcessAndDecisionIsThere() {
        assertThat(diagrams.processes()).containsAll(diagrams.found("calledElement=\"([^\"]+)\""));
        assertThat(diagrams.found("<decision id=\"([^\"]+)\""))
                .isEqualTo(diagrams.found("camunda:decisionRef=\"([^\"]+)\""));
    }

    @Test
    void everyFormIsOneStepsAndEveryStepsFormIsThere() {
        assertThat(forms.files).isEqualTo(diagrams.found("camunda:formRef=\"([^\"]+)\""));
    }

    @Test
    void javaStartsAndAsksForProcessesThatAreThere() {
        Set<String> named = processes.namesAfter(
                "startProcessInstanceByKey\\(",
                "[pP]rocessDefinitionKey\\(",
                "getProcessDefinitionKey\\(\\)\\.equals\\(",
                "processInstanceBusinessKey\\([^,()]*,");
        named.addAll(JavaSource.of("security").namesAfter("PROCESS_DEFINITION,"));
        assertThat(named).isNotEmpty();
        assertThat(diagrams.processes()).containsAll(named);
    }

    @Test
    void everyMessageThatADiagramWaitsForIsSentAndTheOtherWayRound() {
        assertThat(processes.namesAfter("createMessageCorrelation\\(", "messageEventReceived\\("))
                .isEqualTo(diagrams.found("<bpmn:message id=\"[^\"]+\" name=\"([^\"]+)\""));
    }

    /** The year catches every escalation, whatever its code. */
    @Test
    void everyEscalationIsRaisedAndCaught() {
        assertThat(codes(ThrowEvent.class, EscalationEventDefinition.class, "escalationRef"))
                .isNotEmpty()
                .doesNotContain("");
        assertThat(codes(CatchEvent.class, EscalationEventDefinition.class, "escalationRef"))
                .containsExactly("");
    }

    @Test
    void everyErrorIsRaisedAndCaught() {
        assertThat(codes(CatchEvent.class, ErrorEventDefinition.class, "errorRef"))
                .isEqualTo(codes(ThrowEvent.class, ErrorEventDefinition.class, "errorRef"))
                .isNotEmpty();
    }

    /** What the events of that side name; empty for an event that names nothing. */
    private static Set<String> codes(
            Class<? extends Event> side, Class<? extends EventDefinition> kind, String reference) {
        return DiagramTest.diagrams()
                .map(Bpmn::readModelFromFile)
                .flatMap(model -> model.getModelElementsByType(kind).stream())
                .filter(definition -> side.isInstance(definition.getParentElement()))
                .map(definition -> Objects.requireNonNullElse(definition.getAttributeValue(reference), ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whatFormsShowAndDiagramsReadIsSet() {
        assertThat(settable()).containsAll(forms.shown).containsAll(diagrams.read());
    }

    @Test
    void whatJavaReadsIsSet() {
        assertThat(settable()).containsAll(readByJava());
    }

    @Test
    void whatJavaSetsIsRead() {
        Set<String> read = readByJava();
        read.addAll(forms.shown);
        read.addAll(forms.asked);
        read.addAll(diagrams.read());
        read.addAll(SHOWN_BY_COCKPIT);
        read.addAll(OF_FORMER_FORMS);
        assertThat(read).containsAll(setByJava());
    }

    private Set<String> settable() {
        Set<String> names = setByJava();
        names.addAll(processes.namesAfter("Map\\.of\\(", ","));
        names.addAll(diagrams.set());
        names.addAll(forms.asked);
        return names;
    }

    private Set<String> setByJava() {
        Set<String> names = processes.namesAfter(
                "setVariable(?:Local)?\\( ?(?:task\\.getId\\(\\), |taskId, )?",
                "Variables\\.keep\\([^,]*,",
                "shown\\.put\\(");
        names.remove("due");
        return names;
    }

    private Set<String> readByJava() {
        return processes.namesAfter(
                "getVariable(?:Local)?\\( ?(?:task\\.getId\\(\\),)?",
                "processInstanceVariableEquals\\(",
                "processVariableValueEquals\\(",
                "taskVariableValueEquals\\(",
                "Variables\\.texts\\(\\w+,",
                "(?:facts,|facts\\.apply\\()",
                "(?:number|text)\\((?:task|scope|execution),");
    }

    @Test
    void everyAnswerThatJavaReadsAFormAsksFor() {
        Set<String> answers =
                processes.namesAfter("(?:answers|Answers\\.of\\(task\\)) ?\\.(?:text|choices|rows|value)\\(");
        answers.remove("due");
        answers.removeAll(OF_FORMER_FORMS);
        assertThat(forms.asked).containsAll(answers);
        Set<String> options = new TreeSet<>(forms.options);
        options.addAll(processes.namesAfter("new Choice\\(\"[^\"]*\","));
        assertThat(options).containsAll(processes.namesAfter("\\.chose\\("));
    }

    @Test
    void formsTakeTheYearsThatMayBe() {
        assertThat(forms.years).containsExactly(FilingYears.FIRST + "–" + FilingYears.LAST);
    }

    @Test
    void whoeverVouchesForDataConfirmsThePrincipleInEveryForm() {
        Set<String> aboutData = diagrams.found("<bpmn:userTask [^>]*camunda:formRef=\"([^\"]+)\"[^<]*"
                + "(?:<(?!/bpmn:userTask)[^<]*)*?name=\"does\" value=\"(?:fill|audit|explain)\"");
        assertThat(aboutData).hasSizeGreaterThan(5);
        aboutData.forEach(form -> assertThat(forms.words.get(form)).as(form).startsWith(Responsibility.word("")));
    }

    @Test
    void noScriptKnowsTheWordsThatAreConfirmed() {
        scripts().forEach((file, text) -> assertThat(text).as(file).doesNotContain(Responsibility.PRINCIPLE));
    }

    /** A decision's subject is a word of the year's record; it may be that of the step in which it was taken. */
    @Test
    void eachPartOfAFormHasAnIdOfItsOwn() {
        assertThat(forms.twice).isEmpty();
    }

    @Test
    void noStepIsNamedInJava() {
        for (String folder : Set.of("process", "web", "security")) {
            Set<String> literals = JavaSource.of(folder)
                    .without("FormerSteps")
                    .found("(?<!decided\\( ?Variables\\.year\\(task\\), ?|decided\\( ?year,"
                            + " ?)\"([a-z]+(?:-[a-z]+)+)\"");
            literals.retainAll(diagrams.steps());
            assertThat(literals).as(folder).isEmpty();
        }
    }

    @Test
    void noScriptKnowsAStepOrAProcess() {
        Set<String> ids = new TreeSet<>(diagrams.steps());
        ids.addAll(diagrams.processes());
        ids.removeIf(id -> !id.contains("-"));
        scripts().forEach((file, text) -> {
            assertThat(text).as(file).doesNotContain("activityId", "processKey", "taskDefinitionKey");
            Set<String> named = JavaSource.matches(Pattern.compile("['\"`]([a-z0-9]+(?:-[a-z0-9]+)+)['\"`]"), text)
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
            named.retainAll(ids);
            assertThat(named).as(file).isEmpty();
        });
    }

    @Test
    void scriptsAskForWhatTheServerSaysAPersonMayDo() {
        Set<String> asked = scripts().values().stream()
                .flatMap(text -> JavaSource.matches(Pattern.compile("\\bmay\\.(\\w+)"), text))
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked)
                .isEqualTo(Stream.of(May.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Map<String, String> scripts() {
        Map<String, String> scripts = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(Path.of("src/main/resources/META-INF/resources/webjars/camunda/app"))) {
            for (Path path :
                    paths.filter(file -> file.toString().endsWith(".js")).toList()) {
                scripts.put(path.getFileName().toString(), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scripts;
    }
}
