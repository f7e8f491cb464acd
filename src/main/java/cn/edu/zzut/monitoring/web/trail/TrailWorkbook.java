package cn.edu.zzut.monitoring.web.trail;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.telling.Spoken;
import cn.edu.zzut.monitoring.trail.Entry;
import cn.edu.zzut.monitoring.trail.Origin;
import cn.edu.zzut.monitoring.trail.Subject;
import cn.edu.zzut.monitoring.workbook.TableRow;
import cn.edu.zzut.monitoring.workbook.WorkbookWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Entries as a workbook. */
final class TrailWorkbook {

    private static final List<String> HEADINGS =
            List.of("编号", "时间", "账号", "姓名", "地址", "操作", "结果", "次数", "年度", "表", "单位", "对象", "内容", "变化", "请求", "校验值");

    private TrailWorkbook() {}

    static byte[] write(List<Spoken> entries) {
        List<TableRow> rows = new ArrayList<>();
        for (Spoken entry : entries) {
            List<String> line = line(entry);
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < line.size(); i++) {
                if (!line.get(i).isEmpty()) {
                    values.put(HEADINGS.get(i), line.get(i));
                }
            }
            rows.add(new TableRow(rows.size() + 2, "", values));
        }
        return WorkbookWriter.sheets(Map.of(
                TableDefinition.form(
                        new TableCode("CZ-1"),
                        "操作记录",
                        HEADINGS.stream()
                                .map(heading -> Column.text(heading, false, ""))
                                .toList(),
                        List.of()),
                rows));
    }

    private static List<String> line(Spoken spoken) {
        Entry entry = spoken.told().entry();
        Subject subject = entry.subject();
        return List.of(
                spoken.number(),
                spoken.time(),
                entry.origin().who(),
                spoken.whoName(),
                Origin.placeOf(entry.origin().address()),
                entry.act().title(),
                entry.outcome().title(),
                String.valueOf(entry.times()),
                subject.year() == 0 ? "" : String.valueOf(subject.year()),
                spoken.table(),
                spoken.unit(),
                spoken.person(),
                subject.what(),
                String.join("\n", spoken.changes()),
                entry.origin().request(),
                spoken.told().hash());
    }
}
