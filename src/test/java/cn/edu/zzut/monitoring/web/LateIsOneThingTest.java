package cn.edu.zzut.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.AccountabilityRecord;
import cn.edu.zzut.monitoring.accountability.Assessment;
import cn.edu.zzut.monitoring.accountability.Notices;
import cn.edu.zzut.monitoring.calendar.Grace;
import cn.edu.zzut.monitoring.calendar.SpecialDay;
import cn.edu.zzut.monitoring.calendar.SpecialDays;
import cn.edu.zzut.monitoring.commendation.Commendations;
import cn.edu.zzut.monitoring.commendation.Weights;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.progress.Matrix;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whether and how late a unit is: matrix, progress, home, digest, ledger, ranking, record and notice give one answer. */
@SchoolTest
class LateIsOneThingTest {

    private static final String COLLEGE = "201";

    @Autowired
    Story story;

    @Autowired
    Accountability accountability;

    @Autowired
    Notices notices;

    @Autowired
    Commendations commendations;

    @Autowired
    Matrix matrix;

    @Autowired
    ObjectMapper json;

    @Autowired
    Grace grace;

    @Autowired
    SpecialDays specialDays;

    @LocalServerPort
    int port;

    int year;
    Submission whole;
    Submission part;
    LocalDate due;
    ProcessInstance collection;
    Browser office;

    @BeforeEach
    void aTableIsCollectedFromACollege() {
        year = story.newYear();
        whole = story.assigned(year, "4-2", "104", COLLEGE);
        part = story.submissions.assisting(year, whole.table()).get(0);
        due = part.dueOn();
        office = new Browser(port, "office");
    }

    @AfterEach
    void withoutGrace() {
        grace.set(0);
    }

    private void collectionBegins() {
        collection = story.start("stage-2-collection", Map.of("year", year, "tableCode", "4-2"));
        story.completes(collection, "state-requirements", "requirement", "要求");
    }

    private void theCollegeHandsIn() {
        story.uploads(part);
        story.completes(collection, "fill", "responsible", true);
        story.completes(collection, "unit-head-audit", "decision", "approve", "responsible", true);
    }

    private void theTableIsHandedIn() {
        story.uploads(whole);
        story.completes(collection, "merge-and-fill", "responsible", true);
    }

    private void passesTo(int workingDaysAfterDue, int hour) {
        story.timePassesTo(story.workingDays.plus(due, workingDaysAfterDue), hour);
    }

    /** Everybody who shows the unit's part of the table says so many late days. */
    private void everybodySays(String table, String unit, String person, int days) {
        assertThat(matrix(table, unit).path("daysLate").asInt()).as("matrix").isEqualTo(days);
        for (Browser reader : List.of(office, new Browser(port, person))) {
            JsonNode line = progress(reader, table, unit);
            assertThat(line.path("daysLate").asInt()).as("progress and home").isEqualTo(days);
            assertThat(line.path("late").asBoolean()).isEqualTo(days > 0);
        }
        JsonNode late = office.get("/api/cycles/" + year + "/tables/" + table + "/ledger")
                .json()
                .path("late");
        String name = progress(office, table, unit).path("name").asText();
        int ledger = StreamSupport.stream(late.spliterator(), false)
                .filter(one -> one.path("unit").asText().equals(name))
                .mapToInt(one -> one.path("days").asInt())
                .sum();
        assertThat(ledger).as("ledger").isEqualTo(days);
    }

    /** What the page shows, without the second for which it may be kept. */
    private JsonNode matrix(String table, String unit) {
        JsonNode tables = json.valueToTree(matrix.of(year).tables());
        return one(one(tables, "code", table).path("cells"), "unit", unit);
    }

    private JsonNode progress(Browser reader, String table, String unit) {
        JsonNode tables = reader.get("/api/cycles/" + year + "/progress").json().path("tables");
        return one(one(tables, "code", table).path("units"), "unit", unit);
    }

    private static JsonNode one(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(node -> node.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private int leftAtHome(String person) {
        return new Browser(port, person)
                .get("/api/me/tasks")
                .json()
                .get(0)
                .path("workingDaysLeft")
                .asInt();
    }

    private List<AccountabilityRecord> records(String unit) {
        return accountability.ofYear(year).stream()
                .filter(record -> record.unit().value().equals(unit))
                .toList();
    }

    /** The unit's head explains its one record; the office decides, and the notice is served. */
    private Assessment decided(String unit) {
        accountability.takeUp(year);
        long id = records(unit).get(0).id();
        ProcessInstance process = story.start("accountability", Map.of("year", year, "recordId", id));
        story.completes(process, "explain", "explanation", "教师集中实习");
        story.completes(process, "office-decision", "decision", "change", "newGrade", "REMINDER", "reason", "核实");
        return accountability.get(id).assessment();
    }

    private String notice(String unit) {
        byte[] document = notices.newest(records(unit).get(0).id()).orElseThrow();
        try (var extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(document)))) {
            return extractor.getText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private int punctuality(String unit) {
        return commendations.standings(year, Weights.standard()).stream()
                .filter(standing -> standing.unit().value().equals(unit))
                .findFirst()
                .orElseThrow()
                .punctuality();
    }

    @Test
    void inTime() {
        collectionBegins();
        theCollegeHandsIn();
        passesTo(3, 9);
        everybodySays("4-2", COLLEGE, "x01-filer", 0);
        assertThat(records(COLLEGE)).isEmpty();
        assertThat(punctuality(COLLEGE)).isEqualTo(100);
    }

    @Test
    void lateAndStillOpen() {
        collectionBegins();
        passesTo(2, 9);
        everybodySays("4-2", COLLEGE, "x01-filer", 2);
        assertThat(matrix("4-2", COLLEGE).path("overdue").asBoolean()).isTrue();
        assertThat(leftAtHome("x01-filer")).isEqualTo(-2);
        assertThat(story.digestsTo("x01-filer").get(0)).contains("已逾期2个工作日");
        everybodySays("4-2", "104", "jwc-filer", 0);

        Assessment record = decided(COLLEGE);
        assertThat(record.ownDaysLate()).isEqualTo(2);
        assertThat(record.allDaysLate()).isEqualTo(2);
        assertThat(notice(COLLEGE)).contains("2个工作日，认定时尚未完成").doesNotContain("扣除");
        assertThat(punctuality(COLLEGE)).isZero();
    }

    @Test
    void lateAndHandedInSince() {
        collectionBegins();
        passesTo(3, 9);
        theCollegeHandsIn();
        story.timePassesTo(story.workingDays.plus(story.fresh(whole).dueOn(), 2), 9);
        everybodySays("4-2", COLLEGE, "x01-filer", 3);
        assertThat(matrix("4-2", COLLEGE).has("overdue")).isFalse();
        everybodySays("4-2", "104", "jwc-filer", 2);

        Assessment record = decided(COLLEGE);
        assertThat(record.actualOn()).contains(story.workingDays.plus(due, 3));
        assertThat(record.ownDaysLate()).isEqualTo(3);
        assertThat(record.allDaysLate()).isEqualTo(3);
        assertThat(record.deductions()).isEmpty();
        assertThat(notice(COLLEGE)).contains("3个工作日").doesNotContain("扣除").doesNotContain("尚未完成");
        assertThat(punctuality(COLLEGE)).isZero();
    }

    @Test
    void inTimeButWaitingForAnotherUnitsBaseTable() {
        story.assigned(year, "1-3", "105");
        Submission land = story.assigned(year, "2-1", "101");
        collection = story.start("stage-2-collection", Map.of("year", year, "tableCode", "2-1"));
        story.completes(collection, "state-requirements", "requirement", "要求");
        story.uploads(land);
        story.completes(collection, "merge-and-fill", "responsible", true);
        ProcessInstance verification = story.start(
                "stage-3-verification", Map.of("year", year, "tableCode", "2-1", "correctionRequired", false));
        story.runJobs();
        story.completes(verification, "head-audit", "decision", "approve", "responsible", true);
        story.timePassesTo(story.workingDays.plus(land.dueOn(), 15), 9);

        assertThat(story.fresh(land).state()).isEqualTo(SubmissionState.AUDITED);
        everybodySays("2-1", "101", "xxb-filer", 0);
        assertThat(matrix("2-1", "101").has("risk")).isFalse();
        assertThat(records("101")).isEmpty();
        assertThat(punctuality("101")).isEqualTo(100);
    }

    @Test
    void returnedAfterTheDay() {
        collectionBegins();
        theCollegeHandsIn();
        theTableIsHandedIn();
        ProcessInstance verification = story.start(
                "stage-3-verification", Map.of("year", year, "tableCode", "4-2", "correctionRequired", false));
        story.runJobs();
        passesTo(2, 9);
        story.completes(
                verification,
                "head-audit",
                "decision",
                "return-units",
                "reason",
                "核对学分",
                "units",
                List.of(COLLEGE),
                "responsible",
                true);
        LocalDate again = story.dueDay(story.task(verification, "fill"));
        assertThat(again).isEqualTo(story.workingDays.plus(due, 4));
        story.timePassesTo(again, 9);
        everybodySays("4-2", COLLEGE, "x01-filer", 0);
        assertThat(records(COLLEGE)).isEmpty();

        story.timePassesTo(story.workingDays.plus(again, 1), 9);
        everybodySays("4-2", COLLEGE, "x01-filer", 1);
        assertThat(leftAtHome("x01-filer")).isEqualTo(-1);
        assertThat(story.digestsTo("x01-filer").get(0)).contains("已逾期1个工作日");
        Assessment record = decided(COLLEGE);
        assertThat(record.ownDaysLate()).isEqualTo(1);
        assertThat(record.allDaysLate()).isEqualTo(1);
    }

    @Test
    void withinTheGraceItIsLateButNotOnRecord() {
        grace.set(2);
        collectionBegins();
        passesTo(1, 9);
        everybodySays("4-2", COLLEGE, "x01-filer", 1);
        assertThat(story.digestsTo("x01-filer").get(0)).contains("已逾期1个工作日");
        assertThat(records(COLLEGE)).isEmpty();
        assertThat(punctuality(COLLEGE)).isEqualTo(100);

        passesTo(3, 9);
        everybodySays("4-2", COLLEGE, "x01-filer", 3);
        Assessment record = decided(COLLEGE);
        assertThat(record.ownDaysLate()).isEqualTo(3);
        assertThat(record.allDaysLate()).isEqualTo(3);
        assertThat(commendations.standings(year, Weights.standard()).stream()
                        .filter(standing -> standing.unit().value().equals(COLLEGE))
                        .findFirst()
                        .orElseThrow()
                        .punctuality())
                .isZero();
    }

    @Test
    void overAHoliday() {
        collectionBegins();
        LocalDate holiday = story.workingDays.plus(due, 1);
        specialDays.set(new SpecialDay(holiday, false, "校庆"));
        try {
            story.timePassesTo(holiday, 12);
            everybodySays("4-2", COLLEGE, "x01-filer", 1);
            passesTo(2, 9);
            everybodySays("4-2", COLLEGE, "x01-filer", 2);
            assertThat(leftAtHome("x01-filer")).isEqualTo(-2);
            assertThat(story.digestsTo("x01-filer").get(0)).contains("已逾期2个工作日");
            Assessment record = decided(COLLEGE);
            assertThat(record.ownDaysLate()).isEqualTo(2);
            assertThat(record.allDaysLate()).isEqualTo(2);
        } finally {
            specialDays.clear(holiday);
        }
    }

    @Test
    void inVerificationTheDaysOfOthersAreDeductedByName() {
        collectionBegins();
        theCollegeHandsIn();
        theTableIsHandedIn();
        ProcessInstance verification = story.start(
                "stage-3-verification", Map.of("year", year, "tableCode", "4-2", "correctionRequired", false));
        story.runJobs();
        LocalDate planned = story.dueDay(story.task(verification, "head-audit"));
        story.timePassesTo(planned, 12);
        story.completes(
                verification,
                "head-audit",
                "decision",
                "return-units",
                "reason",
                "核对学分",
                "units",
                List.of(COLLEGE),
                "responsible",
                true);
        story.timePassesTo(story.workingDays.plus(planned, 2), 20);
        everybodySays("4-2", "104", "jwc-filer", 0);

        Assessment record = decided("104");
        assertThat(record.ownDaysLate()).isZero();
        assertThat(record.allDaysLate()).isEqualTo(2);
        assertThat(record.deductions()).isEqualTo("机械工程学院2个工作日");
        assertThat(notice("104")).contains("0个工作日，认定时尚未完成（共迟2个工作日").contains("机械工程学院2个工作日");
        assertThat(punctuality("104")).isEqualTo(100);
    }

    @Test
    void beforeTheRequirementsAreStated() {
        collection = story.start("stage-2-collection", Map.of("year", year, "tableCode", "4-2"));
        LocalDate planned = story.fresh(whole).dueOn();
        assertThat(story.dueDay(story.task(collection, "state-requirements"))).isEqualTo(planned);
        story.timePassesTo(story.workingDays.plus(planned, 2), 9);
        everybodySays("4-2", "104", "jwc-filer", 2);
        everybodySays("4-2", COLLEGE, "x01-filer", 0);
        assertThat(leftAtHome("jwc-filer")).isEqualTo(-2);
        assertThat(story.digestsTo("jwc-filer").get(0)).contains("已逾期2个工作日");

        story.completes(collection, "state-requirements", "requirement", "要求");
        theCollegeHandsIn();
        theTableIsHandedIn();
        everybodySays("4-2", "104", "jwc-filer", 2);
        Assessment record = decided("104");
        assertThat(record.ownDaysLate()).isEqualTo(2);
        assertThat(record.allDaysLate()).isEqualTo(2);
        assertThat(record.sharePercent()).isEqualTo(100);
        assertThat(records(COLLEGE)).isEmpty();
    }

    @Test
    void theLedgerOfFaultsAndTheShareKnowItBeforeAnybodyExplains() {
        collectionBegins();
        passesTo(2, 9);
        Submission land = story.assigned(year, "2-1", "101");
        story.submissions.plan(land.id(), due);
        ProcessInstance other = story.start("stage-2-collection", Map.of("year", year, "tableCode", "2-1"));
        story.timePassesTo(story.workingDays.plus(story.dueDay(story.task(other, "state-requirements")), 2), 9);
        JsonNode records = office.get("/api/accountability?year=" + year).json();
        assertThat(one(records, "unit", COLLEGE).path("daysLate").asInt()).isEqualTo(6);
        assertThat(one(records, "unit", "101").path("daysLate").asInt()).isEqualTo(2);
        assertThat(one(records, "unit", "101").path("sharePercent").asInt()).isEqualTo(100 * 2 / 8);
    }
}
