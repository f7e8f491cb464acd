package cn.edu.zzut.monitoring.web.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.PastYearZip;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.TrailStory;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An act after which everything stands as it stood is told as that, and one that did change something never. */
@SchoolTest
class WhatChangedNothingTest extends TrailStory {

    private static final String DAY = "/api/calendar/days/2031-01-03";

    private List<String> outcomes(String kind, String who) {
        return jdbc.queryForList(
                "select outcome from monitoring.trail where id > ? and kind = ? and who = ? order by id",
                String.class,
                before,
                kind,
                who);
    }

    private void soon(String kind, String who, String... outcomes) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(outcomes(kind, who)).containsExactly(outcomes));
    }

    @Test
    void nobodyIsDeletedOrLetInAgain() {
        Browser admin = by("admin");
        assertThat(admin.delete("/engine-rest/user/gibtesnicht").status()).isEqualTo(404);
        soon("ACCOUNT", "admin", "REFUSED");
        assertThat(admin.post("/engine-rest/user/gibtesnicht/unlock", Map.of()).status())
                .isEqualTo(404);
        soon("ACCOUNT", "admin", "REFUSED", "REFUSED");
        assertThat(jdbc.queryForList(
                        "select account from monitoring.account_standing where account = 'gibtesnicht'", String.class))
                .isEmpty();
    }

    @Test
    void whatASingleStatementWritesIsAChange() {
        int year = story.newYear();
        for (int value : new int[] {88, 90}) {
            Browser.Answer entered = by("office")
                    .put(
                            "/api/indicators/student-satisfaction/figure",
                            Map.of("year", year, "level", "school", "value", value, "basis", "问卷，200人"));
            assertThat(entered.status()).as(entered.text()).isEqualTo(200);
        }
        List<String> told = jdbc.queryForList(
                "select outcome from monitoring.trail where id > ? and what like '录入表外指标%' order by id",
                String.class, before);
        assertThat(told).as("in the trail with the answer, not soon after it").containsExactly("DONE", "DONE");
    }

    @Test
    void anAccountIsDeletedOnce() {
        Browser admin = by("admin");
        String account = "once-" + before;
        Map<String, Object> wish = Map.of(
                "profile", Map.of("id", account, "firstName", "新", "lastName", "人"),
                "credentials", Map.of("password", "Long-enough-" + before));
        assertThat(admin.post("/engine-rest/user/create", wish).status()).isEqualTo(204);
        assertThat(admin.delete("/engine-rest/user/" + account).status()).isEqualTo(204);
        assertThat(admin.delete("/engine-rest/user/" + account).status()).isEqualTo(404);
        soon("ACCOUNT", "admin", "DONE", "REFUSED");
    }

    @Test
    void aHandInTheEngineThatChangesNothingIsToldAsThat() {
        assertThat(by("admin")
                        .post("/engine-rest/user/x02-filer/unlock", Map.of())
                        .status())
                .isEqualTo(204);
        soon("ACCOUNT", "admin", "UNCHANGED");
    }

    @Test
    void onlyWhoWasPausedIsLetInAgain() {
        Browser admin = by("admin");
        String unlock = "/api/setup/accounts/x02-filer/unlock";
        assertThat(admin.post(unlock, Map.of()).status()).isEqualTo(204);
        soon("ACCOUNT", "admin", "UNCHANGED");
        var own =
                admin.get("/api/trail/mine?kind=ACCOUNT").json().path("entries").get(0);
        assertThat(own.path("outcome").asText()).isEqualTo("完成，没有改动数据");
        assertThat(outcomes("UNLOCKED", "admin")).isEmpty();
        Timestamp later = Timestamp.from(Instant.now().plus(Duration.ofDays(3650)));
        jdbc.update(
                "insert into monitoring.sign_in_failure (account, place, failures, last_at, until) values (?, ?, 5, ?, ?)",
                "x02-filer",
                "192.0.2.77",
                later,
                later);
        assertThat(admin.post(unlock, Map.of()).status()).isEqualTo(204);
        assertThat(outcomes("UNLOCKED", "admin")).containsExactly("DONE");
        assertThat(outcomes("ACCOUNT", "admin")).containsExactly("UNCHANGED");
    }

    @Test
    void aDateThatIsSetToItsOwnDayIsNoChange() {
        int year = story.newYear();
        LocalDate due = story.cycles.dueOf(year, Stage.COLLECTION);
        String stage = "/api/cycles/" + year + "/stages/2/due";
        assertThat(by("office")
                        .put(stage, Map.of("day", due.toString(), "reason", "照旧"))
                        .status())
                .isEqualTo(200);
        soon("DATES", "office", "UNCHANGED");
        var part = story.assigned(year, "4-2", "104");
        assertThat(by("office")
                        .put(
                                "/api/submissions/" + part.id() + "/due",
                                Map.of("day", part.dueOn().toString(), "reason", "照旧"))
                        .status())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !outcomes("DATES", "office").contains("DONE")
                        && jdbc.queryForObject(
                                        "select sum(times) from monitoring.trail where id > ? and kind = 'DATES'",
                                        Integer.class,
                                        before)
                                == 2);
    }

    @Test
    void aTrialOfAPastYearIsNoChange() {
        byte[] sheet = new PastYearZip().csv("读我.md", "x").bytes();
        for (String query : List.of("?dryRun=true", "?dryRun=true&background=true")) {
            var tried =
                    by("office").upload("/api/setup/past-years/2017" + query, "往年" + query.length() + ".zip", sheet);
            assertThat(tried.status()).as(tried.text()).isBetween(200, 202);
            await().atMost(Duration.ofSeconds(10)).until(() -> !by("office")
                    .get("/api/setup/past-years/2017")
                    .json()
                    .at("/newest/atWork")
                    .asBoolean());
        }
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(jdbc.queryForList(
                        "select outcome from monitoring.trail where id > ? and who = 'office' and what like '%试读%'",
                        String.class, before))
                .hasSize(2)
                .containsOnly("UNCHANGED"));
        story.forgetOtherStories();
    }

    @Test
    void whatStandsAlreadyAndATrialAreNoChange() {
        Browser office = by("office");
        Map<String, Object> holiday = Map.of("working", false, "name", "校庆");
        assertThat(office.put(DAY, holiday).status()).isLessThan(300);
        soon("DATES", "office", "DONE");
        assertThat(office.put(DAY, holiday).status()).isLessThan(300);
        soon("DATES", "office", "DONE", "UNCHANGED");
        assertThat(office.delete(DAY).status()).isLessThan(300);
        soon("DATES", "office", "DONE", "UNCHANGED", "DONE");
        assertThat(office.delete(DAY).status()).isLessThan(300);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> outcomes("DATES", "office").equals(List.of("DONE", "UNCHANGED", "DONE", "UNCHANGED")));
        var tried = by("admin")
                .put(
                        "/api/setup/units/901?dryRun=true",
                        Map.of("name", "不会有的学院", "kind", "COLLEGE", "from", "2026-09-01"));
        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
        soon("PEOPLE", "admin", "UNCHANGED");
    }
}
