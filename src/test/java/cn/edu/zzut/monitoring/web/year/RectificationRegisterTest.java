package cn.edu.zzut.monitoring.web.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.rectification.Cause;
import cn.edu.zzut.monitoring.rectification.Rectification;
import cn.edu.zzut.monitoring.rectification.RectificationDrafts;
import cn.edu.zzut.monitoring.rectification.Rectifications;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Mending;
import cn.edu.zzut.monitoring.support.NationalPlatform;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands out is proposed for rectification, taken over or dropped, mended, and looked for again a year later. */
@SchoolTest
class RectificationRegisterTest {

    private static final String EMPLOYED = "employed";

    @Autowired
    Story story;

    @Autowired
    Rectifications rectifications;

    @Autowired
    RectificationDrafts drafts;

    @Autowired
    Mending mending;

    @LocalServerPort
    int port;

    int year;

    @BeforeEach
    void aYear() {
        year = story.newYear();
    }

    private void uploads(String table, List<Map<String, String>> rows) {
        story.uploads(year, table, "101", rows);
    }

    /** Of 100 graduates of each major that many found work; 70 are the school's aim. */
    private void graduatesFindWork(String ofTheFirst, String ofTheSecond) {
        uploads(
                "1-3",
                List.of(
                        Map.of("单位号", "201", "教学科研单位名称", "甲学院", "单位职能", "教学院系"),
                        Map.of("单位号", "202", "教学科研单位名称", "乙学院", "单位职能", "教学院系")));
        uploads(
                "1-4-1",
                List.of(
                        Map.of("校内专业代码", "M1", "校内专业名称", "甲一", "所属单位号", "201"),
                        Map.of("校内专业代码", "M2", "校内专业名称", "乙一", "所属单位号", "202")));
        uploads(
                "6-5-2",
                List.of(
                        Map.of("校内专业代码", "M1", "应届毕业生数", "100", "授予学位数", "100", "应届就业人数", ofTheFirst),
                        Map.of("校内专业代码", "M2", "应届毕业生数", "100", "授予学位数", "100", "应届就业人数", ofTheSecond)));
    }

    private Browser as(String person) {
        return new Browser(port, person);
    }

    private Browser.Answer marks(String major) {
        return as("office")
                .put(
                        "/api/indicators/" + EMPLOYED + "/highlight",
                        Map.of(
                                "year",
                                year,
                                "level",
                                "major",
                                "subject",
                                major,
                                "decision",
                                "RECTIFY",
                                "reason",
                                "拓宽就业渠道"));
    }

    private ProcessInstance upToTheList() {
        story.locked(story.assigned(year, "2-1", "101"), "xxb");
        ProcessInstance approval = story.start("stage-5-approval", Map.of("year", year));
        story.completes(approval, "office-audit", "decision", "approve");
        story.reviewsTheReport(approval);
        story.meetingDecides(approval, "agreed");
        new NationalPlatform(new Browser(port, "office"), year).takesEverything();
        story.completes(approval, "record-receipt", "decision", "complete");
        return approval;
    }

    private JsonNode proposals() {
        return as("office")
                .get("/api/cycles/" + year + "/rectification-proposals")
                .json();
    }

    @Test
    void aMarkedIndicatorIsProposedAndTheOfficeTakesOneAndDropsTheOther() {
        graduatesFindWork("60", "50");
        assertThat(marks("M1").status()).isEqualTo(200);
        assertThat(marks("M2").status()).isEqualTo(200);
        assertThat(proposals().findValuesAsText("stateTitle")).containsExactly("待编制清单时核对", "待编制清单时核对");
        ProcessInstance approval = upToTheList();
        JsonNode first = proposals().get(0);
        assertThat(first.toString())
                .contains("监测指标“初次就业率”，甲一（M1）", "甲一“初次就业率”为60%，未达学校目标70", "拓宽就业渠道", "\"unit\":\"201\"", "60");
        assertThat(marks("M1").status()).as("the list is still being made").isEqualTo(200);
        assertThat(takes("监测指标“初次就业率”，甲一（M1）", "x01-head", "就业率偏低").status()).isEqualTo(200);
        var publish = story.task(approval, "publish-rectifications");
        assertThat(catchThrowable(() -> story.completes(publish, "decision", "each")))
                .hasStackTraceContaining("还有1项提议没有处理：监测指标“初次就业率”，乙一（M2）");
        assertThat(leavesOut("监测指标“初次就业率”，乙一（M2）", "").detail()).contains("请写明理由");
        assertThat(leavesOut("监测指标“初次就业率”，乙一（M2）", "去年起停招").status()).isEqualTo(200);
        story.completes(publish, "decision", "each");
        assertThat(rectifications.ofYear(year)).singleElement().satisfies(item -> assertThat(item.cause())
                .isEqualTo(Cause.indicator(EMPLOYED, "MAJOR", "M1")));
        assertThat(drafts.leftOut(year))
                .extracting(one -> one.source() + "：" + one.reason() + "：" + one.by())
                .containsExactly("监测指标“初次就业率”，乙一（M2）：去年起停招：office");
        assertThat(proposals().findValuesAsText("stateTitle")).containsExactlyInAnyOrder("已列入清单", "不列入");
        assertThat(marks("M1").detail()).contains("已经发布");
    }

    private Browser.Answer takes(String source, String person, String problem) {
        return as("office").post("/api/cycles/" + year + "/rectification-draft", demand(source, person, problem));
    }

    private Map<String, Object> demand(String source, String person, String problem) {
        return Map.of(
                "source",
                source,
                "unit",
                "201",
                "assisting",
                List.of("104"),
                "responsible",
                person,
                "problem",
                problem,
                "requirement",
                "提高到70%",
                "kind",
                "BY_DATE",
                "dueOn",
                story.workingDays.plus(story.clock.today(), 20).toString());
    }

    private Browser.Answer leavesOut(String source, String reason) {
        return as("office")
                .put(
                        "/api/cycles/" + year + "/rectification-draft/left-out",
                        Map.of("source", source, "reason", reason));
    }

    @Test
    void theListIsMadeFromWhatThereIsByTheOfficeAlone() {
        String path = "/api/cycles/" + year + "/rectification-draft";
        JsonNode picked = as("office").get(path).json();
        assertThat(picked.path("units").findValuesAsText("code")).contains("201", "104");
        assertThat(picked.path("kinds").findValuesAsText("title")).containsExactly("立行立改", "限期整改", "长期整改");
        assertThat(takes("", "jwc-head", "教师不足").detail()).contains("责任人须是牵头单位");
        assertThat(takes("专家意见第99号", "x01-head", "教师不足").detail()).contains("没有这项提议");
        Browser.Answer added = takes("", "x01-head", "教师不足");
        long line = added.json().path("lines").get(0).path("id").asLong();
        assertThat(as("office")
                        .put(path + "/" + line, demand("", "x01-head", "教师严重不足"))
                        .json()
                        .path("lines")
                        .findValuesAsText("problem"))
                .containsExactly("教师严重不足");
        assertThat(as("leader").get(path).json().path("mayMake").asBoolean()).isFalse();
        assertThat(as("leader").post(path, demand("", "x01-head", "师资")).status())
                .isEqualTo(403);
        assertThat(as("x01-head").get(path).status()).isEqualTo(403);
        assertThat(as("x01-head").get("/api/rectifications?year=" + year).json())
                .as("what is not published is nobody's yet")
                .isEmpty();
        assertThat(as("office").delete(path + "/" + line).json().path("lines")).isEmpty();
    }

    private Rectification mendedLastYear(Cause cause, String unit) {
        if (story.cycles.find(year - 1).isEmpty()) {
            story.cycles.launch(year - 1, new PersonId("office"));
        }
        return mending.struckOff(year - 1, cause, unit);
    }

    private String cameBack(Rectification item) {
        for (JsonNode one :
                as("office").get("/api/rectifications?year=" + (year - 1)).json()) {
            if (one.path("id").asLong() == item.id()) {
                return one.path("recurrenceTitle").asText() + "："
                        + one.path("recurrenceReason").asText();
            }
        }
        throw new AssertionError("not listed");
    }

    @Test
    void whatStandsOutAgainCameBackAndWhatDoesNotIsGone() {
        Rectification first = mendedLastYear(Cause.indicator(EMPLOYED, "MAJOR", "M1"), "201");
        Rectification second = mendedLastYear(Cause.indicator(EMPLOYED, "MAJOR", "M2"), "202");
        assertThat(cameBack(first)).startsWith("尚不能判断：" + year + "年度还没有这项指标的数值");
        graduatesFindWork("60", "90");
        assertThat(cameBack(first)).startsWith("复发：" + year + "年度：甲一“初次就业率”为60%");
        assertThat(cameBack(second)).startsWith("未复发");
    }

    @Test
    void aColumnThatIsWrongAgainInTheSameUnitsTableCameBack() {
        Rectification area = mendedLastYear(Cause.review("2-1", "占地面积", "1"), "101");
        Rectification others = mendedLastYear(Cause.review("2-1", "占地面积", "1"), "104");
        assertThat(cameBack(area)).contains("没有填报表2-1的任务");
        Submission land = story.assigned(year, "2-1", "101");
        story.submissions.begin(land.id());
        assertThat(cameBack(area)).contains("还没有上传数据");
        String column = story.table(land).columns().stream()
                .filter(one -> one.type().isNumeric())
                .findFirst()
                .orElseThrow()
                .name();
        Rectification again = mendedLastYear(Cause.review("2-1", column, "2"), "101");
        story.uploads(land, Story.with(story.sample(land), column, "许多"));
        assertThat(cameBack(again)).startsWith("复发：").contains("校验发现“" + column + "”类型不符1处");
        assertThat(cameBack(others)).startsWith("尚不能判断");
        story.uploads(land);
        assertThat(cameBack(again)).startsWith("未复发");
    }

    @Test
    void aUnitSeesItsOwnAndWhoeverHasNoneIsToldWhoDoes() {
        mending.published(year, Cause.OFFICE, "201", "甲学院的问题", "");
        mending.published(year, Cause.OFFICE, "104", "教务处的问题", "");
        String path = "/api/rectifications?year=" + year;
        assertThat(as("office").get(path).json().findValuesAsText("problem")).containsExactly("甲学院的问题", "教务处的问题");
        assertThat(as("leader").get(path).json()).hasSize(2);
        assertThat(as("x01-head").get(path).json().findValuesAsText("problem")).containsExactly("甲学院的问题");
        assertThat(as("x01-head").get("/api/rectifications").json()).hasSize(1);
        assertThat(as("admin").get(path).detail()).contains("评估督导处、分管校领导", "本单位");
        assertThat(as("x01-head")
                        .get("/api/cycles/" + year + "/rectification-proposals")
                        .status())
                .isEqualTo(403);
    }
}
