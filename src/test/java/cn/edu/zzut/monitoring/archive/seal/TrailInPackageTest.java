package cn.edu.zzut.monitoring.archive.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.archive.seal.Verification.Known;
import cn.edu.zzut.monitoring.archive.seal.Verification.Verdict;
import cn.edu.zzut.monitoring.trail.ChainEnd;
import cn.edu.zzut.monitoring.trail.EntryHash;
import cn.edu.zzut.monitoring.trail.Link;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chain of 操作记录 proves itself from the package alone, even against somebody who signs the altered package anew. */
class TrailInPackageTest {

    private static final String FOLDER = "25 操作记录/";

    @TempDir
    Path folder;

    private final List<String> lines = new ArrayList<>();
    private ChainEnd end = new ChainEnd(0, Link.BEGINNING);

    /** Entries 41 to 46; those of even numbers are the year's. */
    @BeforeEach
    void sixEntriesWereSealed() {
        lines.add(String.join(",", TrailInPackage.HEADINGS));
        String previous = EntryHash.ofContent("whatever was before");
        for (int number = 41; number <= 46; number++) {
            String said = EntryHash.ofContent(content(number));
            String hash = EntryHash.of(number, previous, said);
            lines.add(
                    number + "," + previous + "," + said + "," + hash + "," + (number % 2 == 0 ? content(number) : ""));
            previous = hash;
            end = new ChainEnd(number, hash);
        }
    }

    private static String content(int number) {
        return "[" + number + "]";
    }

    private Verification looked() throws IOException {
        Path file = folder.resolve("归档包.zip");
        SigningKey key = SigningKey.in(folder.resolve("key"));
        try (OutputStream out = Files.newOutputStream(file);
                PackageWriter writer = new PackageWriter(out, LocalDateTime.of(2026, 12, 22, 9, 30))) {
            writer.add(FOLDER + TrailInPackage.CHAIN, String.join("\r\n", lines).getBytes(UTF_8));
            writer.add(FOLDER + TrailInPackage.END, TrailInPackage.end(end).getBytes(UTF_8));
            writer.seal(key);
        }
        return Verification.of(file, Known.NOTHING);
    }

    private List<String> faults() throws IOException {
        Verification found = looked();
        assertThat(found.verdictOfFiles()).isEqualTo(Verdict.WHOLE);
        List<String> faults = found.trail().orElseThrow().faults();
        assertThat(found.verdict()).isEqualTo(faults.isEmpty() ? Verdict.WHOLE : Verdict.ALTERED);
        return faults;
    }

    private void alter(int number, String what, String by) {
        lines.set(number - 40, lines.get(number - 40).replace(what, by));
    }

    @Test
    void asItWasMadeItHolds() throws IOException {
        assertThat(faults()).isEmpty();
        assertThat(looked().trail().orElseThrow().summary()).isEqualTo("操作记录链：第41条至第46条，其中3条有内容，重新计算全部相符");
    }

    @Test
    void anAlteredLineIsFound() throws IOException {
        alter(44, "[44]", "[45]");
        assertThat(faults()).containsExactly("操作记录链第44条：内容与封存时的校验值不符");
    }

    @Test
    void alsoWhereItsOwnHashesAreMadeToFit() throws IOException {
        String before = lines.get(3).split(",")[3];
        String said = EntryHash.ofContent("[forged]");
        String hash = EntryHash.of(44, before, said);
        String genuine = lines.get(4).split(",")[3];
        lines.set(4, "44," + before + "," + said + "," + hash + ",[forged]");
        assertThat(faults()).singleElement().asString().startsWith("操作记录链第45条：没有接在前一条之后");
        alter(45, genuine, hash);
        assertThat(faults()).containsExactly("操作记录链第45条：内容与封存时的校验值不符");
    }

    @Test
    void aMissingLineIsFound() throws IOException {
        lines.remove(3);
        assertThat(faults()).containsExactly("操作记录链第44条：前面缺少第43条");
    }

    @Test
    void aMissingEndIsFound() throws IOException {
        lines.remove(6);
        assertThat(faults()).containsExactly("操作记录链的最后一条（第45条）不是“操作记录链末.txt”所写的。");
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        lines.set(0, "一,二");
        assertThat(faults()).containsExactly("操作记录链.csv读不出来，不是原来的形式。");
    }

    @Test
    void theCommandSaysSo() throws IOException {
        alter(42, "[42]", "[24]");
        looked();
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        int code = VerifyCommand.run(
                List.of(folder.resolve("归档包.zip").toString()), new java.io.PrintStream(out, true, UTF_8));
        assertThat(code).isEqualTo(1);
        assertThat(out.toString(UTF_8)).contains("结论：已改动", "操作记录链第42条");
    }
}
