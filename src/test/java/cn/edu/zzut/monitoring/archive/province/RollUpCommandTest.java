package cn.edu.zzut.monitoring.archive.province;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.archive.seal.PackageWriter;
import cn.edu.zzut.monitoring.archive.seal.SigningKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A province rolls up what schools sent; what cannot be theirs is refused, each with its reason. */
class RollUpCommandTest {

    @TempDir
    Path folder;

    Path packages;
    Path workbook;
    String said;

    @BeforeEach
    void twoSchools() throws IOException {
        packages = Files.createDirectory(folder.resolve("packages"));
        workbook = folder.resolve("汇总.xlsx");
        Files.createDirectory(folder.resolve("keys"));
        Files.writeString(folder.resolve("schools.list"), "# 省内高校\n10001|第一大学|8101\n\n10002|第二大学|8102\n");
        send("10001", "18.00", key("10001"));
        send("10002", "16.00", key("10002"));
    }

    /** A school's key, known to the province. */
    private SigningKey key(String code) throws IOException {
        SigningKey key = SigningKey.in(folder.resolve("key-" + code));
        Files.copy(
                folder.resolve("key-" + code).resolve("archive-public-key.pem"),
                folder.resolve("keys").resolve(code + ".pem"),
                StandardCopyOption.REPLACE_EXISTING);
        return key;
    }

    private Path send(String code, String ratio, SigningKey key) throws IOException {
        return Sent.write(
                Sent.of(code, Sent.MORNING, Sent.ratio(ratio, Sent.ALIKE), Sent.unknown()),
                packages.resolve(code + ".zip"),
                key);
    }

    private int rollUp() {
        return rollUp("2026");
    }

    private int rollUp(String year) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = RollUpCommand.run(
                List.of(
                        year,
                        folder.resolve("schools.list").toString(),
                        folder.resolve("keys").toString(),
                        workbook.toString(),
                        packages.toString()),
                new PrintStream(out, true, UTF_8));
        said = out.toString(UTF_8);
        return code;
    }

    private List<List<String>> sheet(int number) throws IOException {
        try (InputStream in = Files.newInputStream(workbook);
                ReadableWorkbook read = new ReadableWorkbook(in)) {
            List<List<String>> rows = new ArrayList<>();
            read.getSheet(number)
                    .orElseThrow()
                    .read()
                    .forEach(row -> rows.add(row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList()));
            return rows;
        }
    }

    @Test
    void twoSchoolsBecomeOneWorkbook() throws IOException {
        assertThat(rollUp()).isZero();
        assertThat(said).contains("已汇总2所学校");
        List<String> ratio = sheet(0).get(2);
        assertThat(ratio).startsWith("student-teacher-ratio", "生师比").contains("17.00");
        assertThat(sheet(1).get(2)).contains("10001", "已汇总", "该校自称“第10001大学”，与学校清单不同。");
        assertThat(sheet(2).get(2)).contains("具有博士学位教师比例", "表1-5-1没有数据");
    }

    @Test
    void anAlteredOneIsRefused() throws IOException {
        rewrite(packages.resolve("10002.zip"), "16.00", "11.00");
        assertThat(rollUp()).isEqualTo(1);
        assertThat(said).contains("未汇总：10002.zip：已改动", "没有可汇总的：10002 第二大学");
        assertThat(sheet(0).get(2)).contains("18.00").doesNotContain("11.00");
    }

    @Test
    void whoeverSignsForAnotherSchoolIsRefused() throws IOException {
        send("10002", "11.00", SigningKey.in(folder.resolve("a stranger's")));
        assertThat(rollUp()).isEqualTo(1);
        assertThat(said).contains("10002.zip：不是用该校登记的密钥签名的");
    }

    @Test
    void aSchoolWithoutAKnownKeyIsRefused() throws IOException {
        Files.delete(folder.resolve("keys/10002.pem"));
        assertThat(rollUp()).isEqualTo(1);
        assertThat(said).contains("没有登记该校的公钥");
    }

    @Test
    void aStrangersSchoolAndAnotherYearAreRefused() throws IOException {
        send("99999", "11.00", key("99999"));
        assertThat(rollUp()).isEqualTo(1);
        assertThat(said).contains("99999.zip：学校代码99999不在学校清单中");
        assertThat(rollUp("2025")).isEqualTo(2);
        assertThat(said).contains("是2026年度的，这次汇总的是2025年度", "没有一所学校可以汇总");
    }

    @Test
    void whatIsNoPackageOfIndicatorsIsRefused() throws IOException {
        Files.writeString(packages.resolve("a.zip"), "no zip");
        write("b.zip", "other.json", "{}");
        write("c.zip", IndicatorPackage.FILE, "{\"format\":2,\"grown\":true}");
        write("d.zip", IndicatorPackage.FILE, "{\"format\":1,\"school\":{\"code\":\"=1+1\"}}");
        assertThat(rollUp()).isEqualTo(1);
        assertThat(said)
                .contains("a.zip：不完整：这不是归档包", "b.zip：里面没有“指标.json”", "c.zip：指标汇总包的格式与本程序的不同", "d.zip：“指标.json”的内容读不出来");
    }

    @Test
    void aListThatCannotBeReadIsRefusedByItsLine() throws IOException {
        Files.writeString(folder.resolve("schools.list"), "10001|第一大学|8101\n1002|第二大学|8102\n");
        assertThat(rollUp()).isEqualTo(2);
        assertThat(said).contains("学校清单第2行有误");
        assertThat(workbook).doesNotExist();
    }

    private void write(String name, String file, String content) throws IOException {
        try (OutputStream out = Files.newOutputStream(packages.resolve(name));
                PackageWriter writer = new PackageWriter(out, LocalDateTime.of(2026, 12, 20, 9, 0))) {
            writer.add(file, content.getBytes(UTF_8));
            writer.seal(SigningKey.in(folder.resolve("key-10001")));
        }
    }

    /** As somebody does who has a zip program and no key. */
    private static void rewrite(Path file, String from, String to) throws IOException {
        List<String> names = new ArrayList<>();
        List<byte[]> contents = new ArrayList<>();
        String comment;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            comment = zip.getComment();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                names.add(entry.getName());
                contents.add(new String(zip.getInputStream(entry).readAllBytes(), UTF_8)
                        .replace(from, to)
                        .getBytes(UTF_8));
            }
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setComment(comment);
            for (int i = 0; i < names.size(); i++) {
                zip.putNextEntry(new ZipEntry(names.get(i)));
                zip.write(contents.get(i));
            }
        }
    }
}
