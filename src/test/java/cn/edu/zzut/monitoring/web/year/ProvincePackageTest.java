package cn.edu.zzut.monitoring.web.year;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.archive.province.RollUpCommand;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.school.SchoolProfile;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office makes the 指标汇总包 of a year that is approved and locked, and the province rolls it up. */
@SchoolTest
class ProvincePackageTest {

    @Autowired
    Story story;

    @Autowired
    Packages packages;

    @Autowired
    Supplier<SchoolProfile> school;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    int year;
    Submission land;
    Browser office;
    String path;

    @BeforeEach
    void aLockedTable() {
        year = story.newYear();
        land = story.locked(story.assigned(year, "2-1", "101"), "xxb");
        office = new Browser(port, "office");
        path = "/api/cycles/" + year + "/packages";
    }

    private Browser.Answer make() {
        return office.post(path + "/indicators", Map.of());
    }

    @Test
    void whatTheOfficeMakesIsRolledUp() throws IOException {
        packages.report(year);
        Browser.Answer made = make();
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        assertThat(made.json().path("kindTitle").asText()).isEqualTo("指标汇总包");
        JsonNode listed = office.get(path).json();
        assertThat(listed.get(0).path("sha256").asText())
                .isEqualTo(made.json().path("sha256").asText());

        String code = school.get().code();
        Files.write(
                folder.resolve("sent.zip"), office.get(path + "/indicators.zip").body());
        Files.createDirectory(folder.resolve("keys"));
        Files.writeString(
                folder.resolve("keys").resolve(code + ".pem"),
                "-----BEGIN PUBLIC KEY-----\n" + made.json().path("publicKey").asText()
                        + "\n-----END PUBLIC KEY-----\n");
        Files.writeString(
                folder.resolve("schools.list"), code + "|" + school.get().name() + "|8101\n");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int ended = RollUpCommand.run(
                List.of(
                        String.valueOf(year),
                        folder.resolve("schools.list").toString(),
                        folder.resolve("keys").toString(),
                        folder.resolve("rolled.xlsx").toString(),
                        folder.resolve("sent.zip").toString()),
                new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(ended).as(said.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("已汇总1所学校");
        assertThat(folder.resolve("rolled.xlsx")).isNotEmptyFile();
    }

    @Test
    void nothingIsMadeBeforeTheYearIsApproved() {
        assertThat(make().status()).isEqualTo(409);
        assertThat(make().detail()).contains("校长办公会审议通过");
        assertThat(office.get(path + "/indicators.zip").status()).isEqualTo(404);
    }

    @Test
    void norWhileATableIsOpenAgain() {
        packages.report(year);
        story.submissions.unlock(land.id(), "更正", new PersonId("office"));
        Browser.Answer refused = make();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.detail()).contains("还有1张表没有锁定", "表2-1");
    }

    @Test
    void onlyTheOfficeMakesItAndTheLeaderTakesIt() {
        packages.report(year);
        assertThat(make().status()).isEqualTo(200);
        for (String other : List.of("leader", "xxb-head", "archivist", "admin")) {
            Browser browser = new Browser(port, other);
            assertThat(browser.post(path + "/indicators", Map.of()).status())
                    .as(other)
                    .isEqualTo(403);
            assertThat(browser.get(path + "/indicators.zip").status())
                    .as(other)
                    .isEqualTo(other.equals("leader") ? 200 : 403);
        }
    }

    @Test
    void itIsOnRecordByItsName() {
        packages.report(year);
        int before = onRecord();
        make();
        assertThat(onRecord()).isEqualTo(before + 1);
    }

    private int onRecord() {
        String entries = office.get("/api/trail?subject=制作指标汇总包").text();
        return entries.split("制作指标汇总包", -1).length - 1;
    }
}
