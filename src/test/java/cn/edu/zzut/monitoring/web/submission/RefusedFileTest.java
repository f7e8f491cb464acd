package cn.edu.zzut.monitoring.web.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A file that is broken, hostile or something else is refused and changes nothing. */
@SchoolTest
class RefusedFileTest {

    @Autowired
    Story story;

    @TempDir
    Path folder;

    @LocalServerPort
    int port;

    MajorsTask task;

    @BeforeEach
    void aFilerHasATask() {
        task = new MajorsTask(story, port);
    }

    @Test
    void aPasswordProtectedWorkbookIsRefused() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(task.good());
            }
            files.writeFilesystem(out);
        }
        task.refused("加密.xlsx", out.toByteArray(), 422, "打开密码");
    }

    @Test
    void aTruncatedWorkbookIsRefused() {
        byte[] whole = task.good();
        task.refused("截断.xlsx", Arrays.copyOf(whole, whole.length / 2), 422, "不完整或已损坏");
        task.refused("空.xlsx", new byte[0], 422, "不完整或已损坏");
    }

    @Test
    void somethingElseIsRefused() {
        task.refused("图片.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}, 422, "只接收Excel工作簿");
        task.refused("二进制.csv", new byte[] {0, 1, 2, 0}, 422, "无法识别CSV文件的编码");
    }

    /** Each bound by itself: that of a file lies below that of a request. */
    @Test
    void aFileOf51MegabytesIsRefused() {
        task.refused("巨大.xlsx", new byte[51 * 1024 * 1024], 413, "超过50MB");
    }

    @Test
    void smallerFilesThatAreTooMuchTogetherAreRefused() {
        byte[] half = new byte[27 * 1024 * 1024];
        task.refused("两个.xlsx", Browser.andAnotherFile(half, half), 413, "超过50MB");
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        byte[] bomb = rezip((name, content) -> content, zip -> {
            zip.putNextEntry(new ZipEntry("xl/media/bomb.bin"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 450; i++) {
                zip.write(zeros);
            }
        });
        assertThat(bomb.length).isLessThan(2 * 1024 * 1024);
        task.refused("炸弹.xlsx", bomb, 422, "压缩炸弹");
    }

    @Test
    void anXmlEntityAttackIsRefused() throws IOException {
        byte[] hostile = rezip(
                (name, content) -> name.startsWith("xl/worksheets/sheet1")
                        ? new String(content, StandardCharsets.UTF_8)
                                .replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")
                                .getBytes(StandardCharsets.UTF_8)
                        : content,
                zip -> {});
        task.refused("实体.xlsx", hostile, 422, "XML实体声明");
    }

    @Test
    void aRequestWithoutAFileIsRefused() {
        var answer = task.filer.put(task.path + "/workbook", Map.of("file", "专业.xlsx"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).contains("文件字段名为file");
    }

    @Test
    void aFileForAnAddressThatTakesNoneIsRefused() {
        var answer = task.filer.upload(task.path, "x.xlsx", task.good());
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.detail()).contains("不支持");
    }

    private interface Change {
        byte[] of(String name, byte[] content);
    }

    private interface Further {
        void to(ZipOutputStream zip) throws IOException;
    }

    private byte[] rezip(Change change, Further further) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path file = Files.write(folder.resolve("good.xlsx"), task.good());
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(change.of(entry.getName(), in.getInputStream(entry).readAllBytes()));
            }
            further.to(zip);
        }
        return out.toByteArray();
    }
}
