package cn.edu.zzut.monitoring.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A rule shows on last year's data what it would have found, before it is put in force. */
@SchoolTest
class RuleTrialTest {

    private static final String PATH = "/api/catalogs/2026/tables/1-5-1/rules/trial";

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    @BeforeEach
    void onlyLastYearHasData() {
        story.newYear();
    }

    private static Map<String, Object> rule(String condition) {
        return Map.of("id", "1-5-1.tried", "holds", condition, "message", "试一试", "source", "评估督导处");
    }

    @Test
    void itShowsWhatItWouldHaveFound() {
        var office = new Browser(port, "office");
        var none = office.post(PATH, rule("性别 in (\"男\", \"女\")"));
        assertThat(none.status()).isEqualTo(200);
        assertThat(none.json().get(0).path("year").asInt()).isEqualTo(2025);
        assertThat(none.json().get(0).path("rows").asInt()).isPositive();
        assertThat(none.json().get(0).path("found").asInt()).isZero();
        var all = office.post(PATH, rule("性别 = \"无\"")).json().get(0);
        assertThat(all.path("found").asInt()).isEqualTo(all.path("rows").asInt());
        assertThat(all.path("findings").get(0).path("message").asText())
                .contains("试一试")
                .contains("性别=");
    }

    @Test
    void aRuleThatCannotWorkIsRefusedWithTheReason() {
        var office = new Browser(port, "office");
        assertThat(office.post(PATH, rule("年龄 > 18")).status()).isEqualTo(400);
        assertThat(office.post(PATH, rule("年龄 > 18")).detail()).contains("年龄");
        assertThat(office.post(PATH, rule("性别 = = ")).detail()).contains("FEEL");
        assertThat(office.post(PATH, Map.of("id", "x")).status()).isEqualTo(400);
        assertThat(office.post(PATH.replace("1-5-1", "9-9"), rule("1 = 1")).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "true", "1 = 1", "null", "\"男\"", "every i in 1..3 satisfies i > 0"})
    void whatLooksAtNoDataIsNoRule(String condition) {
        Browser.Answer refused = new Browser(port, "office").post(PATH, rule(condition));
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.detail()).containsAnyOf("没有写条件", "没有看任何数据", "请填写规则");
    }

    @Test
    void onlyTheOfficeTriesRules() {
        assertThat(new Browser(port, "x01-filer").post(PATH, rule("1 = 1")).status())
                .isEqualTo(403);
    }
}
