package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.RawSheet.RawCell;
import cn.edu.zzut.monitoring.filing.RawSheet.RawRow;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a table's headings stand in a sheet: any order of columns will do, extra columns are left aside, a missing or
 * renamed one is refused by name.
 *
 * @param positions column name → index in the row
 */
record HeadingMatch(RawSheet sheet, RawRow heading, Map<String, Integer> positions) {

    /** @throws UploadRefused when no sheet has the table's headings */
    static HeadingMatch find(List<RawSheet> sheets, TableDefinition table, Catalog catalog) {
        if (sheets.stream().allMatch(sheet -> sheet.head().isEmpty())) {
            throw new UploadRefused("工作簿是空的。请下载" + table.title() + "的模板，填写后再上传。");
        }
        HeadingMatch best = best(sheets, table).orElseThrow();
        if (best.isComplete(table)) {
            best.refuseDoubles(table);
            return best;
        }
        for (TableDefinition other : catalog.tables()) {
            if (!other.code().equals(table.code())
                    && best(sheets, other).orElseThrow().isComplete(other)) {
                throw new UploadRefused("这是“" + other.title() + "”的工作簿，而当前任务是“" + table.title() + "”。请选择正确的文件。");
            }
        }
        throw best.incomplete(sheets, table);
    }

    private static Optional<HeadingMatch> best(List<RawSheet> sheets, TableDefinition table) {
        return sheets.stream()
                .flatMap(sheet -> sheet.head().stream().map(row -> match(sheet, row, table)))
                .max(Comparator.comparingInt(
                                (HeadingMatch match) -> match.positions().size())
                        .thenComparing(match -> match.sheet().name().startsWith("表" + table.code())));
    }

    private static HeadingMatch match(RawSheet sheet, RawRow row, TableDefinition table) {
        Map<String, Integer> byText = new HashMap<>();
        for (int i = row.cells().size() - 1; i >= 0; i--) {
            byText.put(plain(row.cell(i).text()), i);
        }
        Map<String, Integer> positions = new HashMap<>();
        for (String column : table.columnNames()) {
            Integer position = byText.get(plain(column));
            if (position != null) {
                positions.put(column, position);
            }
        }
        return new HeadingMatch(sheet, row, positions);
    }

    /** People and programs vary blanks, line ends, the width of brackets and a star for "required". */
    private static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC).replaceAll("[\\s*]", "");
    }

    private boolean isComplete(TableDefinition table) {
        return positions.size() == table.columns().size();
    }

    private void refuseDoubles(TableDefinition table) {
        Set<String> seen = new HashSet<>();
        Set<String> known = new HashSet<>(
                table.columnNames().stream().map(HeadingMatch::plain).toList());
        for (RawCell cell : heading.cells()) {
            String text = plain(cell.text());
            if (known.contains(text) && !seen.add(text)) {
                throw new UploadRefused("表头“" + cell.text() + "”出现了两次，无法确定以哪一列为准。请删除多余的一列后再上传。");
            }
        }
    }

    private UploadRefused incomplete(List<RawSheet> sheets, TableDefinition table) {
        if (positions.isEmpty()) {
            return new UploadRefused(
                    "没有找到“" + table.title() + "”的表头。请下载本表模板，不要改动表头，填写后再上传。",
                    Stream.concat(
                                    Stream.of("文件中的工作表："
                                            + String.join(
                                                    "、",
                                                    sheets.stream()
                                                            .map(RawSheet::name)
                                                            .toList())),
                                    Stream.of("应有的表头：" + String.join("、", table.columnNames())))
                            .toList());
        }
        List<String> missing = table.columnNames().stream()
                .filter(name -> !positions.containsKey(name))
                .toList();
        List<String> unknown = unknown();
        List<String> problems = new ArrayList<>();
        problems.add("缺少的表头：" + String.join("、", missing));
        if (!unknown.isEmpty()) {
            problems.add("不认识的表头（可能被改名）：" + String.join("、", unknown));
        }
        return new UploadRefused(
                "工作表“" + sheet.name() + "”第" + heading.number() + "行的表头与“" + table.title() + "”不一致。请按模板改正表头后再上传。"
                        + String.join("；", problems),
                problems);
    }

    private List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < heading.cells().size(); i++) {
            if (!positions.containsValue(i) && !heading.cell(i).text().isBlank()) {
                unknown.add(heading.cell(i).text().strip());
            }
        }
        return unknown;
    }
}
