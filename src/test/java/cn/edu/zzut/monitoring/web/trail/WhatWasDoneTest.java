package cn.edu.zzut.monitoring.web.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Filling;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.TrailStory;
import cn.edu.zzut.monitoring.workbook.WorkbookWriter;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands in the trail reads as the school would say it. */
@SchoolTest
class WhatWasDoneTest extends TrailStory {

    private List<Map<String, Object>> told(String kind, String who) {
        return jdbc.queryForList(
                "select * from monitoring.trail where id > ? and kind = ? and who = ? order by id", before, kind, who);
    }

    @Test
    void oneActIsToldOnce() {
        by("office").put("/api/deadline-rules", Map.of("remindBefore", List.of(5, 2, 0), "grace", 1));
        assertThat(told("DATES", "office"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.get("what").toString()).matches("改提醒日和宽限：.*(提醒日|宽限).*"));
        assertThat(by("office")
                        .get("/api/trail?kind=DATES&who=office")
                        .json()
                        .path("entries")
                        .get(0)
                        .path("changes"))
                .extracting(JsonNode::asText)
                .contains("新增提醒日“到期前5个工作日”：到期前几个工作日：5", "修改宽限“1个工作日”：宽限的工作日数：0 → 1");
        by("office").put("/api/deadline-rules", Map.of("remindBefore", List.of(7, 3, 1, 0), "grace", 0));
        assertThat(told("DATES", "office")).hasSize(2);
    }

    private Map<String, Object> soon(String kind, String who) {
        await().atMost(Duration.ofSeconds(10)).until(() -> !told(kind, who).isEmpty());
        return told(kind, who).get(0);
    }

    @Test
    void anUploadSaysTheTableTheUnitTheVersionAndTheFile() {
        int year = story.newYear();
        Submission majors = Filling.of(story, year, "1-4-1", "104").submission();
        var taken = by("jwc-filer")
                .upload(
                        "/api/submissions/" + majors.id() + "/workbook",
                        "专业 2030.xlsx",
                        WorkbookWriter.write(story.table(majors), story.sample(majors)));
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(told("UPLOAD", "jwc-filer"))
                .as("no waiting, and once")
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.get("what").toString())
                            .startsWith("上传数据：" + year + "年度 表1-4-1 ")
                            .contains("，文件“专业 2030.xlsx”，第1版")
                            .contains("教务处");
                    assertThat(entry).containsEntry("year", year).containsEntry("unit_code", "104");
                });
    }

    @Test
    void theSameFileOnceMoreIsNoNewVersion() {
        int year = story.newYear();
        Submission majors = Filling.of(story, year, "1-4-1", "104").submission();
        byte[] file = WorkbookWriter.write(story.table(majors), story.sample(majors));
        String workbook = "/api/submissions/" + majors.id() + "/workbook";
        for (int time = 1; time <= 2; time++) {
            var taken = by("jwc-filer").upload(workbook, "专业.xlsx", file);
            assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        }
        await().atMost(Duration.ofSeconds(10))
                .until(() -> told("UPLOAD", "jwc-filer").size() == 2);
        assertThat(told("UPLOAD", "jwc-filer"))
                .extracting(entry -> entry.get("outcome"))
                .containsExactly("DONE", "UNCHANGED");
        assertThat(story.fresh(majors).latestVersion()).isEqualTo(1);
    }

    @Test
    void aCorrectionSaysHowMuchItChangedAndOneThatChangesNothingThat() {
        int year = story.newYear();
        Submission majors = Filling.of(story, year, "1-4-1", "104").submission();
        story.uploads(majors);
        String rows = "/api/submissions/" + majors.id() + "/rows";
        var first = story.sample(majors).get(0);
        Map<String, Object> values = Map.of("校内专业名称", first.value("校内专业名称"), "招生状态", "停招");
        Map<String, Object> edit =
                Map.of("base", 1, "changed", List.of(Map.of("row", first.number(), "values", values)));
        assertThat(by("jwc-filer").put(rows, edit).status()).isEqualTo(200);
        assertThat(told("CHANGE", "jwc-filer"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.get("what").toString()).contains("改1格", "第2版"));
        Map<String, Object> again =
                Map.of("base", 2, "changed", List.of(Map.of("row", first.number(), "values", values)));
        assertThat(by("jwc-filer").put(rows, again).status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> told("CHANGE", "jwc-filer").size() == 2);
        assertThat(told("CHANGE", "jwc-filer").get(1))
                .containsEntry("outcome", "UNCHANGED")
                .extractingByKey("what")
                .asString()
                .endsWith("没有改动，仍是第2版");
    }

    @Test
    void whatIsRefusedNamesWhatWasAskedForAndTellsTheAskerNothing() {
        int year = story.newYear();
        Submission filed = story.assigned(year, "1-1", "101");
        by("jwc-filer").get("/api/submissions/" + filed.id() + "/rows");
        assertThat(soon("READ", "jwc-filer"))
                .containsEntry("outcome", "REFUSED")
                .containsEntry("table_code", "1-1")
                .extractingByKey("what")
                .asString()
                .startsWith("数据行：" + year + "年度 表1-1 ");
        var own = by("jwc-filer")
                .get("/api/trail/mine?kind=READ")
                .json()
                .path("entries")
                .get(0);
        assertThat(own.path("what").asText()).isEqualTo("数据行");
        assertThat(own.path("table").asText() + own.path("unit").asText()).isEmpty();
        assertThat(own.path("year").asInt()).isZero();
        by("jwc-filer").get("/api/submissions/999999/versions/3.xlsx");
        assertThat(soon("DOWNLOAD", "jwc-filer")).extractingByKey("what").isEqualTo("一个版本：第3版，记录999999");
    }

    @Test
    void conceptsReportsAndIndicatorsAreCalledByTheirNames() {
        by("office").put("/api/indicators/student-satisfaction/figure", Map.of("year", 1900, "level", "SCHOOL"));
        by("office")
                .put(
                        "/api/concepts/undergraduates/occurrences/higher-education-statistics/figure",
                        Map.of("year", 1900));
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(jdbc.queryForList(
                        "select what from monitoring.trail where id > ? and who = 'office'", String.class, before))
                .anyMatch(what -> what.matches("录入表外指标：.*指标“[^a-z]+”.*"))
                .anyMatch(what -> what.matches("录入其他报表的数：.*口径“[^a-z]+”，报表“[^a-z]+”.*")));
    }

    @Test
    void aProcessBegunByItsFormIsToldByTheFormsLabels() {
        story.newYear();
        var begun = by("x01-head")
                .post(
                        "/engine-rest/process-definition/key/filer-change/submit-form",
                        Map.of("variables", Map.of("duty", Map.of("value", "FILER"))));
        assertThat(begun.status()).as(begun.text()).isEqualTo(200);
        assertThat(told("ENGINE", "x01-head")).isEmpty();
        assertThat(told("TASK", "x01-head")).singleElement().satisfies(entry -> {
            assertThat(entry.get("what").toString()).contains("更换谁“数据填报人”");
            assertThat(String.valueOf(entry.get("after"))).contains("更换谁").doesNotContain("流程数据", "unitPeople");
        });
    }

    @Test
    void aLaunchIsOfItsYear() {
        var launched = by("office").post("/api/cycles", Map.of("year", 2026));
        assertThat(launched.status()).as(launched.text()).isEqualTo(201);
        assertThat(told("DECISION", "office")).as("no waiting").singleElement().satisfies(entry -> {
            assertThat(entry).containsEntry("outcome", "DONE").containsEntry("year", 2026);
            assertThat(entry.get("what").toString()).startsWith("启动年度：2026年度");
        });
        by("office").post("/api/cycles", Map.of("year", 2026));
        await().atMost(Duration.ofSeconds(10)).until(() -> told("DECISION", "office").stream()
                .anyMatch(entry -> entry.get("outcome").equals("REFUSED")
                        && entry.get("year").equals(2026)));
    }

    @Test
    void anAccountThatIsMadeIsCalledSo() {
        String account = "made-" + before;
        Browser admin = by("admin");
        assertThat(admin.post(
                                "/engine-rest/user/create",
                                Map.of(
                                        "profile", Map.of("id", account, "firstName", "新", "lastName", "人"),
                                        "credentials", Map.of("password", "Long-enough-" + before)))
                        .status())
                .isEqualTo(204);
        assertThat(told("ACCOUNT_CREATED", "admin")).singleElement().satisfies(entry -> assertThat(entry)
                .containsEntry("person", account));
        assertThat(told("PASSWORD_SET", "admin")).isEmpty();
        assertThat(admin.send("DELETE", "/engine-rest/user/" + account, "").status())
                .isEqualTo(204);
        assertThat(told("ACCOUNT", "admin"))
                .anySatisfy(entry -> assertThat(entry.get("what")).isEqualTo("删除账号：" + account));
    }
}
