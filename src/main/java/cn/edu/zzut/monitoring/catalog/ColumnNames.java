package cn.edu.zzut.monitoring.catalog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** By its heading alone a column is told from the table's others, by whoever reads it and by whoever reads its workbook. */
record ColumnNames(TableDefinition table) {

    private static final Pattern TOTAL = Pattern.compile("合计|小计|总计");
    private static final Pattern MARK = Pattern.compile("[*★※].*|.*[*★※:]|.*[(\\[【](必填|选填|必填项|选填项|必须填写|可不填|可选)[)\\]】]");
    private static final Pattern NO_TEXT = Pattern.compile("[<>\\p{Cc}\\p{Cf}]");

    /** A column that cannot be told by its name, and why. */
    record Untold(String column, String reason) {}

    List<Untold> all() {
        List<Untold> untold = new ArrayList<>();
        Map<String, Column> first = new HashMap<>();
        for (Column column : table.columns()) {
            unfit(column.name()).ifPresent(reason -> untold.add(new Untold(column.name(), reason)));
            column.names().stream()
                    .map(ColumnNames::plain)
                    .distinct()
                    .flatMap(name -> Optional.ofNullable(first.putIfAbsent(name, column))
                            .map(other -> new Untold(column.name(), alike(name, column, other)))
                            .stream())
                    .findFirst()
                    .ifPresent(untold::add);
        }
        return untold;
    }

    private String alike(String name, Column column, Column other) {
        return column.name().equals(other.name())
                ? "数据项“" + column.name() + "”在" + table.title() + "中有两个。请删除一个或改名"
                : "“" + name + "”与" + table.title() + "的数据项“" + other.name() + "”（含曾用名）分不开。请改名";
    }

    private static Optional<String> unfit(String name) {
        String narrow = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
        if (narrow.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.of("名称中没有文字，表头认不出来。请改名");
        }
        if (NO_TEXT.matcher(name).find()) {
            return Optional.of("名称中有“<”“>”或看不见的字符，表头认不出来。请去掉");
        }
        if (TOTAL.matcher(narrow).matches()) {
            return Optional.of("工作簿中的“" + narrow + "”是合计行，不能作数据项的名称。请写明是什么的" + narrow);
        }
        return MARK.matcher(narrow).matches()
                ? Optional.of("名称首尾的星号、冒号或“（必填）”是工作簿中的标记，读取时会去掉。请从名称中删除")
                : Optional.empty();
    }

    /** What a heading is compared by. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
