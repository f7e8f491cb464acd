package cn.edu.zzut.monitoring.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.archive.KeptPackage;
import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.archive.content.Check;
import cn.edu.zzut.monitoring.archive.seal.VerifyCommand;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.PlainSheet;
import cn.edu.zzut.monitoring.workbook.SheetTexts;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The package of the demo school's year before: all its tables, in the form that the platform takes. */
@SchoolTest
class NationalPackageTest {

    private static final int YEAR = 2025;

    @Autowired
    Story story;

    @Autowired
    Packages packages;

    @Autowired
    NationalPackage national;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    @BeforeEach
    void otherStoriesAreForgotten() {
        story.forgetOtherStories();
    }

    private Path made(String kind) throws IOException {
        KeptPackage kept = packages.report(YEAR, kind, PersonId.SYSTEM);
        assertThat(kept.checks()).hasSizeGreaterThan(70);
        return file(kept);
    }

    private Path file(KeptPackage kept) throws IOException {
        Path file = folder.resolve("上报.zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            transaction.executeWithoutResult(status -> {
                try {
                    packages.copy(kept, out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return file;
    }

    private static int verify(Path file, ByteArrayOutputStream said) {
        return VerifyCommand.run(List.of(file.toString()), new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    /** Making it reads every table back and holds it against what was locked. */
    @ParameterizedTest
    @ValueSource(strings = {"", "xlsx", "csv"})
    void everyTableIsReadBackAsItWasLockedAndAgainWithoutAServer(String kind) throws IOException {
        Path file = made(kind);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(verify(file, said)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("2025年度上报数据包", "逐张读回的内容都与清单中的SHA-256一致");
    }

    @Test
    void itsFilesStandInTheOrderOfImportWithOneSheetAndOneRowOfHeadings() throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipFile zip = new ZipFile(made("").toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                names.add(entry.getName());
                if (entry.getName().endsWith(".xls")) {
                    try (HSSFWorkbook workbook = new HSSFWorkbook(zip.getInputStream(entry))) {
                        assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
                        assertThat(workbook.getSheetAt(0).getLastRowNum())
                                .as(entry.getName())
                                .isPositive();
                    }
                }
            }
        }
        assertThat(names).contains("导入顺序.csv", "未生成文件的表格.csv", "上报清单.json", "README.txt", "SHA256SUMS");
        assertThat(names.get(0)).isEqualTo("tables/01 表1-2 学校相关党政单位.xls");
        assertThat(names.get(1)).startsWith("tables/02 表1-3 ");
    }

    @Test
    void aTableWithMoreRowsThanASheetTakesBecomesSeveralFiles() throws IOException {
        int year = story.newYear();
        Submission units = story.assigned(year, "1-3", "101");
        story.submissions.begin(units.id());
        story.uploads(
                units,
                IntStream.rangeClosed(1, PlainSheet.Kind.XLS.mostRows())
                        .mapToObj(n -> new TableRow(n, "101", Map.of("单位号", "U" + n, "教学科研单位名称", "第" + n + "院")))
                        .toList());
        story.submissions.submit(units.id(), new PersonId("xxb-filer"));
        story.submissions.approve(units.id(), new PersonId("xxb-head"));
        story.submissions.lock(units.id());
        KeptPackage kept = packages.report(year);
        assertThat(kept.checks()).extracting(Check::what).containsExactly("表1-3 学校教学科研单位：65536行，与锁定的版本一致");
        try (ZipFile zip = new ZipFile(file(kept).toFile(), StandardCharsets.UTF_8)) {
            assertThat(Collections.list(zip.entries()))
                    .extracting(ZipEntry::getName)
                    .contains("tables/01 表1-3 学校教学科研单位（第1部分，共2部分）.xls", "tables/01 表1-3 学校教学科研单位（第2部分，共2部分）.xls");
        }
    }

    @Test
    void aCellThatIsNotWhatWasLockedIsNamed() throws IOException {
        Path file = folder.resolve("改过.zip");
        var draft = transaction.execute(status -> {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
                return national.write(YEAR, "", (path, content) -> {
                    ByteArrayOutputStream whole = new ByteArrayOutputStream();
                    content.writeTo(whole);
                    zip.putNextEntry(new ZipEntry(path));
                    zip.write(path.contains("表1-2 ") ? withAnotherCell(whole.toByteArray()) : whole.toByteArray());
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThatThrownBy(() -> national.tryReading(file, draft))
                .hasMessageContaining("表1-2")
                .hasMessageContaining("行“单位号”：锁定的是“")
                .hasMessageContaining("文件中是“改过的”");
        assertThat(PackageCheck.of(file).orElseThrow().faults()).singleElement().satisfies(fault -> assertThat(fault)
                .startsWith("表1-2"));
    }

    private byte[] withAnotherCell(byte[] xls) throws IOException {
        Path was = Files.write(folder.resolve("was.xls"), xls);
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (PlainSheet sheet = PlainSheet.Kind.XLS.into(changed, "改过")) {
            SheetTexts.each(was, "was.xls", (number, cells) -> {
                List<String> row = new ArrayList<>(cells);
                if (number == 3) {
                    row.set(1, "改过的");
                }
                try {
                    sheet.row(row, place -> false);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return changed.toByteArray();
    }
}
