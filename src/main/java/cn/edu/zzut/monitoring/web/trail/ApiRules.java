package cn.edu.zzut.monitoring.web.trail;

import cn.edu.zzut.monitoring.trail.Act;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a request below {@code /api} is to the trail, by its method and the pattern of its address; the first that fits. A
 * writing address that none fits is in the trail all the same.
 */
final class ApiRules {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private record Rule(Act act, Pattern address) {

        static Rule of(Act act, String address) {
            return new Rule(act, Pattern.compile("/api/" + address));
        }
    }

    private static final List<Rule> WRITING = List.of(
            Rule.of(Act.ACCOUNT, "setup/accounts.*"),
            Rule.of(Act.SCHOOL, "setup/school"),
            Rule.of(Act.MAIL_SERVER, "setup/mail.*"),
            Rule.of(Act.RIGHTS, "setup/people/\\{id}/(roles|shares|stand-ins).*"),
            Rule.of(Act.PEOPLE, "(setup/(people|units|organization).*|units/\\{code}/filer.*)"),
            Rule.of(Act.SETTINGS, "(papers|reports)/templates.*"),
            Rule.of(Act.DATES, "(.*/(due|extension)|calendar/.*|deadline-rules|outages/.*|demo/clock|monitoring/plan)"),
            Rule.of(Act.CATALOG, "(catalogs/.*|concepts/declarations.*)"),
            Rule.of(Act.EXPORT, "(submissions/\\{id}/template\\.xlsx|personal-data/\\{person}/copy)"),
            Rule.of(Act.UPLOAD, "submissions/\\{id}/workbook/trial"),
            Rule.of(
                    Act.UPLOAD,
                    ".*/(workbook|workbooks|evidence|files|minutes|scans|materials|supplements|receipt|guides|import"
                            + "|[a-z-]+\\.xlsx|declarations|error-lists)"),
            Rule.of(Act.UPLOAD, "setup/past-years/\\{year}"),
            Rule.of(Act.READ, "submissions/\\{id}/rows/\\{row}/reveal"),
            Rule.of(Act.CHANGE, "submissions/\\{id}/(rows.*|conflicts|explanations)"),
            Rule.of(Act.TASK, "(tasks/.*|me/routine.*|cycles/\\{year}/urges)"),
            Rule.of(
                    Act.DECISION,
                    "(cycles.*/(commendation.*|rectification-draft.*|national.*)|cycles|cycles/\\{year}|reviews/.*|data-use/.*"
                            + "|corrections/.*|submissions/.*)"));

    private static final List<Rule> READING = List.of(
            Rule.of(
                    Act.EXPORT,
                    "(.*/packages/.*|.*archive\\.zip|data-use/.*\\.xlsx|.*/(register|summary|assignments|organization|comparison"
                            + "|declarations|definitions|catalog|findings|corrections|roster-proposal)\\.(xlsx|zip)|corrections\\.xlsx|trail\\.xlsx)"),
            Rule.of(
                    Act.READ,
                    "(submissions/\\{id}/(rows|comparison|last-year|findings.*|conflicts|review/rows|explanations|totals)"
                            + "|submissions/\\{id}/corrections/rows|indicators/\\{id}/rows|units/\\{code}/data"
                            + "|setup/people/\\{id}/history)"));

    private static final Pattern FILE =
            Pattern.compile(".*\\.(xlsx|docx|zip)|.*/(file|files/\\{file}|scans/\\{id}|evidence/\\{document})");

    /** What is somebody's: whoever asks for others' is told that there is none. */
    private static final Pattern SOMEBODYS = Pattern.compile(
            "/api/(submissions/\\{id}|tasks/\\{taskId}|corrections/\\{id}|rectifications/\\{id}|meeting-conditions/\\{id})");

    /** What it comes to is in no table. */
    private static final Pattern ELSEWHERE =
            Pattern.compile(".*/verification|/api/setup/mail/trial|/api/data-use/recognition");

    /** Is told by who makes it. */
    private static final String OWN_COPY = "/api/me/data.zip";

    private static final int BEGUN = 202;

    private ApiRules() {}

    static boolean isWriting(String method) {
        return !HARMLESS.contains(method);
    }

    /** Never empty-handed. */
    static Act writing(String pattern) {
        return first(WRITING, pattern).orElse(Act.OTHER);
    }

    /**
     * Whether what was asked for is a change of data, which has been made by the time of the answer; it is not what is looked
     * at, taken away or verified, is sent out, or has only begun.
     */
    static boolean isOfData(Act act, String pattern, int status) {
        return status != BEGUN
                && !Set.of(Act.READ, Act.DOWNLOAD, Act.EXPORT).contains(act)
                && !ELSEWHERE.matcher(pattern).matches();
    }

    /** @param attached whether the answer is a file to keep */
    static Optional<Act> reading(String pattern, boolean attached) {
        if (pattern.equals(OWN_COPY)) {
            return Optional.empty();
        }
        return first(READING, pattern).or(() -> attached ? Optional.of(Act.DOWNLOAD) : Optional.empty());
    }

    /** What somebody tried to read who was told that there is no such thing. */
    static Optional<Act> hidden(String pattern) {
        return reading(pattern, FILE.matcher(pattern).matches())
                .or(() -> SOMEBODYS.matcher(pattern).matches() ? Optional.of(Act.READ) : Optional.empty());
    }

    private static Optional<Act> first(List<Rule> rules, String pattern) {
        return rules.stream()
                .filter(rule -> rule.address().matcher(pattern).matches())
                .map(Rule::act)
                .findFirst();
    }
}
