package cn.edu.zzut.monitoring.web.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.TrailStory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Whom something was done to, and which thing it was, is told by name. */
@SchoolTest
class WhoAndWhatTest extends TrailStory {

    @Autowired
    private TransactionOperations transactions;

    private int year;

    @BeforeEach
    void aYearIsUnderWay() {
        year = story.newYear();
        story.assigned(year, "1-3", "101");
        mark();
    }

    /** The one entry, all of it. */
    private String one(String who, Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
        await().atMost(Duration.ofSeconds(10)).until(() -> !told(who).isEmpty());
        assertThat(told(who)).hasSize(1);
        Map<String, Object> entry = told(who).get(0);
        return entry.get("outcome") + " " + entry.get("table_code") + " " + entry.get("what") + " "
                + entry.get("after");
    }

    @Test
    void whoIsInvitedAndWhoWasThereIsNamed() {
        Instant begins = story.clock.instant().minus(Duration.ofMinutes(10));
        Map<String, Object> plan = Map.of(
                "title",
                "填报培训会",
                "content",
                "讲口径",
                "startsAt",
                begins.toString(),
                "endsAt",
                begins.plus(Duration.ofHours(2)).toString(),
                "place",
                "报告厅",
                "link",
                "",
                "roles",
                List.of("FILER"),
                "units",
                List.of("101"));
        Browser.Answer planned = by("office").post("/api/training/" + year + "/sessions", plan);
        assertThat(one("office", planned)).startsWith("DONE").contains("\"邀请\": \"", "xxb-filer");
        String attendance = "/api/training/sessions/" + planned.json().get("id").asLong() + "/attendance";
        Map<String, Object> tick = Map.of("people", List.of("xxb-filer"), "present", true);
        mark();
        assertThat(one("office", by("office").post(attendance, tick)))
                .startsWith("DONE")
                .contains("填报培训会", "\"登记为到场\": \"", "xxb-filer");
        mark();
        assertThat(one("office", by("office").post(attendance, tick)))
                .startsWith("UNCHANGED")
                .doesNotContain("登记为到场");
    }

    @Test
    void aQuestionOnADefinitionSaysOfWhichTable() {
        assertThat(one(
                        "xxb-filer",
                        by("xxb-filer")
                                .post(
                                        "/api/training/" + year + "/definition-questions",
                                        Map.of("table", "1-3", "column", "", "text", "含独立学院吗"))))
                .startsWith("DONE 1-3")
                .contains("整张表的口径")
                .doesNotContain("独立学院");
    }

    @Test
    void whatIsWrittenForAReportSaysForWhichAndWhere() {
        assertThat(one(
                        "office",
                        by("office")
                                .put(
                                        "/api/cycles/" + year + "/reports/texts",
                                        Map.of(
                                                "kind", "SCHOOL", "subject", "", "part", "主要结论", "basedOn", 0, "text",
                                                "总体平稳"))))
                .startsWith("DONE")
                .contains("“全校”的", "其中“主要结论”一节")
                .doesNotContain("总体平稳");
    }

    @Test
    void whatAnExpertIsKnownForIsToldBeforeAndAfter() {
        String known = "/api/reviews/" + year + "/expertise/expert2";
        by("office").put(known, Map.of("fields", List.of()));
        mark();
        by("office").put(known, Map.of("fields", List.of("学生信息")));
        by("office").put(known, Map.of("fields", List.of("学生信息")));
        by("office").put(known, Map.of("fields", List.of()));
        assertThat(told("office").stream()
                        .filter(entry -> entry.get("outcome").equals("DONE"))
                        .map(entry -> entry.get("before") + " → " + entry.get("after")))
                .containsExactly("null → {\"专长\": \"学生信息\"}", "{\"专长\": \"学生信息\"} → null");
    }

    private void locked(String by) {
        jdbc.update(
                """
                insert into monitoring.audit (submission_id, action, version_number, acted_by, acted_at, reason, sha256)
                select id, 'LOCK', 1, ?, now(), '', repeat('0', 64) from monitoring.submission where year = ? and table_code = '1-3'
                """,
                by,
                year);
    }

    @Test
    void whatAJobDoesOfADecisionIsToldAsThat() {
        locked("xxb-head");
        assertThat(told("xxb-head")).singleElement().satisfies(entry -> assertThat(entry)
                .containsEntry("what", "锁定第1版（系统按其决定办理）")
                .containsEntry("kind", "DECISION")
                .containsEntry("table_code", "1-3")
                .containsEntry("year", year));
        locked("system");
        assertThat(told("system")).anySatisfy(entry -> assertThat(entry).containsEntry("what", "锁定第1版"));
    }

    @Test
    void whoeverWritesADecisionPastTheApplicationIsToldAsThemselves() {
        transactions.executeWithoutResult(status -> {
            jdbc.execute("set local application_name = 'psql'");
            locked("xxb-head");
        });
        assertThat(told("xxb-head")).isEmpty();
        assertThat(jdbc.queryForList(
                        "select what from monitoring.trail where id > ? and who like '数据库用户 %'", String.class, before))
                .containsExactly("锁定第1版");
    }
}
