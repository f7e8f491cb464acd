package cn.edu.zzut.monitoring.process.stage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.archive.PackageKind;
import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** stage-6-archiving: the archive package goes to the archive, units confirm theirs, the year is closed. */
@SchoolTest
class StageSixArchivingTest {

    @Autowired
    Story story;

    @Autowired
    Packages packages;

    int year;
    ProcessInstance archiving;

    @BeforeEach
    void aReportedYear() {
        year = story.newYear();
        story.locked(story.assigned(year, "2-1", "101"), "xxb");
        BpmnAwareTests.init(story.engine());
        archiving = story.start("stage-6-archiving", Map.of("year", year));
        story.runJobs();
    }

    @Test
    void aReceivedPackageClosesTheYearOnceTheUnitsHaveConfirmed() throws IOException {
        story.completes(archiving, "hand-over", "inventory", "电子包1个，审核表1份");
        BpmnAwareTests.assertThat(story.task(archiving, "archive-receipt")).isAssignedTo("archivist");
        assertThat((String) story.shown(story.task(archiving, "archive-receipt"), "handedOver"))
                .isEqualTo("电子包1个，审核表1份");
        story.completes(archiving, "archive-receipt", "decision", "approve", "archiveNumber", "JX-2026-01");
        story.completes(archiving, "confirm-unit-archive", "responsible", true);

        BpmnAwareTests.assertThat(archiving).hasPassed("start-monitoring").isEnded();
        assertThat(story.cycles.cycle(year).state()).isEqualTo(Cycle.State.ARCHIVED);
        byte[] zip = packages.newest(year, PackageKind.ARCHIVE).orElseThrow().content();
        assertThat(names(zip))
                .contains("manifest.json", "tables/表2-1 占地与建筑面积.xlsx", "audits/表2-1 占地与建筑面积.txt", "工作方案.txt");
    }

    private static List<String> names(byte[] content) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void whatTheArchiveReturnsIsHandedOverAgain() {
        story.completes(archiving, "hand-over", "inventory", "电子包1个");
        story.completes(archiving, "archive-receipt", "decision", "return", "reason", "缺审核表原件");
        assertThat((String) story.shown(story.task(archiving, "hand-over"), "briefing"))
                .contains("缺审核表原件");
        assertThat(story.cycles.cycle(year).state()).isEqualTo(Cycle.State.RUNNING);
    }
}
