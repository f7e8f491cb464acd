package cn.edu.zzut.monitoring.web.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.RosterSheet;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Browser.Answer;
import cn.edu.zzut.monitoring.support.RosterFile;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The administrator enters units, people and roles; accounts, groups and filters follow. */
@SchoolTest
class RosterTest {

    private static final String ROSTER = "/api/setup/organization";

    @Autowired
    Story story;

    @Autowired
    Organization organization;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    @BeforeEach
    void theSchoolAsItIs() {
        story.newYear();
    }

    private Browser as(String user) {
        return new Browser(port, user);
    }

    private static RosterFile aNewUnit() {
        return new RosterFile()
                .row(RosterSheet.UNITS, "901", "新学院", "教学科研单位")
                .row(RosterSheet.PEOPLE, "neu-head", "新一", "901", "neu-head@zzut.example", "13800000001")
                .row(RosterSheet.PEOPLE, "neu-filer", "新二", "901", "neu-filer@zzut.example", "")
                .row(RosterSheet.ROLES, "neu-head", "新一", "单位负责人")
                .row(RosterSheet.ROLES, "neu-filer", "", "数据填报人");
    }

    private Answer takes(RosterFile file, boolean dryRun) {
        return as("admin").upload(ROSTER + "?dryRun=" + dryRun, "名册.xlsx", file.bytes());
    }

    private JsonNode taken(RosterFile file) {
        Answer answer = takes(file, false);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("taken").asBoolean()).as(answer.text()).isTrue();
        return answer.json();
    }

    @Test
    void theTemplateHoldsWhatThereIsAndReadAgainChangesNothing() {
        Answer template = as("admin").get(ROSTER + ".xlsx");
        assertThat(template.status()).isEqualTo(200);
        JsonNode again = as("admin").upload(ROSTER, "名册.xlsx", template.body()).json();
        assertThat(again.path("errors")).as(again.toString()).isEmpty();
        assertThat(again.path("added")).isEmpty();
        assertThat(again.path("changed")).isEmpty();
        assertThat(again.path("ended")).isEmpty();
    }

    @Test
    void nobodyIsRegisteredBesideAnAccountThatDiffersByItsCase() {
        Map<String, Map<String, String>> account = Map.of(
                "profile",
                Map.of("id", "NEU-TWIN", "firstName", "新人", "lastName", ""),
                "credentials",
                Map.of("password", "a-long-password"));
        assertThat(as("admin").post("/engine-rest/user/create", account).status())
                .isEqualTo(204);
        try {
            Answer file = takes(
                    new RosterFile().row(RosterSheet.PEOPLE, "neu-twin", "新三", "101", "neu-twin@zzut.example", ""),
                    false);
            assertThat(file.text()).contains("NEU-TWIN只有大小写不同").contains("\"taken\":false");
            Answer line = as("admin")
                    .put(
                            "/api/setup/people/neu-twin",
                            Map.of("name", "新三", "unit", "101", "email", "neu-twin@zzut.example", "phone", ""));
            assertThat(line.status()).as(line.text()).isEqualTo(400);
            assertThat(line.text()).contains("NEU-TWIN只有大小写不同");
        } finally {
            as("admin").delete("/engine-rest/user/NEU-TWIN");
        }
    }

    /** By file, by the page's own way and by the engine's. */
    @ParameterizedTest
    @CsvSource({
        "office , neu-odd@zzut.example, office%20, 前后不能有空格",
        "neu odd, neu-odd@zzut.example, neu%20odd, 由字母、数字组成",
        "系统, neu-odd@zzut.example, %E7%B3%BB%E7%BB%9F, 由字母、数字组成",
        "anonymous, neu-odd@zzut.example, anonymous, 系统自用",
        "AnonymousUser, neu-odd@zzut.example, AnonymousUser, 系统自用",
        "undefined, neu-odd@zzut.example, undefined, 系统自用",
        "Null, neu-odd@zzut.example, Null, 系统自用",
        "neu-odd, neu..odd@zzut.example, neu-odd, 不连着写"
    })
    void whatIsNoNameOrAddressIsRefusedWhicheverWay(String id, String email, String inAddress, String why) {
        Answer line = as("admin")
                .put(
                        "/api/setup/people/" + inAddress,
                        Map.of("name", "新四", "unit", "101", "email", email, "phone", ""));
        assertThat(line.status()).as(line.text()).isEqualTo(400);
        assertThat(line.detail()).contains(why);
        if (!inAddress.endsWith("%20")) {
            Answer file = takes(new RosterFile().row(RosterSheet.PEOPLE, id, "新四", "101", email, ""), false);
            assertThat(file.text()).contains(why).contains("\"taken\":false");
        }
        Answer account = as("admin")
                .post(
                        "/engine-rest/user/create",
                        Map.of(
                                "profile",
                                Map.of(
                                        "id",
                                        inAddress.endsWith("%20") ? id + " " : id,
                                        "firstName",
                                        "新四",
                                        "lastName",
                                        "",
                                        "email",
                                        email),
                                "credentials",
                                Map.of("password", "a-long-password")));
        assertThat(account.status()).as(account.text()).isIn(400, 409);
        assertThat(account.detail()).contains(inAddress.endsWith("%20") ? "没有空格" : why);
    }

    /** One by hand and one by the lists; while a third has the accounts' turn both wait, and then one of them is first. */
    @Test
    void ofAccountsThatDifferByTheirCaseOneIsMadeWhicheverWaysAtOnce() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try (Connection third = dataSource.getConnection()) {
            third.setAutoCommit(false);
            third.createStatement().execute("select pg_advisory_xact_lock(hashtext('accounts'))");
            Future<Answer> byHand = two.submit(() -> as("admin")
                    .post(
                            "/engine-rest/user/create",
                            Map.of(
                                    "profile",
                                    Map.of("id", "NEU-PAIR", "firstName", "新人", "lastName", ""),
                                    "credentials",
                                    Map.of("password", "a-long-password"))));
            Future<Answer> byList = two.submit(() -> as("admin")
                    .put(
                            "/api/setup/people/neu-pair",
                            Map.of("name", "新六", "unit", "101", "email", "neu-pair@zzut.example", "phone", "")));
            await().until(() -> jdbc.queryForObject(
                            "select count(*) from pg_locks where locktype = 'advisory' and not granted", Integer.class)
                    == 2);
            third.rollback();
            assertThat(List.of(byHand.get().status(), byList.get().status()))
                    .containsAnyOf(200, 204)
                    .containsAnyOf(400, 409);
            assertThat(story.engine().getIdentityService().createUserQuery().list())
                    .filteredOn(account -> account.getId().equalsIgnoreCase("neu-pair"))
                    .hasSize(1);
        } finally {
            two.shutdown();
            as("admin").delete("/engine-rest/user/NEU-PAIR");
        }
    }

    /** By a line of the page and by the workbook. */
    @ParameterizedTest
    @CsvSource({"904b, 另一学院, 与已有的单位号904B只有大小写不同", "905, 双生 学院１, 双生学院1", "905, 双生学院1, 也是单位904B的名称", "905, 全校, 指全校或系统自己"})
    void aUnitThatWouldBeTakenForAnotherIsRefusedWhicheverWay(String code, String name, String why) {
        taken(new RosterFile().row(RosterSheet.UNITS, "904B", "双生学院1", "教学科研单位"));
        Answer line = as("admin").put("/api/setup/units/" + code, Map.of("name", name, "kind", "COLLEGE"));
        assertThat(line.status()).as(line.text()).isEqualTo(400);
        assertThat(line.detail()).contains(why);
        Answer file = takes(new RosterFile().row(RosterSheet.UNITS, code, name, "教学科研单位"), false);
        assertThat(file.text()).contains(why).contains("\"taken\":false");
    }

    /** Both wait for their turn, and the second finds what the first has made. */
    @Test
    void ofTwoUnitsThatLookTheSameOneIsMadeWhenBothComeAtOnce() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try (Connection third = dataSource.getConnection()) {
            third.setAutoCommit(false);
            third.createStatement().execute("select pg_advisory_xact_lock(hashtext('roster'))");
            Future<Answer> one = two.submit(
                    () -> as("admin").put("/api/setup/units/906", Map.of("name", "孪生学院1", "kind", "COLLEGE")));
            Future<Answer> other = two.submit(
                    () -> as("admin").put("/api/setup/units/907", Map.of("name", "孪生学院１", "kind", "COLLEGE")));
            await().until(() -> jdbc.queryForObject(
                            "select count(*) from pg_locks where locktype = 'advisory' and not granted", Integer.class)
                    == 2);
            third.rollback();
            assertThat(List.of(one.get().status(), other.get().status())).containsExactlyInAnyOrder(200, 400);
        } finally {
            two.shutdown();
        }
    }

    /** By the workbook, as a trial and in earnest, and by the page's own way. */
    @Test
    void aHeadWhoFillsInIsTakenAndRemarkedOn() {
        taken(aNewUnit());
        RosterFile both = new RosterFile().row(RosterSheet.ROLES, "neu-head", "", "数据负责人");
        assertThat(takes(both, true).json().at("/remarks/0/detail").asText()).startsWith("同时担任单位负责人和数据负责人");
        assertThat(taken(both).at("/remarks/0/subject").asText()).isEqualTo("新一（neu-head）");
        Answer line = as("admin").put("/api/setup/people/neu-head/roles/FILER", Map.of());
        assertThat(line.status()).as(line.text()).isEqualTo(200);
        assertThat(line.json().at("/remarks/0/detail").asText()).startsWith("同时担任单位负责人和数据填报人");
        assertThat(as("admin")
                        .get("/api/trail/mine")
                        .json()
                        .at("/entries/0/what")
                        .asText())
                .contains("新一（neu-head）同时担任单位负责人和数据填报人");
    }

    @Test
    void aDryRunSaysWhatWouldComeAndChangesNothing() {
        JsonNode said = takes(aNewUnit(), true).json();
        assertThat(said.path("added")).as(said.toString()).hasSize(5);
        assertThat(said.path("taken").asBoolean()).isFalse();
        assertThat(as("neu-head").get("/api/me").status()).isEqualTo(401);
        assertThat(as("admin").get(ROSTER).text()).doesNotContain("新学院");
    }

    @Test
    void whoIsEnteredSignsInAtOnceAndHasAFilter() {
        taken(aNewUnit());
        JsonNode me = as("neu-head").get("/api/me").json();
        assertThat(me.path("unitName").asText()).isEqualTo("新学院");
        assertThat(me.path("roles").get(0).asText()).isEqualTo("UNIT_HEAD");
        assertThat(as("neu-head").get("/engine-rest/filter").text()).contains("我的任务", "本单位任务");
        assertThat(story.engine()
                        .getIdentityService()
                        .createGroupQuery()
                        .groupMember("neu-head")
                        .list())
                .extracting(group -> group.getId())
                .containsExactlyInAnyOrder("staff", "unit-901", "unit-head");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        taken(aNewUnit());
        JsonNode again = taken(aNewUnit());
        assertThat(again.path("added")).isEmpty();
        assertThat(again.path("changed")).isEmpty();
        assertThat(again.path("ended")).isEmpty();
    }

    @Test
    void oneMistakeKeepsTheWholeFileOut() {
        RosterFile file = aNewUnit().row(RosterSheet.PEOPLE, "neu-x", "新三", "999", "nowhere", "");
        JsonNode said = takes(file, false).json();
        assertThat(said.path("taken").asBoolean()).isFalse();
        assertThat(said.at("/errors/0/sheet").asText()).isEqualTo("人员");
        assertThat(said.at("/errors/0/row").asInt()).isEqualTo(4);
        assertThat(said.at("/errors/0/column").asText()).isEqualTo("单位号");
        assertThat(as("neu-head").get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void aFileOfAnotherKindIsRefusedInChinese() {
        Answer broken = as("admin").upload(ROSTER, "名册.xlsx", "no workbook".getBytes(StandardCharsets.UTF_8));
        assertThat(broken.status()).isBetween(400, 422);
        assertThat(broken.detail()).matches("(?s).*[\\u4e00-\\u9fff].*");
    }

    @Test
    void onlyAdministratorsEnterPeople() {
        byte[] file = aNewUnit().bytes();
        for (String other : List.of("office", "leader", "x01-head", "x01-filer")) {
            assertThat(as(other).upload(ROSTER, "名册.xlsx", file).status())
                    .as(other)
                    .isEqualTo(403);
            assertThat(as(other).get(ROSTER).status()).as(other).isEqualTo(403);
            assertThat(as(other).get(ROSTER + ".xlsx").status()).as(other).isEqualTo(403);
            assertThat(as(other).get("/api/setup/people/x01-head/tasks").status())
                    .as(other)
                    .isEqualTo(403);
            assertThat(as(other).get("/api/setup/people/x01-head/history").status())
                    .as(other)
                    .isEqualTo(403);
            assertThat(as(other)
                            .put("/api/setup/units/901", Map.of("name", "新", "kind", "COLLEGE"))
                            .status())
                    .as(other)
                    .isEqualTo(403);
            assertThat(as(other)
                            .put("/api/setup/people/x01-filer/roles/LEADER", Map.of())
                            .status())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(as("").get(ROSTER).status()).isEqualTo(401);
    }

    @Test
    void oneAtATimeByPage() {
        Browser admin = as("admin");
        assertThat(admin.put("/api/setup/units/902", Map.of("name", "新处", "kind", "DEPARTMENT"))
                        .status())
                .isEqualTo(200);
        Answer added = admin.put(
                "/api/setup/people/neu-one", Map.of("name", "新五", "unit", "902", "email", "neu-one@zzut.example"));
        assertThat(added.status()).as(added.text()).isEqualTo(200);
        assertThat(admin.put("/api/setup/people/neu-one/roles/EXPERT", Map.of())
                        .json()
                        .at("/added/0/detail")
                        .asText())
                .endsWith("起担任专家");
        Answer refused = admin.put("/api/setup/people/neu-one/roles/NOBODY", Map.of());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail()).contains("可用的角色有");
        assertThat(admin.put("/api/setup/people/neu-one/roles/EXPERT", Map.of("endsOn", "2026-09-07"))
                        .status())
                .isEqualTo(200);
        assertThat(admin.get("/api/setup/people/neu-one/history").json()).hasSize(2);
    }

    @Test
    void aUnitMayTakeTheNameOfOneThatIsClosedInTheSameFile() {
        as("admin").put("/api/setup/units/903", Map.of("name", "信息中心", "kind", "DEPARTMENT"));
        RosterFile file = new RosterFile()
                .row(RosterSheet.UNITS, "903", "信息中心", "党政单位", "", "2026-09-07")
                .row(RosterSheet.UNITS, "904", "信息中心", "党政单位");
        JsonNode said = taken(file);
        assertThat(said.path("added")).hasSize(1);
        assertThat(said.path("ended")).hasSize(1);
        assertThat(taken(file).path("ended")).isEmpty();
    }

    @Test
    void anAccountThatIsThereAlreadyKeepsItsPassword() {
        var identity = story.engine().getIdentityService();
        var account = identity.newUser("neu-head");
        account.setPassword("her own");
        identity.saveUser(account);
        taken(aNewUnit());
        assertThat(new Browser(port, "neu-head", "her own").get("/api/me").status())
                .isEqualTo(200);
    }

    @Test
    void twoMayBeOfficers() {
        taken(aNewUnit().row(RosterSheet.ROLES, "neu-head", "", "评估督导处"));
        assertThat(as("neu-head").get("/api/filers").status()).isEqualTo(200);
        assertThat(as("office").get("/api/filers").status()).isEqualTo(200);
        assertThat(organization.holderOf(Role.OFFICE).id().value()).isEqualTo("office");
    }

    @Test
    void ofThreeWhoReplaceTheSameHeadAtOnceOneDoes() throws Exception {
        List<String> people = List.of("neu-a", "neu-b", "neu-c");
        for (String person : people) {
            as("admin")
                    .put(
                            "/api/setup/people/" + person,
                            Map.of("name", person, "unit", "201", "email", person + "@zzut.example", "phone", ""));
        }
        ExecutorService three = Executors.newFixedThreadPool(people.size());
        try {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> answer : three.invokeAll(people.stream()
                    .map(person -> (Callable<Answer>) () -> as("admin")
                            .put("/api/setup/people/" + person + "/roles/UNIT_HEAD", Map.of("replaces", "x01-head")))
                    .toList())) {
                statuses.add(answer.get().status());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 400, 400);
        } finally {
            three.shutdown();
        }
        assertThat(organization.peopleOf(new UnitCode("201")))
                .filteredOn(person -> person.is(Role.UNIT_HEAD))
                .hasSize(1);
    }
}
