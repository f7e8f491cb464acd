package cn.edu.zzut.monitoring.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together from its parts, as no library would write it. */
final class PartedWorkbook {

    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String TEXTS = "xl/sharedStrings.xml";
    static final String STYLES = "xl/styles.xml";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGED = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private boolean stored;

    /** @param rows what stands in the sheet's data; the texts 0 and 1 are 甲 and 乙, the style 1 shows dates */
    static PartedWorkbook of(String rows) {
        return of(rows, "");
    }

    /** @param behind what stands behind the sheet's data */
    static PartedWorkbook of(String rows, String behind) {
        return new PartedWorkbook()
                .part("[Content_Types].xml", "<Types/>")
                .part("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"))
                .part(
                        "xl/workbook.xml",
                        "<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATED
                                + "'><sheets><sheet name='表' sheetId='1' r:id='worksheet'/></sheets></workbook>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        relationships(
                                "worksheet", "worksheets/sheet1.xml",
                                "sharedStrings", "sharedStrings.xml",
                                "styles", "styles.xml"))
                .part(TEXTS, "<sst xmlns='" + MAIN + "'><si><t>甲</t></si><si><t>乙</t></si></sst>")
                .part(
                        STYLES,
                        "<styleSheet xmlns='" + MAIN + "'><numFmts><numFmt numFmtId='170' formatCode='0.0%'/></numFmts>"
                                + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='170'/></cellXfs></styleSheet>")
                .part(
                        SHEET,
                        "<worksheet xmlns='" + MAIN + "' xmlns:x='" + MAIN + "'><sheetData>" + rows + "</sheetData>"
                                + behind + "</worksheet>");
    }

    private static String relationships(String... typesAndTargets) {
        StringBuilder all = new StringBuilder("<Relationships xmlns='" + PACKAGED + "'>");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            all.append(relationship(typesAndTargets[i], typesAndTargets[i + 1]));
        }
        return all.append("</Relationships>").toString();
    }

    private static String relationship(String type, String target) {
        return "<Relationship Id='" + type + "' Type='" + RELATED + "/" + type + "' Target='" + target + "'/>";
    }

    /** A row of texts that stand in their cells. */
    static String row(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r='" + number + "'>");
        for (String text : texts) {
            row.append("<c t='inlineStr'><is><t>").append(text).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    PartedWorkbook part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    PartedWorkbook part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    PartedWorkbook without(String name) {
        parts.remove(name);
        return this;
    }

    /** Nothing leads to a part of that type any more, and there is none. */
    PartedWorkbook unrelated(String type, String name) {
        return everywhere(relationship(type, name.substring("xl/".length())), "")
                .without(name);
    }

    PartedWorkbook renamed(String name, String other) {
        parts.put(other, parts.remove(name));
        return this;
    }

    PartedWorkbook everywhere(String text, String other) {
        parts.replaceAll((name, content) ->
                new String(content, StandardCharsets.UTF_8).replace(text, other).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Not compressed, so that a test finds what it looks for. */
    PartedWorkbook stored() {
        stored = true;
        return this;
    }

    Path in(Path folder) throws IOException {
        Path file = folder.resolve("表.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                if (stored) {
                    CRC32 sum = new CRC32();
                    sum.update(part.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(part.getValue().length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        }
        return file;
    }
}
