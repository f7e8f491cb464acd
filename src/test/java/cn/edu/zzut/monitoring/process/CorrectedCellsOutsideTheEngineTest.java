package cn.edu.zzut.monitoring.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.datacorrection.CorrectionState;
import cn.edu.zzut.monitoring.datacorrection.DataCorrection;
import cn.edu.zzut.monitoring.datacorrection.DataCorrections;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Canary;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A cell of no mark goes from one word to another by a data-correction: whoever decides sees both, and the engine has neither. */
@SchoolTest
class CorrectedCellsOutsideTheEngineTest {

    private static final String OLD = "金丝雀旧名学院";
    private static final String NEW = "金丝雀新名学院";
    private static final String WORD = "应为" + NEW + "而不是" + OLD;
    private static final String START = "/engine-rest/process-definition/key/data-correction/submit-form";

    @Autowired
    Story story;

    @Autowired
    DataCorrections corrections;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Canary canary;
    int year;
    Submission majors;
    String name;

    @BeforeEach
    void aTableWithTheWordIsLocked() {
        canary = new Canary(jdbc, OLD, NEW);
        year = story.newYear();
        majors = story.assigned(year, "1-3", "101");
        name = story.table(majors).columnNames().get(0);
        story.submissions.begin(majors.id());
        story.uploads(majors, with(OLD));
        story.submissions.submit(majors.id(), "经核实无误", new PersonId("xxb-filer"));
        story.submissions.approve(majors.id(), new PersonId("xxb-head"));
        story.submissions.lock(majors.id());
    }

    private List<TableRow> with(String value) {
        List<TableRow> rows = new ArrayList<>(story.sample(majors));
        rows.replaceAll(
                row -> row.number() == 3 ? Story.with(List.of(row), name, value).get(0) : row);
        return rows;
    }

    private DataCorrection correction() {
        return corrections.ofYear(year).get(0);
    }

    private ProcessInstance process() {
        story.runJobs();
        return story.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("data-correction")
                .singleResult();
    }

    private ProcessInstance asked() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("year", Map.of("value", year, "type", "Integer"));
        variables.put("tableCode", Map.of("value", "1-3"));
        variables.put("requestReason", Map.of("value", WORD));
        variables.put("requestProof", Map.of("value", WORD + "的批文"));
        variables.put("changedRows", Map.of("value", "3"));
        variables.put("responsible", Map.of("value", true, "type", "Boolean"));
        Browser.Answer answer = new Browser(port, "xxb-filer").post(START, Map.of("variables", variables));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return process();
    }

    private String shown(ProcessInstance process, String step, String variable) {
        return String.valueOf(story.shown(story.task(process, step), variable));
    }

    @Test
    void fromTheWishToItsEffectTheEngineHasNeitherTheOldNorTheNewWord() {
        ProcessInstance process = asked();
        assertThat(correction().reason()).isEqualTo(WORD);
        assertThat(shown(process, "head-agree", "briefing")).contains("申请人", "理由：" + WORD, "依据：" + WORD);
        assertThat(shown(process, "head-agree", "namedRows")).contains(OLD);
        assertThat(canary.keptIn()).isEmpty();

        story.completes(process, "head-agree", "decision", "return", "reason", "请写明文号");
        assertThat(shown(process, "revise", "requestReason")).isEqualTo(WORD);
        assertThat(shown(process, "revise", "changedRows")).isEqualTo("3");
        story.completes(
                process,
                "revise",
                "decision",
                "resubmit",
                "requestReason",
                WORD,
                "requestProof",
                WORD + "的批文，校编〔2031〕5号",
                "changedRows",
                "3",
                "responsible",
                true);
        assertThat(correction().proof()).contains("校编〔2031〕5号");
        story.completes(process, "head-agree", "decision", "approve", "responsible", true);
        assertThat(shown(process, "office-decide", "namedRows")).contains(OLD);
        story.completes(process, "office-decide", "decision", "approve");
        story.uploads(majors, with(NEW));
        assertThat(canary.keptIn()).isEmpty();

        story.completes(process, "correct", "correction", WORD, "responsible", true);
        assertThat(shown(process, "audit", "changes")).contains(OLD, NEW);
        assertThat(new Browser(port, "xxb-head")
                        .get("/engine-rest/task/" + story.task(process, "audit").getId()
                                + "/form-variables?deserializeValues=false")
                        .text())
                .contains(OLD, NEW);
        story.completes(process, "audit", "decision", "approve", "responsible", true);
        assertThat(shown(process, "relock", "changes")).contains(OLD, NEW);
        story.completes(process, "relock", "decision", "approve");

        assertThat(correction().state()).isEqualTo(CorrectionState.DONE);
        assertThat(corrections.changes(correction(), 2).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.after()).isEqualTo(NEW));
        assertThat(canary.keptIn()).isEmpty();
    }

    @Test
    void norDoesItHaveThemWhereAPageAsksAndHandsIn() {
        Browser.Answer answer = new Browser(port, "xxb-head")
                .post(
                        "/api/submissions/" + majors.id() + "/corrections",
                        Map.of("reason", WORD, "proof", WORD, "changed", "3"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(process()).isNotNull();
        assertThat(correction().proof()).isEqualTo(WORD);
        assertThat(canary.keptIn()).isEmpty();
    }

    @Test
    void whatAFormerVersionKeptIsClearedAndTheFormShowsTheSame() throws IOException {
        ProcessInstance process = asked();
        Task audit = story.task(process, "head-agree");
        TaskService tasks = story.engine().getTaskService();
        String briefing = (String) tasks.getVariable(audit.getId(), "briefing");
        tasks.setVariableLocal(audit.getId(), "changes", Variables.json(List.of(Map.of("before", OLD, "after", NEW))));
        tasks.setVariableLocal(audit.getId(), "briefing", briefing + "\n- 理由：" + WORD + "\n- 依据：" + WORD);
        tasks.setVariable(audit.getId(), "requestReason", WORD);
        tasks.setVariableLocal(audit.getId(), "dataSummary", "- 更正：与更正前的版本1不同。更正说明：" + WORD);
        assertThat(canary.keptIn())
                .contains("public.act_ru_variable", "public.act_hi_detail", "public.act_ge_bytearray");
        String before = shown(process, "head-agree", "changes");

        jdbc.sql(new ClassPathResource("db/migration/V95__no_cells_in_the_engine.sql").getContentAsString(UTF_8))
                .update();

        assertThat(canary.keptIn()).isEmpty();
        assertThat(shown(process, "head-agree", "changes")).isEqualTo(before);
        assertThat(shown(process, "head-agree", "briefing")).containsOnlyOnce("理由：" + WORD);
        assertThat(tasks.getVariable(audit.getId(), "dataSummary")).isEqualTo("- 更正：与更正前的版本1不同");
        story.completes(process, "head-agree", "decision", "approve", "responsible", true);
        assertThat(story.open(process)).containsExactly("office-decide");
    }

    @Test
    void aWishThatIsNotCompleteIsRefusedAndLeavesNothing() {
        ProcessInstance process = asked();
        story.completes(process, "head-agree", "decision", "return", "reason", "请写明文号");
        assertThatThrownBy(() -> story.completes(
                        process, "revise", "decision", "resubmit", "requestReason", WORD, "responsible", true))
                .hasMessageContaining("更正的依据");
        assertThat(canary.keptIn()).isEmpty();
    }
}
