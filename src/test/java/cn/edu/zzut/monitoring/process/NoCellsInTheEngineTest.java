package cn.edu.zzut.monitoring.process;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.task.DataBriefing;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Canary;
import cn.edu.zzut.monitoring.support.Filling;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody of a rare name is filed with an error, sent back, corrected and audited: no process, mail or log line knows the name. */
@SchoolTest
class NoCellsInTheEngineTest {

    private static final String NAME = "令狐金丝雀";
    private static final String NUMBER = "CANARY900137";
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

    @Autowired
    Story story;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataBriefing briefing;

    @LocalServerPort
    int port;

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        ROOT.addAppender(lines);
    }

    @AfterEach
    void stop() {
        ROOT.detachAppender(lines);
    }

    private static List<TableRow> with(List<TableRow> rows, boolean twice) {
        List<TableRow> changed = new ArrayList<>(rows);
        for (int i = 0; i < (twice ? 2 : 1); i++) {
            Map<String, String> values = new HashMap<>(rows.get(i).values());
            values.put("姓名", NAME);
            values.put("工号", NUMBER);
            changed.set(i, new TableRow(rows.get(i).number(), rows.get(i).unit(), values));
        }
        return changed;
    }

    @Test
    void noProcessMailOrLogLineKeepsWhatStandsInACell() {
        int year = story.newYear();
        Filling filling = Filling.of(story, year, "1-5-1", "105");
        Submission staff = filling.submission();
        ProcessInstance collection = filling.collection();
        List<TableRow> sample = story.sample(staff);
        story.uploads(staff, with(sample, true));
        Browser filer = new Browser(port, "rsc-filer");
        assertThat(filer.get("/api/submissions/" + staff.id() + "/findings").text())
                .contains(NUMBER);
        Task merging = story.task(collection, "merge-and-fill");
        String task = merging.getId();
        briefing.refresh(staff.id());
        assertThat(story.shown(merging, "findings").toString())
                .contains("与其他行重复", "工号")
                .doesNotContain(NAME, NUMBER);
        assertThat(kept()).isEmpty();
        var refused = filer.post(
                "/engine-rest/task/" + task + "/submit-form",
                Map.of("variables", Map.of("responsible", Map.of("value", true))));
        assertThat(refused.status()).isBetween(400, 499);
        assertThat(refused.text()).doesNotContain(NAME, NUMBER);
        story.uploads(staff, with(sample, false));
        story.submissions.giveBack(staff.id(), "请核实", new cn.edu.zzut.monitoring.organization.PersonId("office"));
        story.runJobs();
        assertThat(kept()).isEmpty();
        assertThat(lines.list.stream()
                        .map(line -> line.getFormattedMessage() + line.getThrowableProxy())
                        .filter(text -> text.contains(NAME) || text.contains(NUMBER)))
                .isEmpty();
        story.engine().getTaskService().setVariableLocal(task, "findings", Variables.json(List.of(NAME)));
        assertThat(kept()).as("what is looked for is found where it is").isNotEmpty();
    }

    private List<String> kept() {
        return new Canary(jdbc, NAME, NUMBER).keptIn();
    }
}
