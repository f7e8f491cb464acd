package cn.edu.zzut.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.organization.Filers;
import cn.edu.zzut.monitoring.organization.Naming;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Browser.Answer;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who was filer of what on a day: asked over HTTP by head and office; a change begun and withdrawn there. */
@SchoolTest
class FilersTest {

    private static final String FILERS = "/api/units/201/filers";
    private static final String START = "/engine-rest/process-definition/key/filer-change";

    @Autowired
    Story story;

    @Autowired
    Filers filers;

    @LocalServerPort
    int port;

    @BeforeEach
    void aFilerFollowedAnother() {
        int year = story.newYear();
        registered(year, "x01-filer", LocalDate.of(2025, 9, 1), "");
        registered(year, "x01-filer2", LocalDate.of(2026, 9, 1), "调离");
    }

    private void registered(int year, String person, LocalDate from, String reason) {
        filers.register(
                new Naming(year, new UnitCode("201"), Role.FILER, new PersonId(person), from, reason, ""),
                new PersonId("x01-head"));
    }

    private Browser as(String user) {
        return new Browser(port, user);
    }

    private Answer begins(String user) {
        return as(user).post(START + "/submit-form", Map.of("variables", Map.of("duty", Map.of("value", "FILER"))));
    }

    @Test
    void theHeadAsksWhoItWasOnADay() {
        assertThat(as("x01-head")
                        .get(FILERS + "?on=2026-08-31")
                        .json()
                        .at("/filers/0/person")
                        .asText())
                .isEqualTo("x01-filer");
        var today = as("x01-head").get(FILERS).json();
        assertThat(today.at("/filers/0/person").asText()).isEqualTo("x01-filer2");
        assertThat(today.at("/filers/0/reason").asText()).isEqualTo("调离");
        assertThat(today.at("/history")).hasSize(2);
        assertThat(today.at("/history/0/until").asText()).isEqualTo("2026-08-31");
        assertThat(as("x01-head").get(FILERS + "?on=2025-08-31").json().at("/filers"))
                .isEmpty();
    }

    @Test
    void theOfficeAsksOfAllUnits() {
        assertThat(as("office").get(FILERS + "?on=2026-10-01").status()).isEqualTo(200);
        assertThat(as("office").get("/api/filers?on=2026-10-01").json()).hasSizeGreaterThan(3);
        assertThat(as("x01-head").get("/api/filers").status()).isEqualTo(403);
    }

    @Test
    void nobodyElseLearnsIt() {
        for (String stranger : List.of("x02-head", "x01-filer", "leader", "admin")) {
            Answer refused = as(stranger).get(FILERS + "?on=2026-10-01");
            assertThat(refused.status()).as(stranger).isEqualTo(404);
            assertThat(refused.detail()).contains("只有本单位负责人和评估督导处");
        }
    }

    @Test
    void whatIsNoDayIsSaid() {
        Answer refused = as("x01-head").get(FILERS + "?on=2026-02-30");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail()).contains("不是有效日期");
    }

    @Test
    void theHeadBeginsAChangeSeesItAndWithdrawsIt() {
        Answer begun = begins("x01-head");
        assertThat(begun.status()).as(begun.text()).isEqualTo(200);
        assertThat(begins("x01-head").text()).contains("正在办理");
        assertThat(as("x01-head").get(FILERS).json().at("/changes/0/dutyTitle").asText())
                .isEqualTo("数据填报人");
        assertThat(as("office").delete("/api/units/201/filer-changes/FILER").status())
                .isEqualTo(403);
        assertThat(as("x01-head").delete("/api/units/201/filer-changes/FILER").status())
                .isEqualTo(204);
        assertThat(as("x01-head").get(FILERS).json().at("/changes")).isEmpty();
        assertThat(as("x01-head").delete("/api/units/201/filer-changes/FILER").detail())
                .contains("没有正在办理");
    }

    @Test
    void onlyHeadsMayBeginOne() {
        for (String other : List.of("x01-filer", "office", "admin")) {
            assertThat(begins(other).status()).as(other).isIn(403, 404);
        }
        assertThat(as("x01-head")
                        .post(
                                "/engine-rest/process-definition/key/annual-monitoring/submit-form",
                                Map.of("variables", Map.of("year", Map.of("value", 2027))))
                        .status())
                .isIn(403, 404);
    }
}
