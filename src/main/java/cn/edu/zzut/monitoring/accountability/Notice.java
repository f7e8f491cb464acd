package cn.edu.zzut.monitoring.accountability;

import cn.edu.zzut.monitoring.calendar.DayInWords;
import cn.edu.zzut.monitoring.document.WordDocument;
import cn.edu.zzut.monitoring.school.Regulation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * 责任认定通知: what was decided about an event of a unit, as a Word document (第二十三条). It says only what is so: what does
 * not apply to the record is left out.
 *
 * @param unit the unit's name
 */
record Notice(String unit, Regulation regulation, LocalDate on) {

    byte[] document(AccountabilityRecord record) {
        return words(record).bytes();
    }

    WordDocument words(AccountabilityRecord record) {
        WordDocument document = new WordDocument()
                .title("监测数据填报责任认定通知")
                .text(unit + "：")
                .text("经核实，你单位在" + DayInWords.year(record.year()) + "度监测数据填报中存在以下情况，现将处理决定通知如下。")
                .table(rows(record));
        String appeal = appeal(record);
        return (appeal.isEmpty() ? document : document.text(appeal))
                .right(regulation.office())
                .right(DayInWords.of(on))
                .note("依据：" + regulation.reference("第二十三条") + "。记录编号：" + record.id());
    }

    private static List<List<String>> rows(AccountabilityRecord record) {
        List<List<String>> rows = new ArrayList<>();
        int count = record.lines().size();
        rows.add(List.of("事由", record.kind().title() + (count == 1 ? "" : "，同一事件共" + count + "项")));
        for (int i = 0; i < count; i++) {
            rows.add(List.of(
                    count == 1 ? "情况" : "第" + (i + 1) + "项",
                    said(record.lines().get(i), record.assessment().lines().get(i), record.kind())));
        }
        rows.add(List.of("情况说明", record.explanation().isBlank() ? "逾期未说明" : record.explanation()));
        if (!record.hearing().isEmpty()) {
            rows.add(List.of("听取单位意见的情况", record.hearing()));
        }
        if (!record.appeal().isBlank()) {
            rows.add(List.of("申诉", record.appeal()));
        }
        rows.add(List.of("处理决定", record.grade().title() + "（" + record.decision() + "）"));
        return rows;
    }

    private static String said(FaultLine line, LineFacts facts, FaultKind kind) {
        String subject = DayInWords.in(line.subject());
        if (line.isSettled()) {
            return subject + "已在表中说明或更正，不予追责。";
        }
        if (kind == FaultKind.LATE) {
            return subject + "迟报" + facts.lateness() + "。";
        }
        return line.evidence().isEmpty() ? subject : subject + "\n" + DayInWords.in(line.evidence());
    }

    private static String appeal(AccountabilityRecord record) {
        if (!record.appeal().isBlank()) {
            return "本决定是申诉后重新作出的，不再受理申诉。";
        }
        return record.grade() == Grade.NONE ? "" : "对处理决定有异议的，可在收到本通知之日起五个工作日内申诉一次。";
    }
}
