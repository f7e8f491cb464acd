package cn.edu.zzut.monitoring.browser;

import static cn.edu.zzut.monitoring.browser.Shown.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.Documents;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.Pdf;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.validation.Explanations;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Anomalies are explained where they stand, with the file that proves it. */
@SchoolTest
@InChromium
class AnomaliesInTheBrowserTest {

    /** Cells of the first row that do not stand below their heading, after the grid was scrolled to the right. */
    private static final String MISALIGNED =
            """
            [...document.querySelectorAll('.tabulator-row:first-child .tabulator-cell')].filter(cell => {
              const heading = document.querySelector(`.tabulator-col[tabulator-field="${cell.getAttribute('tabulator-field')}"]`);
              return Math.abs(heading.getBoundingClientRect().left - cell.getBoundingClientRect().left) > 2;
            }).length""";

    @Autowired
    Story story;

    @Autowired
    Explanations explanations;

    @Autowired
    Documents documents;

    @LocalServerPort
    int port;

    Chromium chromium;
    int year;

    @BeforeEach
    void aNewYear(Chromium chromium) {
        year = story.newYear();
        this.chromium = chromium;
    }

    private Submission anomalous(String table, String column) {
        story.reportedLastYear(year, table, "104", rows -> Story.with(rows, column, "1"));
        Submission submission = story.assigned(year, table, "104");
        story.submissions.begin(submission.id());
        story.uploads(submission);
        story.submissions.submit(submission.id(), new PersonId("jwc-filer"));
        story.start("stage-3-verification", Map.of("year", year, "tableCode", table, "correctionRequired", false));
        story.runJobs();
        return submission;
    }

    private void rows(Page page, String table) {
        Desk.open(Chromium.task(page, port, "jwc-filer", table));
        assertThat(page.locator(".filing-desk h4").first()).containsText(table + " ");
        assertThat(page.locator("[role=tab][aria-selected=true]")).hasText("异常说明");
        page.click(".filing-tabs >> text='数据'");
    }

    private void explain(Page page) {
        page.fill("textarea[aria-label=情况说明]", "新购大型设备");
        page.setInputFiles(
                ".filing-content input[type=file]",
                new FilePayload("购置合同.pdf", "application/pdf", Pdf.ofOnePage("合同")));
        assertThat(page.locator(".filing-content")).containsText("“购置合同.pdf”已作为这项异常的佐证保存");
        page.click("text=保存说明");
        assertThat(page.locator(".filing-content")).containsText("已说明。");
    }

    private void isExplained(Submission submission, String column) {
        assertThat(explanations.of(submission.id())).singleElement().satisfies(one -> {
            assertThat(one.text()).isEqualTo("新购大型设备");
            assertThat(one.evidence()).isEqualTo("购置合同.pdf");
        });
        assertThat(documents.evidence(submission.id()))
                .singleElement()
                .satisfies(file -> assertThat(file.about().column()).isEqualTo(column));
    }

    @Test
    void inTheGridAndInTheFormOfATableOfOneRow() {
        Submission equipment = anomalous("2-7", "单价（元）");
        Submission land = anomalous("2-1", "总占地面积");
        Page page = chromium.window(port, "jwc-filer");
        explainsInTheGrid(page);
        isExplained(equipment, "单价（元）");
        rows(page, "表2-1");
        page.click("text=说明这项异常");
        explain(page);
        isExplained(land, "总占地面积");
    }

    private void explainsInTheGrid(Page page) {
        rows(page, "表2-7");
        page.locator(".tabulator-row").first().waitFor();
        assertThat(page.locator(".tabulator-col-title:has-text('▲ 单价（元）')")).hasCount(1);
        page.click("text=下一个问题");
        page.locator(".grid-cursor").waitFor();
        Chromium.shoot(page, "filer-explains");
        assertThat(page.evaluate(MISALIGNED)).isEqualTo(0);
        explain(page);
    }
}
