package cn.edu.zzut.monitoring.personal;

import cn.edu.zzut.monitoring.cycle.DecisionWords;
import cn.edu.zzut.monitoring.trail.Act;
import cn.edu.zzut.monitoring.trail.Origin;
import cn.edu.zzut.monitoring.trail.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * A line of 我的数据 as its person reads it: by names what the database has by accounts and codes.
 *
 * @param person what an account is called
 * @param unit what a unit is called; the text itself where it is no unit's code
 * @param table of a year and a number, what the table is called
 */
record InWords(UnaryOperator<String> person, UnaryOperator<String> unit, BinaryOperator<String> table) {

    private static final String YEAR = "年度";
    private static final String DECISIONS = "决定";

    List<String> line(Chapter chapter, List<String> cells) {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            told.add(cell(chapter, chapter.headings().get(i), cells.get(i), cells));
        }
        return told;
    }

    private String cell(Chapter chapter, String heading, String text, List<String> line) {
        if (text.isEmpty()) {
            return "";
        }
        return switch (heading) {
            case "登记人", "由谁", "不在的人", "代理人" -> text.equals("system") ? "系统" : person.apply(text);
            case "单位", "分工" -> unit.apply(text);
            case "表格" -> table.apply(line.get(chapter.headings().indexOf(YEAR)), text);
            case "网络地址" -> Origin.placeOf(text);
            case "操作" -> Act.named(text).map(Act::title).orElse(text);
            case "结果" ->
                Arrays.stream(Outcome.values())
                        .filter(one -> one.name().equals(text))
                        .map(Outcome::title)
                        .findFirst()
                        .orElse(text);
            case "事项" -> chapter.title().equals(DECISIONS) ? DecisionWords.subject(text) : text;
            case "决定" -> chapter.title().equals(DECISIONS) ? DecisionWords.verdict(text) : Codes.inWords(text);
            default -> Codes.inWords(text);
        };
    }
}
