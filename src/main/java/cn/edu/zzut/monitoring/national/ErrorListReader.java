package cn.edu.zzut.monitoring.national;

import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.workbook.SheetTexts;
import cn.edu.zzut.monitoring.workbook.UploadRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads what the platform's check returned. Two forms are known: a table with headings (.xls, .xlsx, .csv, or a text with
 * tabs), and a text of sentences such as 表1-5-1 第12行 “单位号”：不在表1-3中.
 */
final class ErrorListReader {

    static final int MOST_LINES = 20_000;

    private static final int HEADINGS_WITHIN = 15;
    private static final int ROWS_NAMED = 10;
    private static final Pattern NUMBER = Pattern.compile("(?:第|[Rr]ow|[Rr])?\\s*([1-9]\\d{0,6})\\s*行?");
    private static final Pattern CODE = Pattern.compile(
            "(?<![\\dA-Za-z-])表?\\s*((?:SF|[1-9]\\d?)(?:-\\d{1,2}){1,2}(?:\\((?!提示|错误|警告|异常)\\p{IsHan}{1,10}\\))?)(?![\\d-])");
    private static final Pattern ROW = Pattern.compile("第\\s*([^\\s行第，。；：“]{1,30})\\s*行");
    private static final Pattern COLUMN = Pattern.compile("[“\"【\\[]([^”\"】\\]]{1,60})[”\"】\\]]");

    /** The columns of a list, by the headings that they have here and there. */
    enum Field {
        CODE("表号", "表格编号", "表编号", "表格代码", "表代码", "表格号"),
        TABLE("表名", "表格名称", "表名称", "表格", "数据表"),
        ROW("行号", "行", "行数", "数据行", "数据行号", "Excel行号", "所在行", "行次"),
        COLUMN("字段", "字段名", "字段名称", "数据项", "列", "列名", "指标项"),
        VALUE("填报值", "值", "当前值", "数据值", "填报内容", "错误值"),
        KIND("错误类型", "类型", "校验类型", "问题类型"),
        MESSAGE("说明", "错误说明", "错误信息", "提示信息", "错误描述", "错误原因", "校验结果", "描述", "原因"),
        SEVERITY("级别", "错误级别", "等级", "错误等级");

        private final List<String> headings;

        Field(String... headings) {
            this.headings = List.of(headings);
        }

        static Optional<Field> of(String heading) {
            String bare = heading.replaceAll("\\s", "");
            for (Field field : values()) {
                if (field.headings.contains(bare)) {
                    return Optional.of(field);
                }
            }
            return Optional.empty();
        }
    }

    private record Row(int number, List<String> cells) {}

    private ErrorListReader() {}

    /**
     * What a file says.
     *
     * @param hasHeadings whether it is a table with headings; else it is a text of sentences
     * @param leftOut what of its texts was not taken over; empty where all was
     */
    record Reading(boolean hasHeadings, List<ErrorLine> lines, String leftOut) {

        Reading {
            lines = List.copyOf(lines);
        }
    }

    /** @throws UploadRefused when it has another form, is broken or too long, or a line does not say what is wrong */
    static Reading read(Path file, String fileName) throws IOException {
        List<Row> rows = new ArrayList<>();
        KeptTexts kept = new KeptTexts();
        SheetTexts.each(file, fileName, (number, cells) -> {
            if (rows.size() == MOST_LINES) {
                throw new UploadRefused("错误清单超过" + MOST_LINES + "行，没有接收。请按表格拆分后分次上传。");
            }
            rows.add(new Row(number, cells));
        });
        for (int i = 0; i < Math.min(HEADINGS_WITHIN, rows.size()); i++) {
            Map<Field, Integer> places = places(rows.get(i).cells());
            if (isHeading(places)) {
                List<ErrorLine> lines = ofTable(rows.subList(i + 1, rows.size()), places, kept);
                return new Reading(true, lines, kept.told());
            }
        }
        requireNoTable(rows, fileName);
        List<ErrorLine> sentences = ofSentences(rows, kept);
        if (sentences.stream().allMatch(line -> line.code().isEmpty())) {
            throw new UploadRefused(
                    "没有认出这份错误清单，没有接收。可以接收的有两种：有标题行的表格（.xls、.xlsx、.csv，标题如：表号、表名、行号、字段、填报值、错误类型、说明、级别，至少有表号或表名、说明），"
                            + "或者逐行写明“表1-5-1 第12行 …”的文本（.txt）。其他形式的请整理成其中一种再上传。");
        }
        return new Reading(false, sentences, kept.told());
    }

    /** Cells without headings are not guessed at. */
    private static void requireNoTable(List<Row> rows, String fileName) {
        int cellsOfTable = fileName.toLowerCase(Locale.ROOT).endsWith(".txt") ? 3 : 2;
        long likeTable = rows.stream()
                .filter(row ->
                        row.cells().stream().filter(cell -> !cell.isBlank()).count() >= cellsOfTable)
                .count();
        if (likeTable * 2 > rows.size()) {
            throw new UploadRefused("没有认出这份错误清单：它是一张表格，但没有找到标题行，各列的含义无从判断，没有接收。"
                    + "请在第一行写上标题（如：表号、表名、行号、字段、填报值、错误类型、说明、级别，至少有表号或表名、说明）后再上传。");
        }
    }

    private static Map<Field, Integer> places(List<String> cells) {
        Map<Field, Integer> places = new EnumMap<>(Field.class);
        for (int c = 0; c < cells.size(); c++) {
            int place = c;
            Field.of(cells.get(c)).ifPresent(field -> places.putIfAbsent(field, place));
        }
        return places;
    }

    private static boolean isHeading(Map<Field, Integer> places) {
        return (places.containsKey(Field.CODE) || places.containsKey(Field.TABLE)) && places.containsKey(Field.MESSAGE);
    }

    private static List<ErrorLine> ofTable(List<Row> rows, Map<Field, Integer> places, KeptTexts kept) {
        requireMessages(rows, places, kept);
        List<ErrorLine> lines = new ArrayList<>();
        for (Row row : rows) {
            String name = cell(row, places, Field.TABLE, kept);
            String code = code(cell(row, places, Field.CODE, kept))
                    .or(() -> code(name))
                    .orElse("");
            lines.add(new ErrorLine(
                    row.number(),
                    code,
                    name,
                    number(cell(row, places, Field.ROW, kept)),
                    noNumber(cell(row, places, Field.ROW, kept)),
                    cell(row, places, Field.COLUMN, kept),
                    cell(row, places, Field.VALUE, kept),
                    cell(row, places, Field.KIND, kept),
                    cell(row, places, Field.MESSAGE, kept),
                    severity(cell(row, places, Field.SEVERITY, kept))));
        }
        return lines;
    }

    private static void requireMessages(List<Row> rows, Map<Field, Integer> places, KeptTexts kept) {
        List<String> silent = rows.stream()
                .filter(row -> Words.isNone(cell(row, places, Field.MESSAGE, kept)))
                .map(row -> String.valueOf(row.number()))
                .toList();
        if (!silent.isEmpty()) {
            throw new UploadRefused("错误清单的第" + silent.stream().limit(ROWS_NAMED).collect(Collectors.joining("、"))
                    + (silent.size() > ROWS_NAMED ? "等" + silent.size() : "")
                    + "行没有写“说明”，看不出平台指出了什么，没有接收。请补上说明，或者删去这些行后再上传。");
        }
    }

    private static String cell(Row row, Map<Field, Integer> places, Field field, KeptTexts kept) {
        int place = places.getOrDefault(field, Integer.MAX_VALUE);
        return place < row.cells().size()
                ? kept.of(row.number(), field.headings.get(0), row.cells().get(place))
                : "";
    }

    private static Optional<String> code(String text) {
        Matcher found = CODE.matcher(narrow(text));
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static int number(String text) {
        Matcher found = NUMBER.matcher(narrow(text));
        return found.matches() ? Integer.parseInt(found.group(1)) : 0;
    }

    /** Digits, letters and signs that are drawn wide, as Chinese input methods write them, in their common form. */
    private static String narrow(String text) {
        return text.codePoints()
                .map(letter -> letter >= '！' && letter <= '～' ? letter - '！' + '!' : letter == '\u3000' ? ' ' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String noNumber(String text) {
        return number(text) == 0 ? text : "";
    }

    private static String severity(String text) {
        return text.matches(".*(提示|警告|提醒|异常|WARN|warn|INFO|info).*") ? ErrorLine.HINT : ErrorLine.ERROR;
    }

    private static List<ErrorLine> ofSentences(List<Row> rows, KeptTexts kept) {
        List<ErrorLine> lines = new ArrayList<>();
        for (Row row : rows) {
            String text = kept.of(
                    row.number(),
                    "内容",
                    String.join(
                            " ",
                            row.cells().stream().filter(cell -> !cell.isBlank()).toList()));
            Matcher found = ROW.matcher(text);
            String place = found.find() ? found.group(1) : "";
            Matcher column = COLUMN.matcher(text);
            lines.add(new ErrorLine(
                    row.number(),
                    code(text).orElse(""),
                    "",
                    number(place),
                    noNumber(place),
                    column.find() ? column.group(1) : "",
                    "",
                    "",
                    text,
                    text.contains(ErrorLine.HINT) ? ErrorLine.HINT : ErrorLine.ERROR));
        }
        return lines;
    }
}
