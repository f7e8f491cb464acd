package cn.edu.zzut.monitoring.training;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A list of who was there, as a file has it (工号, 姓名): whom it names, and each row that it was not understood by, with why.
 *
 * @param present each once
 * @param unmarked how many rows say nothing of whether somebody came; they change nothing
 * @param absent how many say that somebody did not come; they change nothing either
 * @param refused a sentence a row
 */
public record SignInList(List<PersonId> present, int unmarked, int absent, List<String> refused) {

    private static final String NUMBER = "工号";
    private static final String NAME = "姓名";
    private static final String MARK = "签到";
    private static final Set<String> PRESENT = Set.of("√", "✓", "是", "到", "已到", "签到", "已签到", "1");
    private static final Set<String> ABSENT = Set.of("否", "缺席", "未到", "请假", "×");

    /**
     * @param rows the first is the headings
     * @param invited id → name of those who were invited
     * @param known the name of whoever is known in the school by that id; null where nobody is
     * @throws Refusal where it has not the headings of such a list
     */
    static SignInList of(List<List<String>> rows, Map<String, String> invited, Function<String, String> known) {
        List<String> headings = rows.isEmpty() ? List.of() : rows.get(0);
        int number = headings.indexOf(NUMBER);
        int name = headings.indexOf(NAME);
        if (number < 0 || name < 0) {
            throw Refusal.invalid("这不是签到表：第1行应为表头，须有“工号”和“姓名”两列。请用下载的签到表填写。");
        }
        return new Reader(number, name, headings.indexOf(MARK), invited, known).read(rows);
    }

    private record Reader(int number, int name, int mark, Map<String, String> invited, Function<String, String> known) {

        SignInList read(List<List<String>> rows) {
            Set<PersonId> present = new LinkedHashSet<>();
            List<String> refused = new ArrayList<>();
            Map<String, Integer> seen = new HashMap<>();
            int unmarked = 0;
            int absent = 0;
            for (int i = 1; i < rows.size(); i++) {
                List<String> row = rows.get(i);
                String id = cell(row, number);
                if (id.isEmpty() && cell(row, name).isEmpty()) {
                    continue;
                }
                String marked = cell(row, mark);
                if (mark >= 0 && marked.isEmpty()) {
                    unmarked++;
                    continue;
                }
                if (ABSENT.contains(marked)) {
                    absent++;
                    continue;
                }
                String why = mark >= 0 && !PRESENT.contains(marked)
                        ? "“签到”一栏的“" + marked + "”不认识，到了的写√，没有到的写未到。"
                        : why(id, cell(row, name), seen.putIfAbsent(id, i + 1));
                if (why.isEmpty()) {
                    present.add(new PersonId(id));
                } else {
                    refused.add("第" + (i + 1) + "行（" + id + " " + cell(row, name) + "）：" + why);
                }
            }
            return new SignInList(List.copyOf(present), unmarked, absent, List.copyOf(refused));
        }

        private String why(String id, String called, Integer before) {
            if (id.isEmpty()) {
                return "没有工号。";
            }
            if (before != null) {
                return "工号与第" + before + "行重复。";
            }
            String real = known.apply(id);
            if (real == null) {
                return "系统中没有这个工号。";
            }
            if (!real.equals(called)) {
                return "这个工号的姓名是" + real + "，请核对。";
            }
            return invited.containsKey(id) ? "" : "不在邀请名单中，请先补邀。";
        }

        private static String cell(List<String> row, int place) {
            return place >= 0 && place < row.size() && row.get(place) != null
                    ? row.get(place).strip()
                    : "";
        }
    }
}
