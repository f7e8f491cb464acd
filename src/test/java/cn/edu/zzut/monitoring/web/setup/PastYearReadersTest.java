package cn.edu.zzut.monitoring.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.analysis.Indicators;
import cn.edu.zzut.monitoring.analysis.YearComparison;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.demo.school.SampleTables;
import cn.edu.zzut.monitoring.demo.school.School;
import cn.edu.zzut.monitoring.filing.LastYear;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.reporting.Report;
import cn.edu.zzut.monitoring.reporting.Reports;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.PastYearZip;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.validation.Finding;
import cn.edu.zzut.monitoring.validation.Validation;
import cn.edu.zzut.monitoring.workbook.TableRow;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever looks back from a year sees the years before it that were brought in, and nothing else is there to be seen. */
@SchoolTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastYearReadersTest {

    private static final int FIRST = 2012;
    private static final int YEARS = 5;
    private static final int NEXT = FIRST + YEARS;
    private static final TableCode PEOPLE = new TableCode("1-5-1");

    @Autowired
    Story story;

    @Autowired
    LastYear lastYear;

    @Autowired
    Indicators indicators;

    @Autowired
    YearComparison comparison;

    @Autowired
    Validation validation;

    @Autowired
    Reports reports;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    private Submission ofThePeople;

    @BeforeAll
    void fiveYearsAreBroughtInAndTheNextIsLaunched() {
        story.forgetOtherStories();
        for (int i = 0; i < YEARS; i++) {
            var answer = office().upload("/api/setup/past-years/" + (FIRST + i), "往年.zip", wholeYear(i));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        }
        story.cycles.launch(NEXT, new PersonId("office"));
        ofThePeople = story.assigned(NEXT, "1-5-1", "105", "201");
    }

    /** All tables of the small school; only the years' numbers are others. */
    private byte[] wholeYear(int number) {
        SampleTables samples = new SampleTables(School.small(), School.FIRST_YEAR + number % 3);
        PastYearZip zip = new PastYearZip();
        for (TableDefinition table : story.catalogs.of(2026).tables()) {
            List<TableRow> rows = samples.rows(table);
            if (!rows.isEmpty()) {
                zip.table(table, rows);
            }
        }
        return zip.bytes();
    }

    @AfterAll
    void nothingIsLeft() {
        for (String of : List.of("submission", "stage_progress", "cycle")) {
            if (of.equals("submission")) {
                jdbc.execute(
                        "set session_replication_role = replica; delete from monitoring.check_run; delete from monitoring.version_row r"
                                + " using monitoring.submission_version v, monitoring.submission s where v.id = r.version_id and"
                                + " s.id = v.submission_id and s.year = " + NEXT
                                + "; delete from monitoring.submission_version v using monitoring.submission s where s.id = v.submission_id and s.year = "
                                + NEXT
                                + "; delete from monitoring.assignment_assistant a using monitoring.assignment t where t.id = a.assignment_id and t.year = "
                                + NEXT + "; delete from monitoring.assignment where year = " + NEXT
                                + "; set session_replication_role = origin");
            }
            jdbc.update("delete from monitoring." + of + " where year = ?", NEXT);
        }
        story.forgetOtherStories();
    }

    private Browser office() {
        return new Browser(port, "office");
    }

    @Test
    void theYearsAreThereAsBroughtIn() {
        JsonNode years = office().get("/api/cycles").json();
        assertThat(years)
                .filteredOn(one -> one.path("origin").asText().equals("IMPORT"))
                .extracting(one -> one.path("year").asInt())
                .containsExactlyElementsOf(
                        IntStream.range(0, YEARS).mapToObj(i -> NEXT - 1 - i).toList());
    }

    @Test
    void aUnitIsOfferedItsRowsOfTheYearBefore() {
        assertThat(lastYear.rowsFor(ofThePeople)).hasSizeGreaterThan(10);
        Submission college = story.submissions.assisting(NEXT, PEOPLE).get(0);
        assertThat(lastYear.rowsFor(college))
                .isNotEmpty()
                .hasSizeLessThan(lastYear.rowsFor(ofThePeople).size())
                .allSatisfy(row -> assertThat(row.value("单位号")).isEqualTo("201"));
        byte[] template = office().get("/api/submissions/" + ofThePeople.id() + "/template.xlsx?prefill=last-year")
                .body();
        byte[] empty = office().get("/api/submissions/" + ofThePeople.id() + "/template.xlsx")
                .body();
        assertThat(template.length).isGreaterThan(empty.length + 500);
    }

    @Test
    void whatIsFiledIsComparedWithTheYearBefore() {
        story.submissions.begin(ofThePeople.id());
        List<TableRow> few = lastYear.rowsFor(ofThePeople).stream().limit(3).toList();
        story.uploads(ofThePeople, few);
        assertThat(validation.findings(ofThePeople.id(), 0, 1_000))
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("上年"));
        assertThat(comparison.of(NEXT))
                .anySatisfy(growth -> assertThat(growth.rowsLastYear()).isPositive());
    }

    @Test
    void indicatorsHaveTheirYearsBefore() {
        JsonNode all = office().get("/api/indicators?year=" + (NEXT - 1) + "&level=school")
                .json();
        assertThat(all)
                .filteredOn(one -> one.path("id").asText().equals("full-time-students"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.path("value").isNumber()).as(one.toString()).isTrue();
                    assertThat(one.path("lastYears")).as(one.toString()).hasSizeGreaterThanOrEqualTo(YEARS - 1);
                });
        assertThat(indicators.of(NEXT - YEARS))
                .anySatisfy(one -> assertThat(one.value()).isPresent());
    }

    @Test
    void rulesAreTriedOnTheYears() {
        JsonNode years = office().post(
                        "/api/catalogs/" + NEXT + "/tables/1-5-1/rules/trial",
                        Map.of("id", "1-5-1.tried", "holds", "性别 = \"无\"", "message", "试一试", "source", "评估督导处"))
                .json();
        assertThat(years.findValuesAsText("year"))
                .as(years.toString())
                .contains(String.valueOf(FIRST), String.valueOf(NEXT - 1));
    }

    @Test
    void indicatorsAreTriedOnTheYears() {
        JsonNode lines = office().post("/api/catalogs/" + NEXT + "/indicators/full-time-students/trial", Map.of())
                .json();
        assertThat(lines.findValuesAsText("year"))
                .as(lines.toString())
                .contains(String.valueOf(FIRST + 1), String.valueOf(NEXT - 1));
    }

    @Test
    void aReportIsWrittenFromThem() {
        Report report = reports.draft(NEXT - 1, Level.SCHOOL, "", new PersonId("office"));
        assertThat(reports.content(report).length).isGreaterThan(20_000);
        jdbc.update("delete from monitoring.report where year = ?", NEXT - 1);
    }

    @Test
    void eachRoomShowsSuchAYear() {
        for (String room : List.of(
                "/api/cycles/%d/progress",
                "/api/cycles/%d/holders",
                "/api/cycles/%d/matrix",
                "/api/cycles/%d/tables/1-3/ledger",
                "/api/cycles/%d/due-changes",
                "/api/indicators/highlights?year=%d",
                "/api/indicators?year=%d",
                "/api/indicators/subjects?level=college&year=%d",
                "/api/rectifications?year=%d",
                "/api/cycles/%d/comments",
                "/api/cycles/%d/packages",
                "/api/cycles/%d/archive",
                "/api/cycles/%d/reports",
                "/api/accountability?year=%d",
                "/api/catalogs/%d")) {
            var answer = office().get(room.formatted(NEXT - 1));
            assertThat(answer.status()).as(room + answer.text()).isIn(200, 204);
        }
        JsonNode progress =
                office().get("/api/cycles/" + (NEXT - 1) + "/progress").json();
        assertThat(progress.path("stages")).isEmpty();
        assertThat(progress.path("tables")).isNotEmpty().allSatisfy(table -> {
            assertThat(table.path("late").asBoolean()).isFalse();
            assertThat(table.path("dueAt").isNull()).isTrue();
        });
    }

    @Test
    void nothingOfThemWaitsForAnybody() {
        assertThat(story.engine().getTaskService().createTaskQuery().count()).isZero();
        assertThat(jdbc.queryForObject("select count(*) from monitoring.mail", Integer.class))
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from monitoring.accountability_record", Integer.class))
                .isZero();
    }
}
