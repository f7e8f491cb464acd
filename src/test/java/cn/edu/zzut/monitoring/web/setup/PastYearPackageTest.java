package cn.edu.zzut.monitoring.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.TableRow;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the platform was given of a year, in .xls files, is a past year of a school that has nothing else. */
@SchoolTest
class PastYearPackageTest {

    private static final int FILED = 2025;
    private static final int YEAR = 2018;

    @Autowired
    Story story;

    @Autowired
    Packages packages;

    @LocalServerPort
    int port;

    @BeforeEach
    @AfterEach
    void nothingWasBroughtIn() {
        story.forgetOtherStories();
    }

    private List<TableRow> rows(SubmissionVersion version) {
        return story.submissions.rows(version);
    }

    @Test
    void everyRowOfThePlatformsPackageIsTaken() {
        packages.report(FILED, "xls", PersonId.SYSTEM);
        Browser office = new Browser(port, "office");
        byte[] zip =
                office.get("/api/cycles/" + FILED + "/packages/national.zip").body();
        Browser.Answer answer = office.upload("/api/setup/past-years/" + YEAR, "上报数据包.zip", zip);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        for (JsonNode one : answer.json().at("/outcome/sheets")) {
            JsonNode sheet = one.path("sheet");
            if (sheet.path("file").asText().endsWith(".xls")) {
                assertThat(sheet.path("state").asText()).as(one.toString()).isEqualTo("TAKEN");
                assertThat(sheet.path("rejectedCount").asInt())
                        .as(one.toString())
                        .isZero();
                assertThat(sheet.path("unmapped")).as(one.toString()).isEmpty();
            }
        }
        int compared = 0;
        for (Submission filed : story.submissions.ofYear(FILED)) {
            var version = story.submissions.effective(FILED, filed.table()).filter(one -> one.rowCount() > 0);
            if (version.isPresent()) {
                var taken = story.submissions.effective(YEAR, filed.table());
                assertThat(taken).as(filed.table().value()).isPresent();
                assertThat(rows(taken.get()).stream().map(TableRow::values).toList())
                        .as(filed.table().value())
                        .isEqualTo(rows(version.get()).stream()
                                .map(TableRow::values)
                                .toList());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(70);
        assertThat(answer.json().at("/inForce/tables").asInt()).isEqualTo(compared);
    }
}
