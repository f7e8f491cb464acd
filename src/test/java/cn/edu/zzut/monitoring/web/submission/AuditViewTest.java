package cn.edu.zzut.monitoring.web.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.HandedIn;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A head audits: totals beside last year's, remarks on cells that the filer sees. */
@SchoolTest
class AuditViewTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    int year;
    ProcessInstance filing;
    Submission part;
    Browser head;
    Browser filer;
    String path;

    @BeforeEach
    void aCollegesPartIsSubmitted() {
        year = story.newYear();
        HandedIn handedIn = HandedIn.of(story, year, "4-2", "104");
        part = handedIn.part();
        filing = handedIn.filing();
        head = new Browser(port, "x01-head");
        filer = new Browser(port, "x01-filer");
        path = "/api/submissions/" + part.id();
    }

    private int firstRow() {
        return head.get(path + "/rows").json().get(0).path("number").asInt();
    }

    private Browser.Answer remarks(String text) {
        return head.post(path + "/remarks", Map.of("row", firstRow(), "column", "校内专业名称", "text", text));
    }

    @Test
    void aRemarkOnACellReachesTheFilerWhoIsGivenTheDataBack() {
        assertThat(remarks("专业名称与学位办批文不一致").status()).isEqualTo(201);
        story.completes(filing, "unit-head-audit", "decision", "return", "reason", "见批注", "responsible", true);
        assertThat(filer.get(path + "/remarks").json()).singleElement().satisfies(remark -> {
            assertThat(remark.path("column").asText()).isEqualTo("校内专业名称");
            assertThat(remark.path("row").asInt()).isPositive();
            assertThat(remark.path("text").asText()).isEqualTo("专业名称与学位办批文不一致");
            assertThat(remark.path("own").asBoolean()).isFalse();
        });
    }

    @Test
    void onlyWhoeverAuditsRemarksAndTakesBackTheirOwn() {
        assertThat(filer.post(path + "/remarks", Map.of("row", 0, "text", "我觉得没问题"))
                        .status())
                .isEqualTo(403);
        assertThat(new Browser(port, "x02-head").get(path + "/remarks").status())
                .isEqualTo(404);
        long id = remarks("先写上").json().get(0).path("id").asLong();
        assertThat(filer.delete(path + "/remarks/" + id).status()).isEqualTo(403);
        assertThat(head.delete(path + "/remarks/" + id).status()).isEqualTo(204);
        assertThat(head.get(path + "/remarks").json()).isEmpty();
        assertThat(head.get("/api/trail/mine").json().path("entries"))
                .as("by its place, not by a number")
                .anySatisfy(entry -> assertThat(entry.path("what").asText())
                        .startsWith("删除批注：")
                        .contains("第1版第2行")
                        .endsWith("的批注"));
        assertThat(head.delete(path + "/remarks/" + id).detail()).contains("已撤回");
    }

    @Test
    void whatIsSentTwiceIsSaidOnceAndWhatWasTakenBackAnew() {
        long id = remarks("名称不一致").json().get(0).path("id").asLong();
        Browser.Answer again = remarks(" 名称不一致 ");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json())
                .singleElement()
                .satisfies(standing -> assertThat(standing.path("id").asLong()).isEqualTo(id));
        head.delete(path + "/remarks/" + id);
        assertThat(remarks("名称不一致").json()).hasSize(1);
        story.timePassesTo(story.clock.instant().plus(Duration.ofMinutes(2)));
        assertThat(remarks("名称不一致").json()).hasSize(2);
    }

    @Test
    void aRemarkWithoutWordsOrPlaceIsRefused() {
        assertThat(remarks(" ").detail()).contains("请填写批注");
        assertThat(head.post(path + "/remarks", Map.of("row", 2, "column", "没有", "text", "x"))
                        .detail())
                .contains("没有“没有”这一数据项");
        for (int row : new int[] {1, -1, 999_999}) {
            var refused = head.post(path + "/remarks", Map.of("row", row, "text", "x"));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.detail()).contains("没有第" + row + "行");
        }
    }

    @Test
    void totalsStandBesideLastYears() {
        story.reportedLastYear(year, "4-2", "104", rows -> rows.stream()
                .limit(1)
                .map(row -> row.from("201"))
                .toList());
        JsonNode rows = head.get(path + "/totals").json().get(0);
        assertThat(rows.path("name").asText()).isEqualTo("行数");
        int now = rows.path("now").asInt();
        assertThat(rows.path("lastYear").asInt()).isEqualTo(1);
        assertThat(rows.path("changePercent").asInt()).isEqualTo(100 * (now - 1));
    }
}
