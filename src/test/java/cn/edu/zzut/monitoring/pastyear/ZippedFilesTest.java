package cn.edu.zzut.monitoring.pastyear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.pastyear.TrialOutcome.LeftOutFile;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.support.PastYearZip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives as people and programs make them, and as nobody should. */
class ZippedFilesTest {

    @TempDir
    Path folder;

    private Path kept(byte[] content) throws IOException {
        return Files.write(folder.resolve("往年.zip"), content);
    }

    private List<String> names(byte[] content) throws IOException {
        List<String> names = new ArrayList<>();
        try (PastFiles files = PastFiles.open(kept(content), "往年.zip")) {
            files.each((file, name) -> names.add(name));
        }
        return names;
    }

    @Test
    void namesInChineseEncodingAreRead() throws IOException {
        assertThat(names(new PastYearZip()
                        .csv("理学院/表1-2 学校相关党政单位.csv", "单位号")
                        .namedInGbk()
                        .bytes()))
                .containsExactly("理学院/表1-2 学校相关党政单位.csv");
        assertThat(names(new PastYearZip().csv("理学院/表1-3.csv", "单位号").bytes())).containsExactly("理学院/表1-3.csv");
    }

    @Test
    void whatIsNoWorkbookIsNamed() throws IOException {
        byte[] content = new PastYearZip()
                .csv("a.csv", "x")
                .csv("里面.zip", "x")
                .csv("说明.docx", "x")
                .csv("__MACOSX/._a.csv", "x")
                .csv("~$a.xlsx", "x")
                .bytes();
        try (PastFiles files = PastFiles.open(kept(content), "往年.zip")) {
            assertThat(files.count()).isEqualTo(1);
            assertThat(files.leftOut())
                    .extracting(LeftOutFile::file)
                    .containsExactlyInAnyOrder("里面.zip", "说明.docx", "__MACOSX/._a.csv", "~$a.xlsx");
            assertThat(files.leftOut())
                    .filteredOn(file -> file.file().equals("里面.zip"))
                    .singleElement()
                    .extracting(LeftOutFile::reason)
                    .asString()
                    .contains("解开");
        }
    }

    @Test
    void aWorkbookWithMacrosIsToBeSavedAsOneWithout() throws IOException {
        byte[] content = new PastYearZip().csv("表1-2.XLSM", "x").bytes();
        try (PastFiles files = PastFiles.open(kept(content), "往年.zip")) {
            assertThat(files.leftOut())
                    .extracting(LeftOutFile::reason)
                    .singleElement()
                    .asString()
                    .contains("含宏", "另存为.xlsx");
        }
    }

    @Test
    void aPathThatLeadsOutOfTheFolderLeadsNowhere() throws IOException {
        assertThat(names(new PastYearZip().csv("../../../etc/表1-2.csv", "单位号").bytes()))
                .containsExactly("../../../etc/表1-2.csv");
        assertThat(Files.exists(folder.resolve("../etc"))).isFalse();
    }

    @Test
    void whatTurnsANameRoundIsTakenOut() throws IOException {
        assertThat(names(new PastYearZip().csv("表1-2\u202Efdp.csv", "单位号").bytes()))
                .containsExactly("表1-2fdp.csv");
    }

    @Test
    void tooManyFilesAreRefused() {
        PastYearZip zip = new PastYearZip();
        for (int i = 0; i < 2_001; i++) {
            zip.csv(i + ".csv", "x");
        }
        assertThatThrownBy(() -> names(zip.bytes()))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("2001个文件");
    }

    @Test
    void aBombIsRefusedWhileItUnpacks() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            byte[] noughts = new byte[1024 * 1024];
            for (int file = 0; file < 5; file++) {
                out.putNextEntry(new ZipEntry(file + ".csv"));
                for (int i = 0; i < 256; i++) {
                    out.write(noughts);
                }
            }
        }
        try (PastFiles files = PastFiles.open(bomb, "bomb.zip")) {
            assertThatThrownBy(() -> files.each((file, name) -> {}))
                    .isInstanceOf(Refusal.Invalid.class)
                    .hasMessageContaining("压缩炸弹");
        }
    }

    @Test
    void whatChangedOnItsWayIsRefused() throws IOException {
        byte[] content = new PastYearZip().csv("a.csv", "甲乙丙丁戊己庚辛").bytes();
        content[content.length / 3] ^= 0x20;
        assertThatThrownBy(() -> names(content))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("损坏");
        assertThatThrownBy(() -> names("no archive".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("无法打开");
    }
}
