package cn.edu.zzut.monitoring.process.datause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.datause.DataUse;
import cn.edu.zzut.monitoring.datause.DataUses;
import cn.edu.zzut.monitoring.datause.Granularity;
import cn.edu.zzut.monitoring.datause.Nature;
import cn.edu.zzut.monitoring.datause.UseState;
import cn.edu.zzut.monitoring.datause.Wish;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.SheetTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** data-use: a college's filer asks for teachers (人事处) and majors (教务处). */
@SchoolTest
class DataUseTest {

    @Autowired
    Story story;

    @Autowired
    DataUses requests;

    @Autowired
    Accountability accountability;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    int year;

    @BeforeEach
    void teachersAndMajorsAreLocked() {
        year = story.newYear();
        story.locked(story.assigned(year, "1-5-1", "105"), "rsc");
        story.locked(story.assigned(year, "4-2", "104"), "jwc");
        BpmnAwareTests.init(story.engine());
    }

    private Map<String, Object> wish() {
        Map<String, Object> wish = new HashMap<>();
        wish.put("nature", "RESEARCH");
        wish.put("matter", "师资结构研究");
        wish.put("purpose", "分析各单位教师年龄结构");
        wish.put("contact", "67780000");
        wish.put("fromYear", year);
        wish.put("toYear", year);
        wish.put("granularity", "DETAIL");
        wish.put("audience", "INSIDE");
        wish.put("recipient", "");
        wish.put("useUntil", story.clock.today().plusDays(60).toString());
        wish.put("keptAt", "办公电脑");
        wish.put("promise", true);
        return wish;
    }

    private ProcessInstance asks(String person, Map<String, Object> wish) {
        var engine = story.engine();
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("data-use")
                .latestVersion()
                .singleResult()
                .getId();
        List<String> groups = engine.getIdentityService().createGroupQuery().groupMember(person).list().stream()
                .map(group -> group.getId())
                .toList();
        engine.getIdentityService().setAuthentication(person, groups);
        try {
            return engine.getFormService().submitStartForm(definition, wish);
        } finally {
            engine.getIdentityService().clearAuthentication();
            story.runJobs();
        }
    }

    private ProcessInstance asksForTeachersAndMajors(Map<String, Object> wish, String whyPersonal) {
        ProcessInstance process = asks("x01-filer", wish);
        story.completes(process, "choose-tables", "tables", List.of("1-5-1", "4-2"));
        story.completes(
                process,
                "choose-columns",
                "decision",
                "submit",
                "columns",
                List.of("1-5-1/工号", "1-5-1/姓名", "1-5-1/出生年月", "1-5-1/性别", "4-2/校内专业代码", "4-2/校内专业名称"),
                "personalReason",
                whyPersonal);
        return process;
    }

    private Task permitOf(ProcessInstance process, String head) {
        return story.tasks(process, "permit").stream()
                .filter(task -> task.getAssignee().equals(head))
                .findFirst()
                .orElseThrow();
    }

    private ProcessInstance granted() {
        ProcessInstance process = asksForTeachersAndMajors(wish(), "");
        story.completes(permitOf(process, "rsc-head"), "decision", "permit");
        story.completes(permitOf(process, "jwc-head"), "decision", "permit");
        story.completes(process, "approve", "decision", "approve");
        return process;
    }

    private DataUse request() {
        return requests.all().get(0);
    }

    private String address() {
        return "/api/data-use/" + request().id() + "/data.xlsx";
    }

    private List<List<String>> rows(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("data.xlsx"), workbook);
        List<List<String>> rows = new ArrayList<>();
        SheetTexts.each(file, "data.xlsx", (number, cells) -> rows.add(cells));
        return rows;
    }

    @Test
    void theRegisterCountsThroughTheYearInWhichWasAskedWhicheverYearsDataItIs() {
        int asked = story.clock.today().getYear();
        assertThat(asked).isNotEqualTo(year);
        asks("x01-filer", wish());
        story.timePassesTo(story.clock.instant().plus(Duration.ofMinutes(2)));
        asks("x01-filer", wish());
        assertThat(requests.all())
                .extracting(DataUse::number)
                .containsExactly("数据使用〔" + asked + "〕2号", "数据使用〔" + asked + "〕1号");
        story.timePassesTo(LocalDate.of(asked + 1, 1, 4), 9);
        asks("x01-filer", wish());
        assertThat(request().number()).isEqualTo("数据使用〔" + (asked + 1) + "〕1号");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e308, -1e308, Double.NaN, 2031.5, 1e10})
    void aYearThatIsNoneIsRefused(double number) {
        for (String year : List.of("fromYear", "toYear")) {
            Map<String, Object> wish = wish();
            wish.put(year, number);
            assertThatThrownBy(() -> asks("x01-filer", wish)).hasMessageContaining("四位数的年度");
        }
        assertThat(requests.all()).isEmpty();
    }

    private Wish wish(String matter) {
        return new Wish(
                Nature.RESEARCH,
                matter,
                "分析",
                "67780000",
                year,
                year,
                Granularity.DETAIL,
                "",
                story.clock.today().plusDays(60),
                "办公电脑");
    }

    @Test
    void theSameRequestIsMadeOnceHoweverOftenItIsSent() {
        PersonId applicant = new PersonId("x01-filer");
        requests.begin(wish("师资结构研究"), applicant);
        assertThatThrownBy(() -> requests.begin(wish("师资结构研究"), applicant))
                .hasMessageContaining("没有重复提交")
                .hasMessageContaining("1号");
        requests.begin(wish("师资结构研究"), new PersonId("x02-filer"));
        story.timePassesTo(story.clock.instant().plus(Duration.ofMinutes(2)));
        requests.begin(wish("师资结构研究"), applicant);
        assertThat(requests.all()).hasSize(3);
    }

    @Test
    void requestsOfOneMomentHaveNumbersOfTheirOwn() {
        List<String> numbers = Stream.of("师资结构研究", "师资年龄研究", "师资来源研究", "师资去向研究")
                .map(matter -> CompletableFuture.supplyAsync(() ->
                        requests.begin(wish(matter), new PersonId("x01-filer")).number()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        int asked = story.clock.today().getYear();
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(Stream.of(1, 2, 3, 4)
                        .map(one -> "数据使用〔" + asked + "〕" + one + "号")
                        .toList());
    }

    @Test
    void whatSourcesAndOfficeAllowIsGivenMaskedMarkedAndOnRecord() throws IOException {
        ProcessInstance process = granted();

        assertThat(request().state()).isEqualTo(UseState.IN_USE);
        assertThat(story.mailsTo("x01-filer"))
                .anySatisfy(mail -> assertThat(mail.subject()).contains("已获批准"));
        var taken = new Browser(port, "x01-filer").get(address());
        assertThat(taken.status()).isEqualTo(200);
        List<List<String>> rows = rows(taken.body());
        assertThat(rows.get(0).get(0)).contains(request().number(), "到期销毁");
        assertThat(rows.get(1)).containsExactly("年度", "工号", "姓名", "性别", "出生年月", "核验码");
        assertThat(rows.subList(2, rows.size() - 1)).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get(2)).matches(".{1,2}\\*\\*");
            assertThat(row.get(4)).matches("\\d{4}");
        });
        var log = new Browser(port, "office").get("/api/data-use").json().get(0).path("downloads");
        assertThat(log)
                .singleElement()
                .satisfies(one -> assertThat(one.path("address").asText()).isNotBlank());
        var known = new Browser(port, "office").send("POST", "/api/data-use/recognition", "leak.xlsx", taken.body());
        assertThat(known.json().get(0).path("number").asText())
                .isEqualTo(request().number());
        BpmnAwareTests.assertThat(process).isWaitingAt("until-over");
    }

    @Test
    void afterTheLastDayNothingIsTakenAndTheApplicantConfirmsThatItIsDestroyed() {
        ProcessInstance process = granted();
        story.timePassesTo(story.clock.today().plusDays(61), 9);

        var late = new Browser(port, "x01-filer").get(address());
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.detail()).contains("使用期限到");
        story.completes(process, "destroy", "confirmed", true, "how", "已从电脑彻底删除");

        assertThat(request().state()).isEqualTo(UseState.DESTROYED);
        assertThat(new Browser(port, "x01-filer").get(address()).detail()).contains("已确认销毁");
        assertThat(story.isEnded(process)).isTrue();
    }

    @Test
    void whoDoesNotConfirmTheDestructionIsLate() {
        granted();
        story.timePassesTo(story.clock.today().plusDays(61), 9);
        story.timePassesTo(story.clock.today().plusDays(20), 9);

        assertThat(accountability.ofUnit(new UnitCode("201")))
                .anySatisfy(record -> assertThat(record.subject()).contains("未按期确认销毁"));
    }

    @Test
    void aSourceUnitThatDoesNotAnswerIsLateAndTheRequestGoesOn() {
        ProcessInstance process = asksForTeachersAndMajors(wish(), "");
        story.completes(permitOf(process, "jwc-head"), "decision", "permit");
        story.timePassesTo(story.clock.today().plusDays(20), 9);

        assertThat(accountability.ofUnit(new UnitCode("105")))
                .anySatisfy(record -> assertThat(record.subject()).contains("未按期答复"));
        assertThat(accountability.ofUnit(new UnitCode("104"))).isEmpty();
        assertThat(story.open(process)).contains("permit", "explain");
        new Browser(port, "x01-filer")
                .post("/api/data-use/" + request().id() + "/withdrawal", Map.of("reason", "不再需要"));
        assertThat(story.open(process)).containsExactly("explain");
    }

    @Test
    void whatASourceUnitRefusesIsNotGiven() throws IOException {
        ProcessInstance process = asksForTeachersAndMajors(wish(), "");
        assertThatThrownBy(() -> story.completes(permitOf(process, "rsc-head"), "decision", "refuse"))
                .hasMessageContaining("不许可的原因");
        story.completes(permitOf(process, "rsc-head"), "decision", "refuse", "reason", "用途不够具体");
        story.completes(permitOf(process, "jwc-head"), "decision", "permit");
        story.completes(process, "approve", "decision", "approve");

        assertThat(rows(new Browser(port, "x01-filer").get(address()).body()).get(1))
                .containsExactly("年度", "校内专业代码", "校内专业名称", "核验码");
        assertThat(story.mailsTo("x01-filer"))
                .anySatisfy(mail -> assertThat(mail.body()).contains("用途不够具体"));
    }

    @Test
    void whatAllSourcesRefuseTheOfficeIsNotAskedAbout() {
        ProcessInstance process = asksForTeachersAndMajors(wish(), "");
        story.completes(permitOf(process, "rsc-head"), "decision", "refuse", "reason", "不宜提供");
        story.completes(permitOf(process, "jwc-head"), "decision", "refuse", "reason", "请用公开的专业目录");

        assertThat(story.isEnded(process)).isTrue();
        assertThat(request().state()).isEqualTo(UseState.REFUSED);
        assertThat(story.mailsTo("x01-filer"))
                .anySatisfy(mail -> assertThat(mail.body()).contains("请用公开的专业目录"));
    }

    @Test
    void theOfficeRefusesWithAReason() {
        ProcessInstance process = asksForTeachersAndMajors(wish(), "");
        story.completes(permitOf(process, "rsc-head"), "decision", "permit");
        story.completes(permitOf(process, "jwc-head"), "decision", "permit");
        story.completes(process, "approve", "decision", "refuse", "reason", "已有公开报告可用");

        assertThat(request().state()).isEqualTo(UseState.REFUSED);
        assertThat(new Browser(port, "x01-filer").get(address()).status()).isEqualTo(409);
    }

    @Test
    void outsideTheSchoolTheLeaderDecidesToo() {
        Map<String, Object> wish = wish();
        wish.put("audience", "OUTSIDE");
        assertThatThrownBy(() -> asks("x01-filer", wish)).hasMessageContaining("请写明接收的单位");
        wish.put("recipient", "省教育评估院");
        ProcessInstance process = asksForTeachersAndMajors(wish, "");
        story.completes(permitOf(process, "rsc-head"), "decision", "permit");
        story.completes(permitOf(process, "jwc-head"), "decision", "permit");
        story.completes(process, "approve", "decision", "approve");
        BpmnAwareTests.assertThat(story.task(process, "leader-approve")).isAssignedTo("leader");
        story.completes(process, "leader-approve", "decision", "refuse", "reason", "先签保密协议");

        assertThat(request().state()).isEqualTo(UseState.REFUSED);
        assertThat(request().reason()).isEqualTo("先签保密协议");
    }

    @Test
    void personalColumnsAreGivenAsTheyAreOnlyWhereSourceAndOfficeAgree() throws IOException {
        ProcessInstance process = asksForTeachersAndMajors(wish(), "逐人核对职称评审材料");
        assertThatThrownBy(() -> story.completes(permitOf(process, "rsc-head"), "decision", "permit"))
                .hasMessageContaining("个人信息原文");
        story.completes(permitOf(process, "rsc-head"), "decision", "permit", "personal", "plain");
        story.completes(permitOf(process, "jwc-head"), "decision", "permit", "personal", "masked");
        story.completes(process, "approve", "decision", "approve", "personal", "plain");

        List<List<String>> rows =
                rows(new Browser(port, "x01-filer").get(address()).body());
        assertThat(rows.get(2).get(2)).doesNotContain("*");
        assertThat(request().tables()).extracting(request()::gives).containsExactly(true, false);
    }

    @Test
    void theApplicantWithdrawsAndNobodyHasATaskLeft() {
        ProcessInstance process = asksForTeachersAndMajors(wish(), "");
        String withdrawal = "/api/data-use/" + request().id() + "/withdrawal";
        assertThat(new Browser(port, "rsc-head")
                        .post(withdrawal, Map.of("reason", "不要"))
                        .status())
                .isEqualTo(403);
        assertThat(new Browser(port, "x01-filer")
                        .post(withdrawal, Map.of("reason", " "))
                        .detail())
                .contains("撤回的原因");
        assertThat(new Browser(port, "x01-filer")
                        .post(withdrawal, Map.of("reason", "不再需要"))
                        .status())
                .isEqualTo(200);

        assertThat(story.isEnded(process)).isTrue();
        assertThat(request().state()).isEqualTo(UseState.WITHDRAWN);
    }

    @Test
    void onlyApplicantOfficeAndSourceUnitsKnowOfIt() {
        granted();
        for (String reader : List.of("x01-filer", "office", "rsc-head")) {
            assertThat(new Browser(port, reader).get("/api/data-use").json())
                    .as(reader)
                    .hasSize(1);
        }
        for (String stranger : List.of("x01-head", "x02-filer", "rsc-filer", "leader", "archivist", "admin")) {
            assertThat(new Browser(port, stranger).get("/api/data-use").json())
                    .as(stranger)
                    .isEmpty();
            assertThat(new Browser(port, stranger).get(address()).status())
                    .as(stranger)
                    .isEqualTo(404);
        }
        assertThat(new Browser(port, "rsc-head")
                        .get("/api/data-use")
                        .json()
                        .get(0)
                        .path("tables"))
                .singleElement()
                .satisfies(own -> assertThat(own.path("table").asText()).isEqualTo("1-5-1"));
        assertThat(new Browser(port, "office").get(address()).status()).isEqualTo(403);
        assertThat(new Browser(port, "rsc-head")
                        .send("POST", "/api/data-use/recognition", "leak.xlsx", new byte[] {1})
                        .status())
                .isEqualTo(403);
        assertThat(new Browser(port, "office")
                        .get("/api/data-use/register.xlsx")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onlyLockedTablesAreOffered() {
        Submission open = story.assigned(year, "1-3", "105");
        story.submissions.begin(open.id());
        story.uploads(open);
        ProcessInstance process = asks("x01-filer", wish());
        assertThat(story.shown(story.task(process, "choose-tables"), "tableChoices")
                        .toString())
                .contains("\"1-5-1\"")
                .doesNotContain("\"1-3\"");
        assertThatThrownBy(() -> story.completes(process, "choose-tables", "tables", List.of("1-3")))
                .hasMessageContaining("没有已锁定的数据");
    }

    @Test
    void theAdministratorAsksForNothing() {
        assertThatThrownBy(() -> asks("admin", wish()))
                .satisfiesAnyOf(refused -> assertThat(Refusal.in(refused)).isPresent(), refused -> assertThat(
                                refused.getMessage())
                        .matches(Pattern.compile("(?s).*(permission|权限).*")));
        assertThat(requests.all()).isEmpty();
    }
}
