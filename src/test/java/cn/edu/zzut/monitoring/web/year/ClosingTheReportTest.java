package cn.edu.zzut.monitoring.web.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.archive.PackageKind;
import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.national.Checklist;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.NationalPlatform;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The year's report is closed once; whoever changes something beside it comes before, or finds it closed. */
@SchoolTest
class ClosingTheReportTest {

    @Autowired
    Story story;

    @Autowired
    Packages packages;

    @Autowired
    Checklist checklist;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    int year;
    Submission land;
    Browser office;
    NationalPlatform platform;
    String path;

    @BeforeEach
    void everythingIsTickedAndTheReceiptIsThere() {
        year = story.newYear();
        land = story.locked(story.assigned(year, "2-1", "101"), "xxb");
        packages.report(year);
        office = new Browser(port, "office");
        platform = new NationalPlatform(office, year);
        path = "/api/cycles/" + year + "/national";
        platform.takesEverything();
    }

    private void close(Runnable meanwhile) {
        transaction.executeWithoutResult(status -> {
            String number = checklist.requireComplete(year).number();
            meanwhile.run();
            story.cycles.received(year, number);
        });
    }

    /** Until they stand before the closing's lock; or have passed by, which is what must not be. */
    private void areWaiting(List<CompletableFuture<Browser.Answer>> others) {
        while (others.stream().anyMatch(other -> !other.isDone()) && waiting() < others.size()) {
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private int waiting() {
        return jdbc.queryForObject(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
                Integer.class);
    }

    @Test
    void noTickIsTakenBackAndNoPackageMadeBesideIt() {
        List<CompletableFuture<Browser.Answer>> others = new ArrayList<>();
        close(() -> {
            others.add(CompletableFuture.supplyAsync(
                    () -> office.post(path + "/tables/2-1/withdrawal", Map.of("reason", "重导"))));
            others.add(CompletableFuture.supplyAsync(
                    () -> new Browser(port, "office").post(path + "/package?form=csv", Map.of())));
            areWaiting(others);
        });
        assertThat(others).allSatisfy(other -> {
            assertThat(other.join().status()).isEqualTo(409);
            assertThat(other.join().detail()).contains("上报已经办结");
        });
        assertThat(story.fresh(land).state()).isEqualTo(SubmissionState.REPORTED);
        assertThat(packages.ofYear(year))
                .filteredOn(kept -> kept.kind() == PackageKind.REPORT)
                .hasSize(1);
    }

    @Test
    void afterItNothingIsTakenAnyMore() {
        Browser.Answer list = office.send("POST", path + "/error-lists", "清单.csv", bytes("表号,行号,说明\n2-1,2,面积不符\n"));
        assertThat(list.status()).as(list.text()).isEqualTo(200);
        String loaded = path + "/error-lists/" + list.json().path("id").asLong();
        story.cycles.received(year, "HZ-1");
        assertThat(office.post(loaded + "/withdrawal", Map.of("reason", "误传")).detail())
                .contains("上报已经办结", "不能再撤回");
        assertThat(office.send("POST", path + "/error-lists", "清单.csv", bytes("表号,行号,说明\n2-1,2,面积不符\n"))
                        .detail())
                .contains("上报已经办结", "不再接收错误清单");
        assertThat(platform.takes("2-1", 1, "").detail()).contains("上报已经办结");
        assertThat(platform.leavesOut("2-1", "平台未开放").detail()).contains("上报已经办结");
        assertThat(platform.receipt("HZ-9").detail()).contains("上报已经办结");
        assertThat(office.post(path + "/package", Map.of()).detail()).contains("上报已经办结");
        assertThat(platform.checklist().path("lists")).hasSize(1);
        assertThat(platform.checklist().path("open").asBoolean()).isFalse();
    }

    @Test
    void whatThePlatformFoundIsCorrectedOrItsListTakenBackFirst() {
        Browser.Answer list = office.send("POST", path + "/error-lists", "清单.csv", bytes("表号,行号,说明\n2-1,2,面积不符\n"));
        assertThatThrownBy(() -> close(() -> {}))
                .hasMessageContaining("错误清单中还有1张已勾选的表格有问题没有处理")
                .hasMessageContaining("（1项）");
        assertThat(office.post(
                                path + "/error-lists/" + list.json().path("id").asLong() + "/withdrawal",
                                Map.of("reason", "平台确认无误"))
                        .status())
                .isEqualTo(200);
        close(() -> {});
        assertThat(platform.checklist().path("open").asBoolean()).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
