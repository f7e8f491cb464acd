package cn.edu.zzut.monitoring.accountability;

import cn.edu.zzut.monitoring.document.WordDocument;
import java.time.LocalDate;
import java.util.List;

/**
 * 责任认定通知: what was decided about a unit's fault, as a Word document (第二十三条).
 *
 * @param lateness how late and how much of it was deducted; empty for an anomaly
 */
public record Notice(String unit, String lateness, LocalDate on) {

    byte[] document(AccountabilityRecord record) {
        return new WordDocument()
                .title("监测数据填报责任认定通知")
                .text(unit + "：")
                .text("经核实，你单位在" + record.year() + "年度监测数据填报中存在以下情况，现将处理决定通知如下。")
                .table(List.of(
                        List.of("事由", record.kind().title() + "：" + record.subject()),
                        List.of("迟报情况", lateness.isEmpty() ? "—" : lateness),
                        List.of("情况说明", record.explanation().isBlank() ? "逾期未说明" : record.explanation()),
                        List.of("申诉", record.appeal().isBlank() ? "—" : record.appeal()),
                        List.of("处理决定", record.grade().title() + "（" + record.decision() + "）")))
                .text("对处理决定有异议的，可在收到本通知之日起五个工作日内申诉一次。")
                .right("评估督导处")
                .right(on.toString())
                .note("依据：《郑州工程技术学院高等教育质量监测数据填报实施办法》第二十三条。记录编号：" + record.id())
                .bytes();
    }
}
