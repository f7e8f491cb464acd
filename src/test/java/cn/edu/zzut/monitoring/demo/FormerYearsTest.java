package cn.edu.zzut.monitoring.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.StageProgress;
import cn.edu.zzut.monitoring.demo.school.InventedYears;
import cn.edu.zzut.monitoring.filing.ContentHash;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.filing.VersionOrigin;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The demo begins with three years behind it, as if they had been filed here. */
@SchoolTest
class FormerYearsTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    @BeforeEach
    void nothingHasHappenedYet() {
        story.forgetOtherStories();
    }

    @Test
    void theyAreNamedByYearAndArchived() {
        assertThat(new Browser(port, "office").get("/api/cycles").json())
                .extracting(year ->
                        year.path("year").asInt() + " " + year.path("state").asText())
                .containsExactly("2025 ARCHIVED", "2024 ARCHIVED", "2023 ARCHIVED");
    }

    @Test
    void eachWasDoneInItsOwnTime() {
        for (int year : List.of(2023, 2024, 2025)) {
            assertThat(story.cycles.cycle(year).launchedOn()).hasYear(year).hasMonthValue(9);
            assertThat(story.cycles.stages(year)).hasSize(6).allSatisfy(stage -> {
                assertThat(stage.startedAt().orElseThrow())
                        .isBefore(stage.doneAt().orElseThrow());
                assertThat(SchoolClock.dayOf(stage.doneAt().orElseThrow())).isEqualTo(stage.dueOn());
            });
            assertThat(story.cycles.stages(year).stream().map(StageProgress::dueOn))
                    .isSorted();
        }
    }

    @Test
    void whatWasReportedIsAllThatTheSchoolMadeOfTheYear() {
        for (TableCode table : InventedYears.SMALL.tables()) {
            var submission = story.submissions.responsible(2024, table).orElseThrow();
            var version = story.submissions.effective(2024, table).orElseThrow();
            List<TableRow> rows = story.submissions.rows(version);
            assertThat(rows).as(table.value()).isNotEmpty().isEqualTo(InventedYears.SMALL.rows(2024, table.value()));
            assertThat(version.sha256()).isEqualTo(ContentHash.of(story.table(submission), rows));
            assertThat(version.origin()).isEqualTo(VersionOrigin.IMPORT);
            assertThat(submission.state()).isEqualTo(SubmissionState.REPORTED);
            assertThat(SchoolClock.dayOf(submission.doneAt().orElseThrow())).isEqualTo(submission.dueOn());
        }
        assertThat(story.submissions.ofYear(2024))
                .hasSize(InventedYears.SMALL.tables().size());
    }
}
