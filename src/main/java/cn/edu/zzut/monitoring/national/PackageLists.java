package cn.edu.zzut.monitoring.national;

import cn.edu.zzut.monitoring.workbook.PlainSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lists that go with a package, for the person who imports it. */
final class PackageLists {

    private static final String MARK = "\ufeff";

    private PackageLists() {}

    /** In the order in which the tables are imported, base tables first. */
    static void order(PackingList list, OutputStream out) throws IOException {
        table(
                out,
                List.of("次序", "表号", "表名", "基础数据表", "文件", "行数", "版本", "内容SHA-256"),
                list.tables().stream()
                        .map(table -> List.of(
                                String.valueOf(table.place()),
                                table.code(),
                                table.title(),
                                table.base() ? "是" : "",
                                String.join("；", table.files()),
                                String.valueOf(table.rows()),
                                String.valueOf(table.version()),
                                table.sha256()))
                        .toList());
    }

    static void leftOut(PackingList list, OutputStream out) throws IOException {
        table(
                out,
                List.of("表号", "表名", "原因"),
                list.leftOut().stream()
                        .map(table -> List.of(table.code(), table.title(), table.reason()))
                        .toList());
    }

    /** Spreadsheets see by the first character that it is UTF-8. */
    private static void table(OutputStream out, List<String> headings, List<List<String>> rows) throws IOException {
        out.write(MARK.getBytes(StandardCharsets.UTF_8));
        try (PlainSheet sheet = PlainSheet.Kind.CSV.into(out, "")) {
            sheet.row(headings, place -> false);
            for (List<String> row : rows) {
                sheet.row(row, place -> false);
            }
        }
    }

    static String readme(PackingList list, PlainSheet.Kind kind) {
        return """
                %1$d年高等教育质量监测上报数据包

                一、怎样导入
                tables 文件夹中每张表格一个文件（%2$s），文件名开头的数字就是导入国家平台的次序：基础数据表在前，被引用的表在引用它的表之前。
                请按“导入顺序.csv”逐张导入，不要改动标题、列序，不要加列。空表没有文件，见“未生成文件的表格.csv”。
                文件名带“第几部分”的，一张表的行数超过一个文件能装的行数，请依次导入。

                二、怎样核对
                1. sha256sum -c SHA256SUMS：每个文件都应为OK。
                2. java -jar quality-monitoring-*.jar verify 文件名：核对签名，并逐张读回表格，与“上报清单.json”中的内容SHA-256比对。
                3. 内容SHA-256的算法：第一行是表号和各数据项名称（“上报清单.json”中columns的次序），以下每行是一行数据的各个值，空值为空文字；
                   每个文字后面加一个字符U+001F，每行末尾再加一个字符U+001E，全部按UTF-8编码相连，取SHA-256。
                   format为yyyymm的列，文件中写六位数字（202609），计算时写2026-09。
                %3$s"""
                .formatted(
                        list.year(),
                        kind.title(),
                        list.isGuarded() ? "   CSV中以 = + - @ 等开头的文字前面加了一个英文单引号，免得电子表格当作公式；计算和导入接口时去掉。\n" : "");
    }
}
