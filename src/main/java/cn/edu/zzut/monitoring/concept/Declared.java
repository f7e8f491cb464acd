package cn.edu.zzut.monitoring.concept;

import cn.edu.zzut.monitoring.analysis.Quantities;
import cn.edu.zzut.monitoring.refusal.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What must be right about declared concepts, whatever the year's catalog has. */
final class Declared {

    static final int MOST_CONCEPTS = 200;
    private static final int MOST_OCCURRENCES = 10;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 1_000;
    private static final BigDecimal MOST_TOLERANCE = new BigDecimal("1000000000000");
    private static final int MOST_DECIMALS = 6;
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");

    private final List<String> problems = new ArrayList<>();

    private Declared() {}

    /** Everything that is wrong, a line each, in Chinese. */
    static List<String> problems(List<Concept> concepts) {
        Declared declared = new Declared();
        if (concepts.isEmpty()) {
            declared.problems.add("没有统计口径，至少要有一项");
        }
        if (concepts.size() > MOST_CONCEPTS) {
            declared.problems.add("统计口径有" + concepts.size() + "项，超过" + MOST_CONCEPTS + "项");
        }
        Set<String> ids = new HashSet<>();
        concepts.forEach(concept -> declared.check(concept, ids));
        return declared.problems;
    }

    /** What is wrong in a row of the workbook by itself: one occurrence of a concept. */
    static List<String> problems(Concept concept, Occurrence occurrence) {
        Declared declared = new Declared();
        declared.checkText("口径名称", concept.name(), true, LONGEST_NAME);
        declared.checkText("定义", concept.definition(), true, LONGEST_TEXT);
        declared.checkText("计量单位", concept.unit(), false, LONGEST_NAME);
        declared.check("出处“" + occurrence.name() + "”", occurrence);
        occurrence.comparison().ifPresent(against -> declared.checkTolerance("", against));
        return declared.problems;
    }

    private void check(Concept concept, Set<String> ids) {
        String place = named(concept.name(), concept.id());
        checkId(place, concept.id());
        if (!ids.add(String.valueOf(concept.id()))) {
            problems.add(place + "的编号“" + concept.id() + "”重复");
        }
        checkText(place + "的名称", concept.name(), true, LONGEST_NAME);
        checkText(place + "的定义", concept.definition(), true, LONGEST_TEXT);
        checkText(place + "的计量单位", concept.unit(), false, LONGEST_NAME);
        if (concept.occurrences().size() < 2 || concept.occurrences().size() > MOST_OCCURRENCES) {
            problems.add(place + "应有2至" + MOST_OCCURRENCES + "个出处，现有"
                    + concept.occurrences().size() + "个");
        }
        if (concept.occurrences().stream().allMatch(one -> one.comparison().isEmpty())) {
            problems.add(place + "的出处都没有写与谁比较");
        }
        Set<String> occurrences = new HashSet<>();
        for (Occurrence occurrence : concept.occurrences()) {
            if (!occurrences.add(String.valueOf(occurrence.id()))) {
                problems.add(place + "的出处编号“" + occurrence.id() + "”重复");
            }
            check(place + "的出处" + named(occurrence.name(), occurrence.id()), occurrence);
            occurrence.comparison().ifPresent(against -> check(place, concept, occurrence, against));
        }
    }

    /** By its name; by its id where it has none. */
    private static String named(String name, String id) {
        return "“" + (Words.isNone(name) ? id : name) + "”";
    }

    private void check(String place, Occurrence occurrence) {
        checkId(place, occurrence.id());
        checkText(place + "的名称", occurrence.name(), true, LONGEST_NAME);
        checkText(place + "的口径说明", occurrence.definition(), true, LONGEST_TEXT);
        checkText(place + "的统计时间", occurrence.asOf(), occurrence.isTyped(), LONGEST_NAME);
        if (occurrence.isTyped() != occurrence.formula().isBlank()) {
            problems.add(place + (occurrence.isTyped() ? "是其他报表，数值由评估督导处录入，不写公式" : "没有公式"));
        }
        if (!occurrence.formula().isBlank()) {
            Quantities.mistake(occurrence.formula())
                    .ifPresent(why -> problems.add(place + "的公式“" + occurrence.formula() + "”无法计算：" + why));
        }
        if (occurrence.level() == Extent.COLLEGES && !occurrence.tables().isEmpty()) {
            problems.add(place + "是学院合计，公式只能用统计总体和指标，不能写表格");
        }
    }

    private void check(String place, Concept concept, Occurrence occurrence, Against against) {
        if (against.with().equals(occurrence.id())
                || concept.find(against.with()).isEmpty()) {
            problems.add(place + "的出处" + named(occurrence.name(), occurrence.id()) + "与“" + against.with()
                    + "”比较，应为同一口径另一出处的编号");
        }
        checkTolerance(place + "的出处" + named(occurrence.name(), occurrence.id()) + "的", against);
    }

    private void checkTolerance(String place, Against against) {
        if (against.tolerance().scale() > MOST_DECIMALS || against.percent().scale() > MOST_DECIMALS) {
            problems.add(place + "允许差的小数不超过" + MOST_DECIMALS + "位");
        }
        if (against.tolerance().signum() < 0 || against.tolerance().compareTo(MOST_TOLERANCE) >= 0) {
            problems.add(place + "允许差应为0以上、1万亿以下的数");
        }
        if (against.percent().signum() < 0 || against.percent().compareTo(BigDecimal.valueOf(100)) > 0) {
            problems.add(place + "允许差（%）应为0至100的数");
        }
        checkText(place + "比较说明", against.note(), false, LONGEST_TEXT);
    }

    private void checkId(String place, String id) {
        if (id == null || !ID.matcher(id).matches()) {
            problems.add(place + "的编号“" + id + "”应为小写字母、数字或连字符，不超过40个");
        }
    }

    private void checkText(String what, String text, boolean needed, int longest) {
        if (needed && Words.isNone(text)) {
            problems.add(what + "没有填写");
        } else if (text != null && (text.length() > longest || Words.hasControls(text))) {
            problems.add(what + "超过" + longest + "个字，或有看不见的控制字符");
        }
    }
}
