package cn.edu.zzut.monitoring.web.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.TrailStory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an administrator does to accounts and people says what it changed, and whom it was done to. */
@SchoolTest
class ToldOfPeopleTest extends TrailStory {

    @BeforeEach
    void aYearIsUnderWay() {
        story.newYear();
        mark();
    }

    private Browser admin() {
        return by("admin");
    }

    private List<String> told(int many) {
        String asked =
                """
                select concat_ws(' ', outcome, what, before, after) from monitoring.trail
                where id > ? and who = 'admin' and kind <> 'SIGN_IN' order by id""";
        await().atMost(Duration.ofSeconds(10))
                .until(() -> jdbc.queryForList(asked, String.class, before).size() >= many);
        List<String> all = jdbc.queryForList(asked, String.class, before);
        assertThat(all).hasSize(many);
        return all;
    }

    @Test
    void aProfileTellsBeforeAndAfterAndAsItStandsNothing() {
        String account = "profile-" + before;
        Map<String, Object> profile =
                new HashMap<>(Map.of("id", account, "firstName", "新", "lastName", "人", "email", "one@zzut.example"));
        admin().post(
                        "/engine-rest/user/create",
                        Map.of("profile", profile, "credentials", Map.of("password", "Long-enough-" + before)));
        mark();
        profile.put("firstName", "旧");
        for (int i = 0; i < 2; i++) {
            Browser.Answer saved = admin().put("/engine-rest/user/" + account + "/profile", profile);
            assertThat(saved.status()).as(saved.text()).isEqualTo(204);
        }
        List<String> told = told(2);
        assertThat(told.get(0)).startsWith("DONE").contains("\"名\": \"新\"", "\"名\": \"旧\"");
        assertThat(told.get(1)).startsWith("UNCHANGED");
        admin().delete("/engine-rest/user/" + account);
    }

    @Test
    void eachAccountThatIsRefusedIsNamed() {
        for (String account : List.of("office", "system")) {
            Map<String, Object> wish = Map.of(
                    "profile", Map.of("id", account, "firstName", "新", "lastName", "人"),
                    "credentials", Map.of("password", "Long-enough-" + before));
            assertThat(admin().post("/engine-rest/user/create", wish).status()).isGreaterThanOrEqualTo(400);
        }
        List<String> told = told(2);
        assertThat(told.get(0)).startsWith("REFUSED").contains("账号“office”");
        assertThat(told.get(1)).startsWith("REFUSED").contains("账号“system”");
    }

    @Test
    void aStandInIsOneEntryOfBoth() {
        Map<String, Object> deputy =
                Map.of("name", "副院长", "unit", "201", "email", "told-deputy@zzut.example", "phone", "");
        assertThat(admin().put("/api/setup/people/told-deputy", deputy).status())
                .isEqualTo(200);
        String address = "/api/setup/people/x01-head/stand-ins";
        for (int from : new int[] {0, 3}) {
            mark();
            Browser.Answer noted = admin().post(
                            address,
                            Map.of(
                                    "role",
                                    "UNIT_HEAD",
                                    "standIn",
                                    "told-deputy",
                                    "from",
                                    story.clock.today().plusDays(from).toString(),
                                    "last",
                                    story.clock.today().plusDays(from + 1).toString(),
                                    "reason",
                                    "赴外校交流"));
            assertThat(noted.status()).as(noted.text()).isEqualTo(200);
            isOfBoth();
            long number = jdbc.queryForObject("select max(id) from monitoring.stand_in", Long.class);
            mark();
            assertThat(admin().post(address + "/" + number + "/end", Map.of()).status())
                    .isEqualTo(200);
            isOfBoth();
        }
    }

    private void isOfBoth() {
        assertThat(told(1).get(0)).startsWith("DONE").contains("\"people#\": [\"told-deputy\"]");
        assertThat(jdbc.queryForObject(
                        "select person from monitoring.trail where id > ? and kind = 'RIGHTS'", String.class, before))
                .isEqualTo("x01-head");
    }
}
