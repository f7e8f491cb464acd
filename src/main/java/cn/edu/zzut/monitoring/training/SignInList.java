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
 * A list of who was there, as a file has it (工号, 姓名, 签到): what it says of whom, and each row that was not understood,
 * with why. Only a mark counts; a row that nobody has marked says nothing.
 *
 * @param present those with a mark, each once
 * @param absent those of whom it says that they were not there
 * @param unmarked those in whose row nothing stands
 * @param refused a sentence a row
 */
public record SignInList(List<PersonId> present, List<PersonId> absent, List<PersonId> unmarked, List<String> refused) {

    private static final String NUMBER = "工号";
    private static final String NAME = "姓名";
    private static final String MARK = "签到";
    private static final Set<String> PRESENT = Set.of("签到", "已签到", "已签", "已到", "到", "出席", "是", "√", "✓", "✔", "☑", "1");
    private static final Set<String> ABSENT = Set.of("否", "缺席", "缺勤", "未到", "未签到", "请假", "×", "✗", "x", "X", "0");

    /**
     * @param rows the first is the headings
     * @param invited id → name of those who were invited
     * @param known the name of whoever is known in the school by that id; null where nobody is
     * @throws Refusal when it is no such list
     */
    static SignInList of(List<List<String>> rows, Map<String, String> invited, Function<String, String> known) {
        List<String> headings = rows.isEmpty() ? List.of() : rows.get(0);
        int number = headings.indexOf(NUMBER);
        int name = headings.indexOf(NAME);
        int mark = headings.indexOf(MARK);
        if (number < 0 || name < 0 || mark < 0) {
            throw Refusal.invalid("这个文件不是签到表，没有导入：第1行应为表头，须有“工号”“姓名”“签到”三列。请用“打印签到表”下载的表填写“签到”列后再导入。");
        }
        if (rows.size() == 1) {
            throw Refusal.invalid("签到表中没有人员，没有导入。请核对文件后再导入。");
        }
        return new Reader(number, name, mark, invited, known).read(rows);
    }

    private record Reader(int number, int name, int mark, Map<String, String> invited, Function<String, String> known) {

        SignInList read(List<List<String>> rows) {
            Set<PersonId> present = new LinkedHashSet<>();
            Set<PersonId> absent = new LinkedHashSet<>();
            Set<PersonId> unmarked = new LinkedHashSet<>();
            List<String> refused = new ArrayList<>();
            Map<String, Integer> seen = new HashMap<>();
            for (int i = 1; i < rows.size(); i++) {
                List<String> row = rows.get(i);
                String id = cell(row, number);
                String said = cell(row, mark);
                if (id.isEmpty() && cell(row, name).isEmpty()) {
                    continue;
                }
                String why = why(id, cell(row, name), seen.putIfAbsent(id, i + 1), said);
                if (why.isEmpty()) {
                    (said.isEmpty() ? unmarked : ABSENT.contains(said) ? absent : present).add(new PersonId(id));
                } else {
                    refused.add("第" + (i + 1) + "行（" + id + " " + cell(row, name) + "）：" + why);
                }
            }
            return new SignInList(
                    List.copyOf(present), List.copyOf(absent), List.copyOf(unmarked), List.copyOf(refused));
        }

        private String why(String id, String called, Integer before, String said) {
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
            if (!said.isEmpty() && !PRESENT.contains(said) && !ABSENT.contains(said)) {
                return "“签到”列的“" + said + "”看不懂，到场的请填“√”，没有到的请填“未到”。";
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
