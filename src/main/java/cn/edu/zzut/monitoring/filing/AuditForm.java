package cn.edu.zzut.monitoring.filing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/**
 * 附件1 监测数据填报审核表, as a Word document that names the locked version and its SHA-256.
 *
 * @param opinion what the responsible unit's head wrote or decided
 */
public record AuditForm(
        String unit,
        String submittedAt,
        String table,
        int version,
        String sha256,
        String filer,
        String dataLead,
        String anomalies,
        String head,
        String opinion) {

    /** The .docx file. */
    public byte[] document() {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            paragraph(document, "郑州工程技术学院监测数据填报审核表", 16, true, ParagraphAlignment.CENTER);
            paragraph(document, "提交单位名称：" + unit, 11, false, ParagraphAlignment.LEFT);
            paragraph(document, "提交时间：" + submittedAt, 11, false, ParagraphAlignment.LEFT);
            table(
                    document,
                    List.of(
                            List.of("序号", "表格名称", "数据填报人签字"),
                            List.of("1", table + "（版本" + version + "）", filer + "（系统签署）")));
            paragraph(document, "", 11, false, ParagraphAlignment.LEFT);
            table(
                    document,
                    List.of(
                            List.of("数据校验异常情况说明", anomalies.isBlank() ? "无异常" : anomalies),
                            List.of("数据负责人签字", dataLead + "        年    月    日"),
                            List.of("责任单位审核人意见", opinion),
                            List.of("签字（公章）", head + "        年    月    日"),
                            List.of("数据提交", "提交人：              接收人：              交接时间：")));
            paragraph(document, "数据内容校验码（SHA-256）：" + sha256, 9, false, ParagraphAlignment.LEFT);
            paragraph(document, "注：本表格一式两份，提交单位和接收单位各保留一份。", 9, false, ParagraphAlignment.LEFT);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void paragraph(
            XWPFDocument document, String text, int size, boolean bold, ParagraphAlignment align) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(align);
        var run = paragraph.createRun();
        run.setText(text);
        run.setBold(bold);
        run.setFontSize(size);
        run.setFontFamily("宋体");
    }

    private static void table(XWPFDocument document, List<List<String>> cells) {
        XWPFTable table = document.createTable(cells.size(), cells.get(0).size());
        table.setWidth("100%");
        for (int r = 0; r < cells.size(); r++) {
            for (int c = 0; c < cells.get(r).size(); c++) {
                table.getRow(r).getCell(c).setText(cells.get(r).get(c));
            }
        }
    }
}
