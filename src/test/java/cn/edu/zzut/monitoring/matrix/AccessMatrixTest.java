package cn.edu.zzut.monitoring.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.archive.content.Supplements;
import cn.edu.zzut.monitoring.filing.Documents;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.reporting.Reports;
import cn.edu.zzut.monitoring.support.Browser.Answer;
import cn.edu.zzut.monitoring.support.Mending;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Statements;
import cn.edu.zzut.monitoring.support.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who gets what at which address (docs/access.md): each cell is tried over HTTP, the denied ones first (第二十一条). */
@SchoolTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

    private static final Path DOCUMENT = Path.of("docs/access.md");
    private static final String BEGIN = "<!-- matrix: from access and the endpoints; not by hand -->\n";
    private static final String END = "<!-- end of matrix -->";
    private static final Set<Integer> DENIED = Set.of(401, 403, 404);

    private MatrixStory story;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Statements statements;

    @LocalServerPort
    int port;

    private final List<Line> lines = Endpoints.lines();

    @BeforeAll
    void aYearWithSomethingOfEverything(
            @Autowired Story told,
            @Autowired Organization organization,
            @Autowired Accountability accountability,
            @Autowired Mending mending,
            @Autowired Reports reports,
            @Autowired Documents documents,
            @Autowired Supplements supplements) {
        MatrixThings things = new MatrixThings(told, documents, supplements);
        story = new MatrixStory(told, organization, accountability, mending, reports, things);
        story.begins(port);
    }

    @Test
    void everyEndpointHasItsLine() {
        Set<String> mapped = new TreeSet<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> one :
                requestMappingHandlerMapping.getHandlerMethods().entrySet()) {
            if (one.getValue().getBeanType().getName().startsWith("cn.edu.zzut.monitoring")) {
                one.getKey().getMethodsCondition().getMethods().forEach(method -> one.getKey()
                        .getPatternValues()
                        .forEach(pattern -> mapped.add(method + " " + pattern)));
            }
        }
        Set<String> listed = new TreeSet<>();
        lines.forEach(line -> listed.add(line.address()));
        Set<String> missing = new TreeSet<>(mapped);
        missing.removeAll(listed);
        assertThat(missing)
                .as("endpoints that nobody has said for whom they are: write a line for each in %s", Endpoints.FILE)
                .isEmpty();
    }

    @Test
    void everyCellIsAsItIsWrittenAndNothingIsWrittenBesideATransaction() {
        List<String> wrong = new ArrayList<>();
        Set<String> writtenAlone = statements.writtenAlone();
        for (boolean denied : new boolean[] {true, false}) {
            for (boolean last : new boolean[] {false, true}) {
                lines.stream()
                        .filter(line -> line.isTried() && line.how().containsKey("last") == last)
                        .forEach(line -> line.subjects().forEach(subject -> tries(line, subject, denied, wrong)));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(statements.writtenAlone())
                .as("written outside of a transaction, so that the trail does not know that something was changed")
                .isSubsetOf(writtenAlone);
    }

    @Test
    void theDocsShowTheMatrix() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END, begin);
        String text = new MatrixText(story, lines).text();
        if (Boolean.getBoolean("access.write")) {
            Files.writeString(DOCUMENT, document.substring(0, begin) + text + document.substring(end));
        } else {
            assertThat(document.substring(begin, end))
                    .as(
                            "the matrix in %s; write it anew with mvn test -Dtest=AccessMatrixTest -Daccess.write=true",
                            DOCUMENT)
                    .isEqualTo(text);
        }
    }

    private void tries(Line line, Subject subject, boolean denied, List<String> wrong) {
        for (Who who : Who.values()) {
            Cell cell = line.cell(story.user(who), story.facts(subject));
            if ((cell == Cell.NOTHING) == denied) {
                Answer answer = ask(line, subject, who);
                leaks(line, who, answer).forEach(wrong::add);
                if (!isAsWritten(line, cell, answer)) {
                    wrong.add(line.address() + " " + subject + " " + who + ": " + cell + " but " + answer.status() + " "
                            + shortened(answer));
                }
            }
        }
    }

    /**
     * The demo shows all mails to everybody, and there is no demo in a school's installation. What somebody has asked for in vain
     * stands in the own records, by the name that they asked for.
     */
    private List<String> leaks(Line line, Who who, Answer answer) {
        boolean isOwnAsking = line.how().containsKey("asked");
        if (line.pattern().startsWith("/api/demo") || isOwnAsking || answer.status() >= 300) {
            return List.of();
        }
        String said = Texts.of(answer);
        return story.secrets().stream()
                .filter(secret -> said.contains(secret.words()))
                .filter(secret -> !secret.isFor().test(story.user(who)))
                .map(secret -> line.address() + " tells " + who + ": " + secret.words())
                .toList();
    }

    private Answer ask(Line line, Subject subject, Who who) {
        String path = story.path(line, subject);
        return line.how().containsKey("file")
                ? story.caller(who).uploads(line.method(), path)
                : story.caller(who).asks(line.method(), path, story.body(line));
    }

    private static boolean isAsWritten(Line line, Cell cell, Answer answer) {
        if (answer.status() >= 500) {
            return answer.status() == 503 && line.how().containsKey("unready");
        }
        if (cell == Cell.NOTHING) {
            return DENIED.contains(answer.status()) || line.how().containsKey("refused") && answer.status() >= 400;
        }
        return !DENIED.contains(answer.status())
                || line.how().containsKey("absent") && answer.status() == 404
                || line.how().containsKey("page") && answer.type().startsWith("text/html");
    }

    private static String shortened(Answer answer) {
        String text = answer.text();
        return text.substring(0, Math.min(160, text.length())).replace('\n', ' ');
    }
}
