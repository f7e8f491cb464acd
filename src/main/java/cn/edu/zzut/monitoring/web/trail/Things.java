package cn.edu.zzut.monitoring.web.trail;

import cn.edu.zzut.monitoring.archive.PackageKind;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.paper.PaperKind;
import cn.edu.zzut.monitoring.process.history.EngineThings;
import cn.edu.zzut.monitoring.trail.Attempt;
import cn.edu.zzut.monitoring.trail.Subject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What an address is about, in words: its years, tables, units and people by themselves, what it names by a number of ours
 * by what that is.
 */
@Component
class Things {

    private static final Map<String, String> NUMBERED = Map.of(
            "file", "文件",
            "document", "材料",
            "material", "材料",
            "comment", "意见",
            "remark", "批注",
            "job", "作业",
            "deployment", "部署",
            "authorization", "授权",
            "filter", "任务筛选",
            "incident", "事件");

    /** Of which the engine itself tells which task it was. */
    private static final String COMPLETION = "/submit-form";

    private final OwnThings own;
    private final CodedThings coded;
    private final EngineThings engine;

    Things(OwnThings own, CodedThings coded, EngineThings engine) {
        this.own = own;
        this.coded = coded;
        this.engine = engine;
    }

    /** @param variables of the address, in the pattern's names */
    void say(Attempt attempt, String pattern, Map<?, ?> variables) {
        if (variables.isEmpty()) {
            return;
        }
        Map<String, String> named = new LinkedHashMap<>();
        variables.forEach((name, value) -> named.put(name.toString(), value.toString()));
        Subject before = Subject.here();
        Subject about = about(before, pattern, named);
        if (!about.equals(before)) {
            attempt.isAbout(about);
        }
        inOrder(pattern, named).forEach((name, value) -> coded.find(pattern, name, named)
                .ifPresentOrElse(attempt::mentions, () -> said(attempt, pattern, name, value)));
    }

    /** Numbers of ours last. */
    private static Map<String, String> inOrder(String pattern, Map<String, String> named) {
        Map<String, String> ordered = new LinkedHashMap<>();
        named.entrySet().stream()
                .sorted((one, other) ->
                        Integer.compare(pattern.indexOf("{" + one.getKey()), pattern.indexOf("{" + other.getKey())))
                .forEach(one -> ordered.put(one.getKey(), one.getValue()));
        Optional.ofNullable(ordered.remove("id")).ifPresent(id -> ordered.put("id", id));
        return ordered;
    }

    private static Subject about(Subject here, String pattern, Map<String, String> named) {
        Subject about = here;
        if (pattern.contains("/definitions/{code}")) {
            about = new Subject(about.year(), named.get("code"), about.unit(), "", about.task(), "");
        }
        for (String person : new String[] {"person", "expert", "account"}) {
            if (named.containsKey(person)) {
                about = about.of(named.get(person));
            }
        }
        if (isOfPerson(pattern) && named.containsKey("id")) {
            about = about.of(named.get("id"));
        }
        return about;
    }

    private static boolean isOfPerson(String pattern) {
        return pattern.startsWith("/api/setup/people/") || pattern.startsWith("/api/setup/accounts/");
    }

    private void said(Attempt attempt, String pattern, String name, String value) {
        switch (name) {
            case "year", "table", "unit", "code", "person", "expert", "account" -> {}
            case "taskId" -> {
                if (pattern.endsWith(COMPLETION)) {
                    attempt.isAboutLater(() -> task(attempt, value));
                } else {
                    task(attempt, value);
                }
            }
            case "instance" ->
                engine.instance(value)
                        .ifPresentOrElse(found -> is(attempt, found), () -> numbered(attempt, "流程实例", value));
            case "job" ->
                engine.job(value).ifPresentOrElse(found -> is(attempt, found), () -> numbered(attempt, "作业", value));
            case "definition", "key" ->
                attempt.mentions("流程“"
                        + engine.process(value, name.equals("key") || !value.contains(":"))
                                .orElse(value)
                        + "”");
            case "id" -> id(attempt, pattern, value);
            default -> plain(pattern, name, value).ifPresent(attempt::mentions);
        }
    }

    private void id(Attempt attempt, String pattern, String value) {
        if (isOfPerson(pattern)
                || (pattern.startsWith("/api/submissions/")
                        && !Subject.here().table().isEmpty())) {
            return;
        }
        if (pattern.startsWith("/api/process-instances/")) {
            engine.instance(value).ifPresentOrElse(found -> is(attempt, found), () -> numbered(attempt, "流程实例", value));
        } else {
            own.find(pattern, value)
                    .ifPresentOrElse(
                            found -> {
                                attempt.isAbout(found.subject());
                                attempt.mentions(found.words());
                            },
                            () -> attempt.mentions(value.matches("\\d+") ? "记录" + value : "“" + value + "”"));
        }
    }

    private void task(Attempt attempt, String id) {
        engine.task(id).ifPresentOrElse(found -> is(attempt, found), () -> numbered(attempt, "任务", id));
    }

    private static void is(Attempt attempt, EngineThings.Thing found) {
        attempt.isAbout(found.subject());
        attempt.mentions(found.words());
    }

    private static void numbered(Attempt attempt, String what, String value) {
        attempt.mentions(what + " " + value);
    }

    /** What is told by the address alone. */
    static Optional<String> plain(String pattern, String name, String value) {
        return Optional.of(
                switch (name) {
                    case "kind" -> kind(value);
                    case "role", "duty" ->
                        Arrays.stream(Role.values())
                                .filter(role -> role.name().equalsIgnoreCase(value))
                                .map(Role::title)
                                .findFirst()
                                .orElse(value);
                    case "stage" ->
                        Arrays.stream(Stage.values())
                                .filter(stage -> String.valueOf(stage.number()).equals(value))
                                .map(stage -> "第" + stage.number() + "阶段“" + stage.title() + "”")
                                .findFirst()
                                .orElse("第" + value + "阶段");
                    case "number" -> "第" + value + unit(pattern);
                    case "edition" -> "第" + value + "版";
                    case "row" -> "第" + value + "行";
                    case "concept" -> "口径“" + value + "”";
                    case "occurrence" -> "报表“" + value + "”";
                    case "group" -> "用户组“" + value + "”";
                    default ->
                        NUMBERED.containsKey(name)
                                ? NUMBERED.get(name) + (value.matches("\\d+") ? value + "号" : " " + value)
                                : value;
                });
    }

    private static String unit(String pattern) {
        return pattern.contains("/versions/{number}")
                ? "版"
                : pattern.contains("/rounds/{number}") ? "轮专家评审" : pattern.contains("/questions/{number}") ? "题" : "项";
    }

    private static String kind(String value) {
        return switch (value) {
            case "archive" -> PackageKind.ARCHIVE.title();
            case "report", "national" -> PackageKind.REPORT.title();
            case "indicators" -> PackageKind.INDICATORS.title();
            default ->
                Stream.concat(
                                Arrays.stream(PaperKind.values())
                                        .filter(kind -> kind.fileName().equals(value))
                                        .map(PaperKind::title),
                                Arrays.stream(Level.values())
                                        .filter(level -> level.name().equalsIgnoreCase(value))
                                        .map(level -> "“" + level.title() + "”"))
                        .findFirst()
                        .orElse("“" + value + "”");
        };
    }
}
