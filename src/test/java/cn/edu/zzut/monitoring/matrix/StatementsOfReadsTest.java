package cn.edu.zzut.monitoring.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.demo.Samples;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.rectification.Cause;
import cn.edu.zzut.monitoring.review.Assignments;
import cn.edu.zzut.monitoring.review.CommentSeverity;
import cn.edu.zzut.monitoring.review.Division;
import cn.edu.zzut.monitoring.review.Place;
import cn.edu.zzut.monitoring.review.Problem;
import cn.edu.zzut.monitoring.review.Reviews;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.HandedIn;
import cn.edu.zzut.monitoring.support.Mending;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Statements;
import cn.edu.zzut.monitoring.support.Story;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A list asks the database as often for many as for few: no query stands in a loop. */
@SchoolTest
class StatementsOfReadsTest {

    private static final String RESPONSIBLE = "104";
    private static final String COLLEGE = "201";
    private static final List<String> READERS =
            List.of("office", "jwc-filer", "jwc-head", "x01-filer", "x01-head", "expert2");

    /**
     * What is asked for seldom and reads each table that there is in any case: an own copy looks for one's name in all of them, the
     * review draws its samples from their rows, and an open record of accountability counts its own table's days.
     */
    private static final Set<String> READS_EACH_TABLE =
            Set.of("/api/me/data", "/api/me/data.zip", "/reviews/summary", "/meetings/material", "/accountability");

    @Autowired
    Story story;

    @Autowired
    Statements statements;

    @Autowired
    Accountability accountability;

    @Autowired
    Reviews reviews;

    @Autowired
    Assignments assignments;

    @Autowired
    Mending mending;

    @LocalServerPort
    int port;

    private int year;
    private Iterator<String> tables;
    private final Map<TableCode, Division> reviewed = new LinkedHashMap<>();

    @BeforeEach
    void aYear() {
        year = story.newYear();
        tables = story.catalogs.of(year).tables().stream()
                .filter(table -> !table.isSingleRow()
                        && !Samples.ofSmallSchool(table, COLLEGE).isEmpty())
                .map(table -> table.code().value())
                .toList()
                .iterator();
    }

    /** One of each: what waits for a filer, what waits for a head, what is locked, and what has come of it. */
    private void grows() {
        String filling = tables.next();
        story.assigned(year, filling, RESPONSIBLE, COLLEGE);
        Submission part =
                story.submissions.assisting(year, new TableCode(filling)).get(0);
        story.start("unit-filing", Map.of("year", year, "tableCode", filling, "unitCode", COLLEGE));
        story.uploads(part);
        HandedIn.of(story, year, tables.next(), RESPONSIBLE);
        Submission whole = story.assigned(year, tables.next(), RESPONSIBLE);
        story.locked(whole, "jwc");
        ProcessInstance collection =
                story.start("stage-2-collection", Map.of("year", year, "tableCode", own(tables.next())));
        story.completes(collection, "state-requirements", "requirement", "要求");
        story.start("stage-2-collection", Map.of("year", year, "tableCode", own(tables.next())));
        Browser.Answer asked = new Browser(port, "jwc-filer")
                .post(
                        "/api/submissions/" + whole.id() + "/corrections",
                        Map.of("reason", "写错一行", "proof", "教务〔2031〕5号", "changed", "2"));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        story.runJobs();
        reviewed.put(whole.table(), Division.whole(new PersonId("expert2")));
        assignments.assign(year, reviewed);
        reviews.draft(
                year,
                whole.table(),
                new UnitCode(RESPONSIBLE),
                new PersonId("expert2"),
                new Problem("偏高", CommentSeverity.ORDINARY, false, Place.WHOLE_TABLE));
        reviews.raise(year, new PersonId("expert2"));
        mending.published(year, Cause.OFFICE, COLLEGE, "问题" + filling, "改正");
        accountability.found(new Fault(
                year,
                FaultKind.LATE,
                "reads:" + filling,
                new UnitCode(COLLEGE),
                filling,
                "迟报",
                Optional.of(story.clock.today())));
        accountability.takeUp(year);
    }

    private String own(String table) {
        story.assigned(year, table, RESPONSIBLE);
        return table;
    }

    private List<String> reads() {
        return Endpoints.lines().stream()
                .filter(line -> line.method().equals("GET") && line.isTried())
                .map(line -> line.how().getOrDefault("path", line.pattern()))
                .filter(path -> path.startsWith("/api/") && !path.contains("prometheus"))
                .map(path -> path.replace("/cycles/{year}", "/cycles/" + year)
                        .replace("{year}", String.valueOf(year))
                        .replace("/units/{code}", "/units/" + COLLEGE))
                .filter(path -> !path.contains("{"))
                .map(path -> path.contains("?") || !Endpoints.takesAYear("GET", path) ? path : path + "?year=" + year)
                .distinct()
                .toList();
    }

    private Map<String, List<String>> asked() {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        for (String path : reads()) {
            for (String reader : READERS) {
                Browser browser = new Browser(port, reader);
                if (browser.get(path).status() == 200) {
                    asked.put(reader + " " + path, statements.during(() -> browser.get(path)));
                }
            }
        }
        return asked;
    }

    @Test
    void noReadAsksMoreOftenWhenThereIsMore() {
        grows();
        grows();
        Map<String, List<String>> few = asked();
        grows();
        grows();
        Map<String, List<String>> many = asked();
        List<String> growing = new ArrayList<>();
        assertThat(many).hasSizeGreaterThan(100);
        many.forEach((read, now) -> {
            List<String> before = few.getOrDefault(read, now);
            if (now.size() > before.size() && !readsEachTable(read)) {
                List<String> again = askedAgain(read);
                if (again.size() > before.size()) {
                    growing.add(read + ": " + before.size() + " → " + again.size() + "\n" + more(before, again));
                }
            }
        });
        assertThat(growing).isEmpty();
    }

    /** What the application remembers for some seconds, as the calendar, may have been read anew in the middle of it. */
    private List<String> askedAgain(String read) {
        String[] who = read.split(" ", 2);
        return statements.during(() -> new Browser(port, who[0]).get(who[1]));
    }

    private static boolean readsEachTable(String read) {
        String path = read.replaceAll("/\\d+", "").replaceAll("/cycles", "");
        return READS_EACH_TABLE.stream().anyMatch(path::contains);
    }

    private static String more(List<String> before, List<String> now) {
        List<String> more = new ArrayList<>(now);
        before.forEach(more::remove);
        return more.stream()
                .map(sql -> "    " + sql.replaceAll("\\s+", " ").replaceAll("^(.{260}).*$", "$1"))
                .collect(Collectors.joining("\n"));
    }
}
