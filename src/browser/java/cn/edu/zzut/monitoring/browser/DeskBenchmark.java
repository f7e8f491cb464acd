package cn.edu.zzut.monitoring.browser;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.Filling;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.TableRow;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How long after the click a filer sees the rows of a large table, beside a small one in the same run. */
@SchoolTest
@InChromium
class DeskBenchmark {

    private static final int MANY = 20_000;
    private static final int FEW = 40;
    private static final int WARM_UPS = 2;
    private static final int RUNS = 7;

    /** Milliseconds from the click on 数据 to the first row, and to all of them. */
    private static final String OPEN =
            """
            async rows => {
              const tab = name => [...document.querySelectorAll('.filing-tabs button')].find(b => b.textContent === name);
              const until = async met => { while (!met()) await new Promise(requestAnimationFrame); };
              const before = document.querySelector('.filing-grid');
              const start = performance.now();
              tab('数据').click();
              await until(() => document.querySelector('.filing-grid') !== before && document.querySelector('.tabulator-row'));
              const first = performance.now() - start;
              await until(() => document.querySelector('.filing-content').textContent.includes('共' + rows + '行'));
              return [first, performance.now() - start];
            }""";

    /** Milliseconds from the click on 定位 at the last row's finding until somebody stands there. */
    private static final String LOCATE =
            """
            async last => {
              const tab = name => [...document.querySelectorAll('.filing-tabs button')].find(b => b.textContent === name);
              const until = async met => { while (!met()) await new Promise(requestAnimationFrame); };
              const button = () => [...document.querySelectorAll('.filing-content tr')]
                .find(row => row.textContent.includes('第' + last + '行'))?.querySelector('button');
              tab('校验结果').click();
              await until(button);
              const start = performance.now();
              button().click();
              await until(() => document.querySelector('.grid-cursor'));
              return performance.now() - start;
            }""";

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    Chromium chromium;
    int year;

    @BeforeEach
    void aNewYear(Chromium chromium) {
        year = story.newYear();
        this.chromium = chromium;
    }

    private void filled(String table, int rows) {
        Submission submission = Filling.of(story, year, table, "104").submission();
        List<TableRow> sample = story.sample(submission);
        String key = story.table(submission).primaryKey().get(0);
        story.uploads(
                submission,
                IntStream.range(0, rows)
                        .mapToObj(n -> numbered(sample.get(n % sample.size()), n, key))
                        .toList());
    }

    private static TableRow numbered(TableRow row, int n, String key) {
        Map<String, String> values = new LinkedHashMap<>(row.values());
        values.put(key, n == MANY - 1 ? "长".repeat(600) : "%09d".formatted(n));
        return new TableRow(n + 2, row.unit(), values);
    }

    private Page desk(String table) {
        Page page = chromium.home(port, "jwc-filer");
        page.setDefaultTimeout(60_000);
        return Desk.open(page, "表" + table);
    }

    private double locate() {
        Page page = desk("1-6");
        double[] times = new double[RUNS];
        for (int run = -WARM_UPS; run < RUNS; run++) {
            double took = ((Number) page.evaluate(LOCATE, MANY + 1)).doubleValue();
            if (run >= 0) {
                times[run] = took;
            }
        }
        page.close();
        return Arrays.stream(times).sorted().toArray()[RUNS / 2];
    }

    /** Medians in milliseconds: to the first row, to all. */
    private double[] open(String table, int rows) {
        Page page = desk(table);
        double[][] times = new double[2][RUNS];
        for (int run = -WARM_UPS; run < RUNS; run++) {
            List<?> took = (List<?>) page.evaluate(OPEN, rows);
            if (run >= 0) {
                times[0][run] = ((Number) took.get(0)).doubleValue();
                times[1][run] = ((Number) took.get(1)).doubleValue();
            }
        }
        page.close();
        return Arrays.stream(times)
                .mapToDouble(all -> Arrays.stream(all).sorted().toArray()[RUNS / 2])
                .toArray();
    }

    @Test
    void aLargeTableBesideASmallOne() throws IOException {
        filled("1-6", MANY);
        filled("1-4-1", FEW);
        double[] small = open("1-4-1", FEW);
        double[] large = open("1-6", MANY);
        List<String> lines = List.of(
                "# desk",
                "%d rows: first rows %.0f ms after the click, all loaded after %.0f ms; %d rows: %.0f ms; ratio %.1f"
                        .formatted(MANY, large[0], large[1], FEW, small[0], large[0] / small[0]),
                "a finding's cell in row %d: %.0f ms after the click".formatted(MANY, locate()));
        lines.forEach(System.out::println);
        Files.createDirectories(Path.of("target/bench"));
        Files.write(Path.of("target/bench/desk.md"), lines);
    }
}
