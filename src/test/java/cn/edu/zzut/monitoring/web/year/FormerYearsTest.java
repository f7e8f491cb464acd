package cn.edu.zzut.monitoring.web.year;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A year that is over is looked at like the one that runs, by the same people. */
@SchoolTest
class FormerYearsTest {

    private static final int OVER = 2025;
    private static final int UNKNOWN = 2019;

    /** What the office's rooms ask for; 404 where nothing of the kind was made. */
    private static final List<String> ROOMS = List.of(
            "/api/cycles/%d/progress",
            "/api/cycles/%d/holders",
            "/api/cycles/%d/matrix",
            "/api/cycles/%d/tables/1-3/ledger",
            "/api/cycles/%d/due-changes",
            "/api/calendar/%d",
            "/api/indicators/highlights?year=%d",
            "/api/indicators?year=%d",
            "/api/indicators/subjects?level=college&year=%d",
            "/api/indicators/students-per-teacher/rows?year=%d",
            "/api/rectifications?year=%d",
            "/api/cycles/%d/rectification-proposals",
            "/api/cycles/%d/rectification-list",
            "/api/cycles/%d/comments",
            "/api/cycles/%d/packages",
            "/api/cycles/%d/archive",
            "/api/cycles/%d/archive/supplements",
            "/api/accountability?year=%d",
            "/api/catalogs/%d");

    /** Those that are for whoever sees the whole school, or packages, alone. */
    private static final List<String> NOT_FOR_UNITS = List.of(
            "/api/cycles/%d/holders",
            "/api/cycles/%d/matrix",
            "/api/cycles/%d/rectification-proposals",
            "/api/cycles/%d/archive",
            "/api/cycles/%d/archive/supplements",
            "/api/indicators?year=%d",
            "/api/catalogs/%d");

    @Autowired
    Story story;

    @Autowired
    Packages packages;

    @LocalServerPort
    int port;

    @BeforeEach
    void anotherYearRuns() {
        story.newYear();
    }

    private Browser.Answer get(String person, String path, int year) {
        return new Browser(port, person).get(path.formatted(year));
    }

    @TestFactory
    Stream<DynamicTest> theOfficeSeesEachRoomOfAYearThatIsOver() {
        return ROOMS.stream()
                .map(path -> DynamicTest.dynamicTest(
                        path,
                        () -> assertThat(get("office", path, OVER).status()).isEqualTo(200)));
    }

    @TestFactory
    Stream<DynamicTest> unitsAndExpertsAreToldWhatIsNotTheirs() {
        return NOT_FOR_UNITS.stream().flatMap(path -> Stream.of("x01-filer", "expert1", "admin")
                .map(person -> DynamicTest.dynamicTest(person + " " + path, () -> {
                    Browser.Answer answer = get(person, path, OVER);
                    assertThat(answer.status()).isEqualTo(403);
                    assertThat(answer.detail()).contains("评估督导处");
                })));
    }

    @TestFactory
    Stream<DynamicTest> aYearThatNeverWasIsSaidNotToBe() {
        return ROOMS.stream()
                .filter(path -> path.startsWith("/api/cycles/")
                        || path.startsWith("/api/indicators")
                        || path.contains("rectifications"))
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    Browser.Answer answer = get("office", path, UNKNOWN);
                    assertThat(answer.status()).isEqualTo(404);
                    assertThat(answer.detail()).contains(String.valueOf(UNKNOWN));
                }));
    }

    @Test
    void aYearFromBeforeTheSystemSaysThatItHasNoPackage() {
        assertThat(get("office", "/api/cycles/%d/archive", OVER)
                        .json()
                        .path("year")
                        .path("stateTitle")
                        .asText())
                .contains("启用前");
        assertThat(new Browser(port, "archivist").get("/api/archive").json().findValuesAsText("year"))
                .contains("2025", "2031");
    }

    private JsonNode archive(int year) {
        return get("office", "/api/cycles/%d/archive", year).json();
    }

    @Test
    void theRoomOfTheArchiveFollowsThePackageAndEachUnits() {
        int year = story.newYear();
        story.locked(story.assigned(year, "2-1", "101"), "xxb");
        assertThat(archive(year).path("year").path("state").asText()).isEqualTo("NOT_MADE");
        assertThat(archive(year).path("units").get(0).path("newest").isNull()).isTrue();
        story.isReported(year);
        packages.archive(year);
        assertThat(archive(year).path("year").path("state").asText()).isEqualTo("MADE");
        story.cycles.decided(year, "archive-hand-over", "handed-over", "一件", new PersonId("office"));
        story.cycles.decided(year, "archive-receipt", "returned", "缺纪要", new PersonId("archivist"));
        assertThat(archive(year).path("year").path("stateTitle").asText()).isEqualTo("档案馆已退回，待补充");
        assertThat(archive(year).path("steps").findValuesAsText("reason")).containsExactly("一件", "缺纪要");
        String verification = "/api/cycles/" + year + "/units/101/archive/verification";
        assertThat(new Browser(port, "office").post(verification, Map.of()).detail())
                .contains("尚未生成");
        packages.ofUnit(year, new UnitCode("101"));
        story.cycles.decided(year, "unit-archive", "confirmed", "101", new PersonId("xxb-head"));
        assertThat(archive(year).path("units")).singleElement().satisfies(unit -> {
            assertThat(unit.path("unit").asText()).isEqualTo("101");
            assertThat(unit.path("newest").path("files").asInt()).isPositive();
            assertThat(unit.path("confirmedAt").isNull()).isFalse();
        });
        assertThat(new Browser(port, "office")
                        .post(verification, Map.of())
                        .json()
                        .path("verdict")
                        .asText())
                .isEqualTo("WHOLE");
        assertThat(new Browser(port, "xxb-head").post(verification, Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void anImportedYearHasNoListOfRectificationsAndPageAndRefusalSayTheSame() {
        JsonNode list = get("office", "/api/cycles/%d/rectification-list", 2025).json();
        assertThat(list.path("open").asBoolean()).isFalse();
        Browser.Answer refused = new Browser(port, "office")
                .put(
                        "/api/indicators/students-per-teacher/highlight",
                        Map.of("year", 2025, "level", "school", "subject", "", "decision", "RECTIFY", "reason", "偏高"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("title").asText())
                .isEqualTo(list.path("title").asText());
        assertThat(refused.detail()).doesNotContain("已经发布");
    }
}
