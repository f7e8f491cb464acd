package cn.edu.zzut.monitoring.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.ShippedCatalogs;
import cn.edu.zzut.monitoring.workbook.Formulas;
import cn.edu.zzut.monitoring.workbook.Mark;
import cn.edu.zzut.monitoring.workbook.MarkedCopy;
import cn.edu.zzut.monitoring.workbook.Reading;
import cn.edu.zzut.monitoring.workbook.SystemExport;
import cn.edu.zzut.monitoring.workbook.UploadRefused;
import cn.edu.zzut.monitoring.workbook.WorkbookReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real workbooks and CSV files with something odd in them, in their bytes, parts, tags or cells: each is read or refused,
 * whatever it is, in bounded time and memory; bytes that changed on their way never give other data.
 * {@code -Dbench.cases=…} and {@code -Dbench.seed=…} say how many and which.
 */
class OddFilesBenchmark {

    private static final Catalog CATALOG = ShippedCatalogs.read().get(2026).catalog();
    private static final Duration LONGEST = Duration.ofSeconds(20);
    /** What is left after a collection may not grow by more than this from the first thousand cases to the last. */
    private static final long MOST_GROWTH = 48L * 1024 * 1024;

    private static final int MARKED_EACH = 25;
    private static final int EXPORTED_EACH = 10;
    private static final int LOOKED_AT_MEMORY_EACH = 1_000;

    @TempDir
    Path folder;

    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<Long> memory = new ArrayList<>();
    private long longest;
    private String longestCase = "";

    @Test
    void oddFilesAreReadOrRefused() throws IOException {
        int cases = Integer.getInteger("bench.cases", 20_000);
        long seed = Long.getLong("bench.seed", System.nanoTime());
        System.out.println("odd files: seed " + seed + ", " + cases + " cases");
        List<GoodFile> files = GoodFile.all(CATALOG);
        Random seeds = new Random(seed);
        for (int i = 0; i < cases; i++) {
            Random random = new Random(seeds.nextLong());
            GoodFile file = files.get(random.nextInt(files.size()));
            OddFile odd = OddFile.of(file, random);
            String name = "case " + i + " (" + file.name() + ", " + odd.how() + ")";
            tried(name, i, file, odd);
            if (i % LOOKED_AT_MEMORY_EACH == LOOKED_AT_MEMORY_EACH - 1) {
                memory.add(used());
            }
        }
        report(seed, cases);
        assertThat(wrong).as("seed %d", seed).isEmpty();
        assertThat(longest).as(longestCase).isLessThan(LONGEST.toNanos());
        assertThat(memory.get(memory.size() - 1) - memory.get(0))
                .as("bytes kept after each thousand cases: %s", memory)
                .isLessThan(MOST_GROWTH);
    }

    private void tried(String name, int number, GoodFile file, OddFile odd) throws IOException {
        Path path = Files.write(folder.resolve("odd"), odd.content());
        long start = System.nanoTime();
        try {
            Reading reading =
                    WorkbookReader.read(path, file.name(), file.table(), CATALOG, "104", Formulas.values()[number % 2]);
            outcome("read: " + odd.how());
            if (odd.onItsWay() && !reading.rows().equals(file.rows())) {
                wrong.add(name + ": other data were taken");
            }
        } catch (UploadRefused refused) {
            outcome("refused: " + odd.how());
        } catch (IOException | RuntimeException | Error e) {
            wrong.add(name + ": " + e + " at " + (e.getStackTrace().length == 0 ? "" : e.getStackTrace()[0]));
        }
        if (number % EXPORTED_EACH == 0) {
            exported(name, path, file);
        }
        if (number % MARKED_EACH == 0 && file.name().endsWith(".xlsx")) {
            marked(name, path, file);
        }
        long took = System.nanoTime() - start;
        if (took > longest) {
            longest = took;
            longestCase = name;
        }
    }

    private void exported(String name, Path path, GoodFile file) {
        try {
            SystemExport.read(path, file.name(), file.table(), "104");
        } catch (UploadRefused refused) {
            outcome("export refused");
        } catch (IOException | RuntimeException | Error e) {
            wrong.add(name + " as export: " + e);
        }
    }

    /** The library that writes the copy may not be able to; whoever asks for it gets the marks in the template's form then. */
    private void marked(String name, Path path, GoodFile file) {
        try {
            List<Mark> marks =
                    List.of(new Mark(2, List.of(file.table().columnNames().get(0)), true, "有误", "2"));
            MarkedCopy.write(path, file.table(), CATALOG, marks);
            outcome("marked");
        } catch (IOException | RuntimeException unwritable) {
            outcome("not marked");
        } catch (Error e) {
            wrong.add(name + " marked: " + e);
        }
    }

    private void outcome(String what) {
        outcomes.merge(what, 1, Integer::sum);
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void report(long seed, int cases) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("seed %d, %d cases, the longest %.2f s: %s".formatted(seed, cases, longest / 1e9, longestCase));
        lines.add("");
        lines.add("| outcome | cases |");
        lines.add("| --- | --- |");
        outcomes.forEach((what, count) -> lines.add("| " + what + " | " + count + " |"));
        lines.add("");
        lines.add("MB kept after each thousand: "
                + memory.stream().map(bytes -> String.valueOf(bytes >> 20)).toList());
        wrong.stream().limit(50).forEach(lines::add);
        Measured.report("odd-files", lines);
    }
}
