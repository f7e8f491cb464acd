package cn.edu.zzut.monitoring.training;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.workbook.PlainSheet;
import cn.edu.zzut.monitoring.workbook.SheetTexts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bank as a workbook: written, changed in Excel, and taken back, all or nothing. */
@Component
public class QuestionSheets {

    private static final List<String> HEADINGS =
            List.of("题号", "题目", "A", "B", "C", "D", "E", "F", "G", "H", "正确答案", "解析", "出处", "状态");
    private static final int FIRST_OPTION = 2;
    private static final int RIGHT = 10;
    private static final int MOST_ROWS = 1_000;

    private final QuestionBank bank;

    QuestionSheets(QuestionBank bank) {
        this.bank = bank;
    }

    public byte[] write() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PlainSheet sheet = PlainSheet.Kind.XLSX.into(out, "题库")) {
            sheet.row(HEADINGS, place -> false);
            for (QuestionBank.Kept kept : bank.all()) {
                sheet.row(cells(kept), place -> false);
            }
        }
        return out.toByteArray();
    }

    private static List<String> cells(QuestionBank.Kept kept) {
        Question question = kept.question();
        List<String> cells = new ArrayList<>(List.of(String.valueOf(question.number()), question.text()));
        cells.addAll(question.options());
        while (cells.size() < RIGHT) {
            cells.add("");
        }
        cells.add(question.right().stream().map(place -> letter(place)).collect(Collectors.joining()));
        cells.addAll(List.of(
                question.explanation(), question.reference(), kept.state().title()));
        return cells;
    }

    private static String letter(int place) {
        return String.valueOf((char) ('A' + place));
    }

    /** Rows with a number are written anew, those without are added; what is not in the file stays. */
    @Transactional
    public void take(Path file, String name, PersonId by) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        SheetTexts.each(file, name, (number, cells) -> {
            if (rows.size() > MOST_ROWS) {
                throw Refusal.invalid("题库超过" + MOST_ROWS + "题，没有导入。");
            }
            rows.add(cells);
        });
        for (Row row : read(rows)) {
            if (row.ended()) {
                bank.end(row.question().number(), by);
            } else {
                bank.write(row.question(), by);
            }
        }
    }

    /** One row that was understood. */
    record Row(Question question, boolean ended) {}

    /** @throws Refusal naming the first row that is no question */
    static List<Row> read(List<List<String>> rows) {
        if (rows.isEmpty() || !startsWithHeadings(rows.get(0))) {
            throw Refusal.invalid("第1行须是表头：" + String.join("、", HEADINGS) + "。请先下载题库，在其中修改后上传。");
        }
        List<Row> found = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (int i = 1; i < rows.size(); i++) {
            try {
                Row row = row(rows.get(i));
                int number = row.question().number();
                if (number > 0 && !numbers.add(number)) {
                    throw Refusal.invalid("题号" + number + "重复。");
                }
                found.add(row);
            } catch (Refusal refused) {
                throw Refusal.invalid("第" + (i + 1) + "行：" + refused.getMessage() + "题库没有变化。");
            }
        }
        return found;
    }

    private static boolean startsWithHeadings(List<String> row) {
        return row.size() >= HEADINGS.size() - 1
                && row.subList(0, HEADINGS.size() - 1).equals(HEADINGS.subList(0, HEADINGS.size() - 1));
    }

    private static Row row(List<String> cells) {
        String number = cell(cells, 0);
        if (!number.matches("\\d{0,6}")) {
            throw Refusal.invalid("题号“" + number + "”不是数字，新题请留空。");
        }
        return new Row(
                Question.of(
                        number.isEmpty() ? 0 : Integer.parseInt(number),
                        cell(cells, 1),
                        options(cells),
                        right(cell(cells, RIGHT)),
                        cell(cells, RIGHT + 1),
                        cell(cells, RIGHT + 2)),
                cell(cells, RIGHT + 3).equals(QuestionBank.State.ENDED.title()));
    }

    private static List<String> options(List<String> cells) {
        List<String> options = new ArrayList<>();
        for (int place = FIRST_OPTION; place < RIGHT; place++) {
            options.add(cell(cells, place));
        }
        while (!options.isEmpty() && options.get(options.size() - 1).isEmpty()) {
            options.remove(options.size() - 1);
        }
        if (options.contains("")) {
            throw Refusal.invalid("选项之间有空格，请从A列起依次填写。");
        }
        return options;
    }

    private static Set<Integer> right(String letters) {
        if (!letters.matches("[A-Ha-h、,， ]+")) {
            throw Refusal.invalid("正确答案“" + letters + "”须是选项的字母，例如 B 或 ACD。");
        }
        Set<Integer> right = new TreeSet<>();
        letters.toUpperCase(java.util.Locale.ROOT)
                .chars()
                .filter(letter -> letter >= 'A' && letter <= 'H')
                .forEach(letter -> right.add(letter - 'A'));
        return right;
    }

    private static String cell(List<String> cells, int place) {
        return place < cells.size() && cells.get(place) != null
                ? cells.get(place).strip()
                : "";
    }
}
