package cn.edu.zzut.monitoring.archive.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command says in Chinese what is wrong, and by its exit code whether anything is. */
class VerifyCommandTest {

    @TempDir
    Path folder;

    Path file;
    PackageWriter.Sealed sealed;
    String said;

    @BeforeEach
    void aPackage() throws IOException {
        file = folder.resolve("归档包.zip");
        sealed = PackageFixture.aPackage(file, SigningKey.in(folder.resolve("key")));
    }

    private int verify(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = VerifyCommand.run(List.of(arguments), new PrintStream(out, true, UTF_8));
        said = out.toString(UTF_8);
        return code;
    }

    @Test
    void aWholePackageIsZero() {
        String key = folder.resolve("key/archive-public-key.pem").toString();
        assertThat(verify(file.toString())).isZero();
        assertThat(said).contains("完整，未改动", sealed.sha256(), sealed.seal().fingerprint(), "请与移交登记表上的核对");
        assertThat(verify(file.toString(), "--sha256", sealed.sha256(), "--key", key))
                .isZero();
        assertThat(said).doesNotContain("请与移交登记表上的核对");
    }

    @Test
    void anAlteredOneIsOneAndItsFilesAreNamed() throws IOException {
        PackageFixture.rewrite(file, true, files -> {
            PackageFixture.changeACell(files);
            files.remove(PackageFixture.SCAN);
            files.put("夹带.txt", new byte[] {1});
        });
        assertThat(verify(file.toString())).isEqualTo(1);
        assertThat(said).contains("已改动", "内容被改动：" + PackageFixture.TABLE, "缺少：" + PackageFixture.SCAN, "多出：夹带.txt");
    }

    @Test
    void whatIsNoPackageAtAllIsTwoAndSaysWhy() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), UTF_8)) {
            zip.putNextEntry(new ZipEntry("长".repeat(PackageBounds.LONGEST_PATH + 1)));
        }
        assertThat(verify(file.toString())).isEqualTo(2);
        assertThat(said).contains("不是归档包或上报数据包", "请确认选对了文件");
    }

    @Test
    void anotherHashOrKeyThanOnPaperIsOne() throws IOException {
        assertThat(verify(file.toString(), "--sha256", "00".repeat(32))).isEqualTo(1);
        SigningKey.in(folder.resolve("other"));
        assertThat(verify(
                        file.toString(),
                        "--key",
                        folder.resolve("other/archive-public-key.pem").toString()))
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeAnsweredIsTwo() {
        assertThat(verify()).isEqualTo(2);
        assertThat(said).contains("用法");
        assertThat(verify(folder.resolve("没有.zip").toString())).isEqualTo(2);
        assertThat(said).contains("没有这个文件");
        assertThat(verify(file.toString(), "--fast", "yes")).isEqualTo(2);
    }
}
