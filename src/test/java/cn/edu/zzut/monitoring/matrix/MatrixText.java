package cn.edu.zzut.monitoring.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The matrix as docs/access.md shows it. */
final class MatrixText {

    private final MatrixStory story;
    private final List<Line> lines;

    MatrixText(MatrixStory story, List<Line> lines) {
        this.story = story;
        this.lines = lines;
    }

    String text() {
        StringBuilder text = new StringBuilder("\n### 列\n\n");
        for (Who who : Who.values()) {
            text.append(who.ordinal() + 1).append(". ").append(who.title()).append('\n');
        }
        bySection().forEach((section, those) -> {
            text.append("\n### ").append(section).append("\n\n").append(heading());
            those.forEach(line -> line.subjects().forEach(subject -> text.append(row(line, subject))));
        });
        return text.append("\n### 规则\n\n").append(rules()).toString();
    }

    private Map<String, List<Line>> bySection() {
        Map<String, List<Line>> sections = new LinkedHashMap<>();
        lines.forEach(line -> sections.computeIfAbsent(line.section(), first -> new ArrayList<>())
                .add(line));
        return sections;
    }

    private static String heading() {
        StringBuilder heading = new StringBuilder("| 入口 | 是什么 |");
        StringBuilder rule = new StringBuilder("| --- | --- |");
        for (Who who : Who.values()) {
            heading.append(' ').append(who.ordinal() + 1).append(" |");
            rule.append(" --- |");
        }
        return heading + " 依据 |\n" + rule + " --- |\n";
    }

    private String row(Line line, Subject subject) {
        String moment = line.subjects().size() > 1 ? "（" + subject.title() + "）" : "";
        StringBuilder row = new StringBuilder(
                        "| `" + line.address().replace("|", "\\|") + "` | " + line.what() + moment)
                .append(line.isTried() ? "" : "（另有测试）")
                .append(" |");
        for (Who who : Who.values()) {
            row.append(' ')
                    .append(line.cell(story.user(who), story.facts(subject)).sign())
                    .append(" |");
        }
        return row + " " + String.join("，", line.rules()) + " |\n";
    }

    private String rules() {
        return lines.stream()
                .flatMap(line -> line.rules().stream())
                .map(rule -> rule.replace("~", ""))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(rule -> "- " + rule + "：" + Rule.inWords(rule) + "\n")
                .collect(Collectors.joining());
    }
}
