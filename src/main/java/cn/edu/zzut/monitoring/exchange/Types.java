package cn.edu.zzut.monitoring.exchange;

import cn.edu.zzut.monitoring.catalog.ColumnType;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The columns' types under the names that the workbook gives them. */
final class Types {

    private static final Map<ColumnType, String> TITLES = Map.of(
            ColumnType.TEXT, "文本",
            ColumnType.INTEGER, "整数",
            ColumnType.NUMBER, "数字",
            ColumnType.YEAR, "年份",
            ColumnType.YEAR_MONTH, "年月",
            ColumnType.DATE, "日期");

    private Types() {}

    static String[] titles() {
        return Arrays.stream(ColumnType.values()).map(Types::title).toArray(String[]::new);
    }

    static String title(ColumnType type) {
        return TITLES.get(type);
    }

    static Optional<ColumnType> of(String title) {
        return TITLES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(title))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
