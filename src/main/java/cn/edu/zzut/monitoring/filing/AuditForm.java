package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.document.WordDocument;
import java.util.List;

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
        return new WordDocument()
                .title("郑州工程技术学院监测数据填报审核表")
                .text("提交单位名称：" + unit)
                .text("提交时间：" + submittedAt)
                .table(List.of(
                        List.of("序号", "表格名称", "数据填报人签字"),
                        List.of("1", table + "（版本" + version + "）", filer + "（系统签署）")))
                .text("")
                .table(List.of(
                        List.of("数据校验异常情况说明", anomalies.isBlank() ? "无异常" : anomalies),
                        List.of("数据负责人签字", dataLead + "        年    月    日"),
                        List.of("责任单位审核人意见", opinion),
                        List.of("签字（公章）", head + "        年    月    日"),
                        List.of("数据提交", "提交人：              接收人：              交接时间：")))
                .note("数据内容校验码（SHA-256）：" + sha256)
                .note("注：本表格一式两份，提交单位和接收单位各保留一份。")
                .bytes();
    }
}
