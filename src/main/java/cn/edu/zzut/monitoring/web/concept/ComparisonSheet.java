package cn.edu.zzut.monitoring.web.concept;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.web.concept.ConceptJsons.ConceptPairJson;
import cn.edu.zzut.monitoring.web.concept.ConceptJsons.ConceptSideJson;
import cn.edu.zzut.monitoring.workbook.PlainSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** 口径比对表 as a workbook: a line a pair. */
final class ComparisonSheet {

    private static final List<String> HEADINGS = List.of(
            "统计口径", "定义", "计量单位", "甲", "甲的口径说明", "甲的统计时间", "甲的数值", "甲的依据", "甲的责任单位", "乙", "乙的口径说明", "乙的统计时间", "乙的数值",
            "乙的依据", "乙的责任单位", "关系", "允许差", "允许差（%）", "相差", "相差（%）", "状态", "无法比较的原因", "单位的说明");
    /** Where numbers stand. */
    private static final Set<Integer> NUMBERS = Set.of(6, 12, 16, 17, 18, 19);

    private ComparisonSheet() {}

    static byte[] write(List<ConceptPairJson> pairs) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PlainSheet sheet = PlainSheet.Kind.XLSX.into(out, "口径比对表")) {
            sheet.row(HEADINGS, place -> false);
            for (ConceptPairJson pair : pairs) {
                sheet.row(line(pair), NUMBERS::contains);
            }
        }
        return out.toByteArray();
    }

    private static List<String> line(ConceptPairJson pair) {
        List<String> line = new ArrayList<>(List.of(pair.name(), pair.definition(), pair.unit()));
        line.addAll(side(pair.one()));
        line.addAll(side(pair.other()));
        line.addAll(List.of(
                pair.relation(),
                number(pair.tolerance()),
                number(pair.tolerancePercent()),
                number(pair.difference()),
                number(pair.percent()),
                pair.stateTitle() + (pair.stale() ? "（原说明针对的数字已变化）" : ""),
                pair.whyNot(),
                said(pair)));
        return line;
    }

    private static List<String> side(ConceptSideJson side) {
        return List.of(
                side.name(),
                side.definition(),
                side.asOf(),
                number(side.value()),
                side.basis(),
                String.join("、", side.units()));
    }

    private static String said(ConceptPairJson pair) {
        return pair.last() == null
                ? ""
                : pair.last().explanations().stream()
                        .map(one ->
                                one.unitName() + (one.corrects() ? "将更正：" : "说明：") + one.text() + "（" + one.by() + "，"
                                        + SchoolClock.inChinese(SchoolClock.dayOf(one.at())) + "，当时为"
                                        + number(one.value()) + "与"
                                        + number(one.other()) + "）")
                        .collect(Collectors.joining("；"));
    }

    private static String number(BigDecimal number) {
        return number == null
                ? ""
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
