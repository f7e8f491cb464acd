package cn.edu.zzut.monitoring.upgrade;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.support.DebianPostgres;
import cn.edu.zzut.monitoring.support.MadeApplication;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/**
 * Plays a year in the version that it is compiled with, and writes its database at each {@link Moment} into one file. It is
 * run in the version before, by {@code src/test/resources/upgrade/running-year.sh}.
 */
@EnabledIfSystemProperty(named = "running.year.write", matches = ".+")
class RunningYearWriter {

    static final String YEAR = "running-year-v68.sql.xz";

    /** Before each moment's database in the file. */
    static final String MARK = "-- moment ";

    @TempDir
    Path folder;

    @Test
    void writesTheYearAtEachMoment() throws Exception {
        try (DebianPostgres server = DebianPostgres.start(folder.resolve("postgres"));
                OutputStream file = Files.newOutputStream(Path.of(System.getProperty("running.year.write")));
                // as large a window as the whole, so that what moments have in common is there once
                XZOutputStream out = new XZOutputStream(file, window());
                MadeApplication school = MadeApplication.demo(
                        server.url("postgres"), folder.resolve("data"), MadeApplication.JOBS_RUN)) {
            RunningYear year = new RunningYear(school.port());
            year.begins(() -> assignsTables(school.bean(Cycles.class)));
            for (Moment moment : Moment.values()) {
                year.goesOnTo(moment);
                out.write((MARK + moment + "\n").getBytes(StandardCharsets.UTF_8));
                write(server, out);
            }
        }
    }

    private static LZMA2Options window() throws IOException {
        LZMA2Options options = new LZMA2Options();
        options.setDictSize(64 << 20);
        return options;
    }

    private static void assignsTables(Cycles cycles) {
        for (String table : List.of("1-2", "1-3", "1-4-1", "1-5-1", "2-1", "4-2")) {
            var last = cycles.assignment(RunningYear.YEAR - 1, new TableCode(table));
            cycles.assign(RunningYear.YEAR, last.table(), last.responsible(), last.assisting());
        }
    }

    private void write(DebianPostgres server, OutputStream out) throws IOException {
        Path dump = folder.resolve("dump.sql");
        server.run(
                "pg_dump",
                "-h",
                "127.0.0.1",
                "-p",
                String.valueOf(server.port()),
                "-U",
                "postgres",
                "--no-owner",
                "--no-privileges",
                "-f",
                dump.toString(),
                "postgres");
        String here = Path.of("target", "classes").toAbsolutePath().toString();
        for (String line : Files.readAllLines(dump)) {
            if (!line.startsWith("--") && !line.matches("\\\\(un)?restrict .*")) {
                out.write((line.replace(here, "/monitoring/classes") + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
