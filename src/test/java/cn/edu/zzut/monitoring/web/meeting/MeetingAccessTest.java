package cn.edu.zzut.monitoring.web.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.meeting.Conditions;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.reporting.Words;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sees what lies before the president's meeting and its record, and who adds files to it. */
@SchoolTest
class MeetingAccessTest {

    private static final byte[] PNG = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    Story story;

    @Autowired
    Conditions conditions;

    @LocalServerPort
    int port;

    String path;
    int year;

    @BeforeEach
    void theMeetingAgreesUnderACondition() {
        year = story.newYear();
        path = "/api/cycles/" + year + "/meetings";
        story.locked(story.assigned(year, "2-1", "101"), "xxb");
        ProcessInstance approval = story.start("stage-5-approval", Map.of("year", year));
        story.completes(approval, "office-audit", "decision", "approve");
        story.reviewsTheReport(approval);
        String due = story.workingDays.plus(story.clock.today(), 5).toString();
        story.meetingDecides(
                approval,
                "in-principle",
                "conditions",
                List.of(Map.of("condition", "补充说明", "unit", "104", "dueOn", due)));
    }

    private Browser as(String user) {
        return new Browser(port, user);
    }

    private long session() {
        return as("office").get(path).json().get(0).path("id").asLong();
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "leader", "secretary"})
    void theOfficeTheLeaderAndTheSecretarySeeIt(String user) {
        var sessions = as(user).get(path).json();
        assertThat(sessions.get(0).path("resolutionTitle").asText()).isEqualTo("原则同意，修改后上报");
        assertThat(sessions.get(0).path("conditions").get(0).path("state").asText())
                .isEqualTo("落实中");
        assertThat(as(user).get(path + "/material").json().path("tables")).hasSize(1);
        var paper = as(user).get(path + "/material.docx");
        assertThat(paper.status()).isEqualTo(200);
        assertThat(Words.text(paper.body()))
                .contains("关于审定并上报" + year + "年", "附件5", "表2-1")
                .doesNotContain("{{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xxb-head", "jwc-filer", "expert1", "archivist", "admin"})
    void nobodyElseDoes(String user) {
        for (String what : List.of("", "/material", "/material.docx")) {
            assertThat(as(user).get(path + what).status()).as(what).isEqualTo(403);
        }
    }

    @Test
    void minutesAreAddedByTheSecretaryAndReadByTheLeader() {
        var added = as("secretary").send("POST", path + "/" + session() + "/minutes", "纪要.png", PNG);
        assertThat(added.status()).isEqualTo(200);
        long file = added.json().path("minutes").get(0).path("id").asLong();
        assertThat(as("leader").get(path + "/" + session() + "/files/" + file).body())
                .isEqualTo(PNG);
        assertThat(as("leader")
                        .send("POST", path + "/" + session() + "/minutes", "纪要.png", PNG)
                        .status())
                .isEqualTo(403);
        assertThat(as("xxb-head").get(path + "/" + session() + "/files/" + file).status())
                .isEqualTo(403);
        assertThat(as("secretary")
                        .send("POST", path + "/" + session() + "/minutes", "纪要.xlsx", PNG)
                        .detail())
                .contains("会议纪要只接收PDF、图片（.png、.jpg）和Word（.docx）文件")
                .doesNotContain("佐证材料");
        assertThat(as("secretary")
                        .send("POST", path + "/" + session() + "/minutes", "纪要.pdf", PNG)
                        .status())
                .as("what is no PDF")
                .isEqualTo(422);
    }

    @Test
    void anArchivedYearTakesNoFileMore() {
        String condition =
                "/api/meeting-conditions/" + conditions.ofYear(year).get(0).id();
        story.cycles.archived(year);
        for (String path :
                List.of("secretary " + path + "/" + session() + "/minutes", "jwc-head " + condition + "/files")) {
            String[] words = path.split(" ");
            var refused = as(words[0]).send("POST", words[1], "纪要.png", PNG);
            assertThat(refused.status()).as(path).isEqualTo(409);
            assertThat(refused.detail()).contains(year + "年度已经归档");
        }
        long one = conditions.ofYear(year).get(0).id();
        assertThatThrownBy(() -> conditions.report(one, "已补充", new PersonId("jwc-head")))
                .hasMessageContaining("已经归档");
    }

    @Test
    void aConditionIsItsUnitsAndNoOtherUnits() {
        String condition =
                "/api/meeting-conditions/" + conditions.ofYear(year).get(0).id();
        var added = as("jwc-head").send("POST", condition + "/files", "佐证.png", PNG);
        assertThat(added.status()).isEqualTo(200);
        long file = added.json().path("files").get(0).path("id").asLong();
        assertThat(as("office").get(condition + "/files/" + file).body()).isEqualTo(PNG);
        assertThat(as("xxb-head").get(condition).status()).isEqualTo(404);
        assertThat(as("xxb-head").get(condition + "/files/" + file).status()).isEqualTo(404);
        assertThat(as("leader")
                        .send("POST", condition + "/files", "佐证.png", PNG)
                        .status())
                .isEqualTo(403);
    }
}
