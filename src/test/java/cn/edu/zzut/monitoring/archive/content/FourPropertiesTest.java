package cn.edu.zzut.monitoring.archive.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.edu.zzut.monitoring.archive.content.Check.Result;
import cn.edu.zzut.monitoring.archive.content.Contents.Written;
import cn.edu.zzut.monitoring.archive.seal.Verification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a package before it is handed over is found, and the file named. */
class FourPropertiesTest {

    @TempDir
    Path folder;

    private List<Check> failed(Map<String, String> files, Verification found, Written written) throws IOException {
        Path file = folder.resolve("package.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> one : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue().getBytes(ISO_8859_1));
            }
        }
        return FourProperties.of(file, found, written).stream()
                .filter(check -> check.result() == Result.FAILED)
                .toList();
    }

    private static Verification found(List<String> altered, List<String> missing) {
        return new Verification(altered, missing, List.of(), List.of(), 3, "", Optional.empty(), Optional.empty());
    }

    private static final Verification WHOLE = found(List.of(), List.of());
    private static final Written COMPLETE = new Written(List.of(), List.of(), "");

    @Test
    void aSoundPackageFailsNothingAndLeavesTheVirusesToPeople() throws IOException {
        assertThat(failed(Map.of("a.csv", "x", "b.pdf", "%PDF-1.7", "c.docx", "PK"), WHOLE, COMPLETE))
                .isEmpty();
        assertThat(FourProperties.of(folder.resolve("package.zip"), WHOLE, COMPLETE))
                .filteredOn(check -> check.result() == Result.BY_HAND)
                .extracting(Check::property, Check::what)
                .containsExactly(tuple("安全性", "病毒查杀"));
    }

    @Test
    void eachFaultIsFoundUnderItsProperty() throws IOException {
        Map<String, String> files = Map.of(
                "old.wps", "anything",
                "false.pdf", "no pdf",
                "locked.pdf", "%PDF-1.7 /Encrypt 5 0 R",
                "macro.docx", "PK word/vbaProject.bin",
                "run.png", "MZ");
        Written incomplete = new Written(List.of(), List.of("15 年度分析报告：没有年度分析报告。"), "");
        assertThat(failed(files, found(List.of("x.csv"), List.of("y.csv")), incomplete))
                .extracting(Check::property, Check::what, Check::detail)
                .containsExactly(
                        tuple("真实性", "生成后读回：各文件与校验清单一致，清单的签名有效", "x.csv"),
                        tuple("完整性", "归档范围中必备的材料齐全", "15 年度分析报告：没有年度分析报告。"),
                        tuple("完整性", "校验清单列出的文件一个不少、一个不多", "y.csv"),
                        tuple("可用性", "文件格式可以长期保存", "old.wps"),
                        tuple("可用性", "文件内容与扩展名相符，能够读出", both(files, "false.pdf", "run.png")),
                        tuple("可用性", "文件没有设置密码", "locked.pdf"),
                        tuple("安全性", "没有宏和可执行程序", both(files, "macro.docx", "run.png")));
    }

    /** In the order in which they stand in the package. */
    private static String both(Map<String, String> files, String one, String other) {
        return files.keySet().stream()
                .filter(name -> name.equals(one) || name.equals(other))
                .collect(java.util.stream.Collectors.joining("；"));
    }
}
