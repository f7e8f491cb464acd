package cn.edu.zzut.monitoring.web.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Pdf;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.trail.NewMinute;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is saved as it stands is written nowhere, told to nobody, and told as no change. */
@SchoolTest
class WhatStandsAlreadyTest {

    @Autowired
    Story story;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    private int year;

    @BeforeEach
    void aYear() {
        year = story.newYear();
    }

    private Browser office() {
        return new Browser(port, "office");
    }

    private Browser admin() {
        return new Browser(port, "admin");
    }

    private static Map<String, Object> with(Object... pairs) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private int told(long after, String outcome) {
        return jdbc.queryForObject(
                """
                select count(*) from monitoring.trail
                where id > ? and outcome = ? and who in ('office', 'admin') and kind <> 'SIGN_IN'""",
                Integer.class,
                after,
                outcome);
    }

    private void isNoChangeTheSecondTime(Supplier<Browser.Answer> act) {
        NewMinute.begins(application);
        long mark = jdbc.queryForObject("select coalesce(max(id), 0) from monitoring.trail", Long.class);
        Browser.Answer first = act.get();
        assertThat(first.status()).as(first.text()).isBetween(200, 204);
        int done = told(mark, "DONE");
        Browser.Answer second = act.get();
        assertThat(second.status()).as(second.text()).isBetween(200, 204);
        await().atMost(Duration.ofSeconds(10)).until(() -> told(mark, "UNCHANGED") > 0);
        assertThat(told(mark, "DONE")).isEqualTo(done);
    }

    @Test
    void figuresAndTexts() {
        Map<String, Object> figure =
                with("year", year, "level", "school", "subject", "", "value", 91.5, "basis", "问卷，回收1200份");
        isNoChangeTheSecondTime(() -> office().put("/api/indicators/student-satisfaction/figure", figure));
        figure.put("value", null);
        isNoChangeTheSecondTime(() -> office().put("/api/indicators/student-satisfaction/figure", figure));
        Map<String, Object> typed = with("year", year, "value", 900, "form", "高基512", "source", "发展规划处");
        typed.put("asOf", story.clock.today().toString());
        String returned = "/api/concepts/printed-books/occurrences/higher-education-statistics/figure";
        isNoChangeTheSecondTime(() -> office().put(returned, typed));

        String texts = "/api/cycles/" + year + "/reports/texts";
        Map<String, Object> text = with("kind", "SCHOOL", "part", "主要结论", "basedOn", 0, "text", "总体平稳。");
        assertThat(office().put(texts, text).json().path("number").asInt()).isEqualTo(1);
        text.put("basedOn", 1);
        isNoChangeTheSecondTime(() -> office().put(texts, text));
        assertThat(office().put(texts, text).json().path("number").asInt()).isEqualTo(1);
        text.put("text", "");
        assertThat(office().put(texts, text).json().path("number").asInt())
                .as("emptied")
                .isEqualTo(2);
    }

    @Test
    void anEmptyBoxOfAReport() {
        String texts = "/api/cycles/" + year + "/reports/texts";
        Map<String, Object> empty = with("kind", "SCHOOL", "part", "主要结论", "basedOn", 0, "text", " \n");
        isNoChangeTheSecondTime(() -> office().put(texts, empty));
        assertThat(office().put(texts, empty).json().path("number").asInt()).isZero();
        assertThat(jdbc.queryForObject(
                        "select count(*) from monitoring.report_text where year = ?", Integer.class, year))
                .isZero();
    }

    @Test
    void conceptsAndTheGuide() {
        JsonNode concepts = office().get("/api/concepts/declarations").json();
        JsonNode one = concepts.path("concepts").get(0);
        String path = "/api/concepts/declarations/" + one.path("id").asText() + "?year=" + year + "&basedOn="
                + concepts.path("edition").asLong();
        isNoChangeTheSecondTime(() -> office().put(path, one));
        assertThat(office().get("/api/concepts/declarations").json().path("edition"))
                .isEqualTo(concepts.path("edition"));
        String guides = "/api/training/" + year + "/guides";
        byte[] pdf = Pdf.ofOnePage("填报指南");
        isNoChangeTheSecondTime(() -> office().send("POST", guides, "指南.pdf", pdf));
        assertThat(office().get(guides).json()).hasSize(1);
    }

    @Test
    void whatIsKnownOfPeopleAndTheSchool() {
        isNoChangeTheSecondTime(
                () -> office().put("/api/reviews/" + year + "/expertise/expert3", Map.of("fields", List.of("学生信息"))));
        String shares = "/api/setup/people/office/shares/OFFICE";
        isNoChangeTheSecondTime(
                () -> admin().put(shares, Map.of("categories", List.of("学校基本信息"), "units", List.of("202"))));
        isNoChangeTheSecondTime(() -> admin().put(shares, Map.of("categories", List.of(), "units", List.of())));
        JsonNode school = admin().get("/api/setup/school").json();
        Map<String, Object> wish = with("edition", school.path("edition").asLong());
        for (String field : List.of(
                "name",
                "code",
                "category",
                "regulationTitle",
                "regulationNumber",
                "office",
                "header",
                "senderAddress",
                "senderName")) {
            wish.put(field, school.path(field).asText());
        }
        isNoChangeTheSecondTime(() -> admin().put("/api/setup/school", wish));
        assertThat(admin().get("/api/setup/school").json().path("history")).hasSameSizeAs(school.path("history"));
    }

    @Test
    void templatesAndDefinitions() {
        isNoChangeTheSecondTime(() -> office().delete("/api/reports/templates/school"));
        isNoChangeTheSecondTime(() -> office().delete("/api/papers/templates/pledge"));
        String definitions = "/api/catalogs/" + year + "/definitions";
        JsonNode column =
                office().get(definitions).json().get(0).path("columns").get(0);
        String code = office().get(definitions).json().get(0).path("code").asText();
        Map<String, Object> same = with("column", column.path("name").asText());
        for (String part : List.of("meaning", "countingRule", "statisticalTime", "source")) {
            same.put(part, column.path(part).asText());
        }
        isNoChangeTheSecondTime(() -> office().put(definitions + "/" + code, List.of(same)));
    }

    @Test
    void aTrainingSessionOfWhichNobodyIsToldAgain() {
        Instant begins = story.clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofDays(1));
        Map<String, Object> plan = with("title", "填报培训会", "content", "填报要求", "place", "报告厅", "link", "");
        plan.put("startsAt", begins.toString());
        plan.put("endsAt", begins.plus(Duration.ofHours(2)).toString());
        plan.put("roles", List.of("FILER"));
        plan.put("units", List.of("201"));
        plan.put("missing", false);
        Browser.Answer planned = office().post("/api/training/" + year + "/sessions", plan);
        assertThat(planned.status()).as(planned.text()).isEqualTo(200);
        String session = "/api/training/sessions/" + planned.json().path("id").asLong();
        plan.put("place", "第二报告厅");
        office().put(session, plan);
        assertThat(jdbc.queryForObject(
                        "select before ->> '地点' || '→' || (after ->> '地点') from monitoring.trail where what like '改培训安排%' order by id desc limit 1",
                        String.class))
                .isEqualTo("报告厅→第二报告厅");
        int mails = story.mailsTo("x01-filer").size();
        isNoChangeTheSecondTime(() -> office().put(session, plan));
        isNoChangeTheSecondTime(() -> office().post(session + "/invitations", plan));
        assertThat(story.mailsTo("x01-filer")).hasSize(mails);
    }
}
