package cn.edu.zzut.monitoring.personal;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.workbook.PlainSheet;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A person's copy: for programs as JSON, for people as a workbook, with a word on what it is. */
final class PersonalZip {

    private PersonalZip() {}

    static byte[] of(PersonalFile file, String name, Instant at) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, "说明.txt", words(file, name, at).getBytes(StandardCharsets.UTF_8));
            put(zip, "我的数据.json", json(file, name, at));
            put(zip, "我的数据.xlsx", workbook(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String words(PersonalFile file, String name, Instant at) {
        return "本系统保存的关于" + name + "（" + file.person() + "）的个人信息，"
                + SchoolClock.inChinese(SchoolClock.dayOf(at)) + "。共" + file.entries() + "条。\n"
                + "我的数据.xlsx供查看，我的数据.json供其他程序读取，内容相同。\n"
                + "发现有误的：人员信息请系统管理员更正，填报数据请数据来源单位更正，其他请评估督导处更正。\n";
    }

    private static byte[] json(PersonalFile file, String name, Instant at) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("姓名", name);
        all.put("账号", file.person());
        all.put("制作时间", at.toString());
        Map<String, Object> parts = new LinkedHashMap<>();
        file.parts().forEach(part -> parts.put(part.title(), lines(part)));
        all.put("内容", parts);
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }

    private static List<Map<String, String>> lines(PersonalFile.Part part) {
        List<Map<String, String>> lines = new ArrayList<>();
        part.rows().forEach(row -> {
            Map<String, String> line = new LinkedHashMap<>();
            for (int i = 0; i < part.headings().size(); i++) {
                line.put(part.headings().get(i), row.get(i));
            }
            lines.add(line);
        });
        return lines;
    }

    /** One sheet, a block a kind: most kinds have a line or none. */
    private static byte[] workbook(PersonalFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PlainSheet sheet = PlainSheet.Kind.XLSX.into(out, "我的数据")) {
            for (PersonalFile.Part part : file.parts()) {
                sheet.row(List.of(part.title() + "（" + part.rows().size() + "）"), place -> false);
                if (!part.rows().isEmpty()) {
                    sheet.row(part.headings(), place -> false);
                    for (List<String> row : part.rows()) {
                        sheet.row(row, place -> false);
                    }
                }
                sheet.row(List.of(""), place -> false);
            }
        }
        return out.toByteArray();
    }
}
