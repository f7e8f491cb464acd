package cn.edu.zzut.monitoring.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names in all diagrams and decision tables of a folder, as they are written. */
final class DiagramText {

    private static final Set<String> ENGINES = Set.of("true", "false", "execution", "task");

    private final StringBuilder text = new StringBuilder();

    DiagramText(String folder) throws IOException {
        for (File file : Stream.of(new File(folder).listFiles()).sorted().toList()) {
            text.append(Files.readString(file.toPath()).replace("&gt;", ">"));
        }
    }

    /** What the expression finds in its first group. */
    Set<String> found(String expression) {
        return found(expression, text);
    }

    private static Set<String> found(String expression, CharSequence in) {
        Set<String> names = new TreeSet<>();
        Pattern.compile(expression).matcher(in).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    Set<String> processes() {
        return found("<bpmn:process id=\"([^\"]+)\"");
    }

    Set<String> steps() {
        return found("<bpmn:(?:userTask|serviceTask|callActivity|boundaryEvent|businessRuleTask) id=\"([^\"]+)\"");
    }

    /** Such as {@code due.stage(execution, 3)}, calls within calls too. */
    Set<String> calls() {
        Set<String> calls = new TreeSet<>();
        for (String expression : found("[$#]\\{([^}]*)}")) {
            calls.addAll(found("((?:^|(?<=[\\s(!]))\\w+\\.\\w+\\([^()]*(?:\\([^()]*\\))?[^()]*\\))", expression));
            calls.addAll(found("(?<=\\()(\\w+\\.\\w+\\([^()]*\\))", expression));
        }
        return calls;
    }

    /** Variables that expressions, decision tables and called processes read. */
    Set<String> read() {
        Set<String> names = found("<camunda:in source=\"(\\w+)\"");
        names.addAll(found("<inputExpression[^>]*>\\s*<text>(\\w+)"));
        for (String expression : found("[$#]\\{([^}]*)}")) {
            names.addAll(found("(?<![.\\w])([a-zA-Z]\\w*)(?![\\w.(])", expression.replaceAll("'[^']*'", "")));
        }
        names.removeAll(ENGINES);
        return names;
    }

    /** Variables that diagrams set themselves. */
    Set<String> set() {
        return found("(?:camunda:elementVariable|camunda:resultVariable|camunda:initiator|target)=\"(\\w+)\"");
    }
}
