package cn.edu.zzut.monitoring.bench;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.support.HandedIn;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.support.Visitor;
import cn.edu.zzut.monitoring.trail.Attempt;
import cn.edu.zzut.monitoring.workbook.TableRow;
import cn.edu.zzut.monitoring.workbook.WorkbookWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** What it costs somebody with a session that an upload and a form are in the trail: the same with and without it, in turns. */
@SchoolTest
class TrailOverHttpBenchmark {

    private static final String OFF = "X-Without-Trail";
    private static final String BOUNDARY = "----of-the-benchmark";
    private static final int SMALL_ACTS = 200;
    private static final int FORMS = 60;
    private static final String TEXT = "培养目标";

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    private long waited;
    private final HttpClient client = HttpClient.newHttpClient();

    /** Behind the door of the trail: from there on nobody's attempt is known. */
    @TestConfiguration
    static class WithoutTrail {

        @Bean
        FilterRegistrationBean<OncePerRequestFilter> forgets() {
            OncePerRequestFilter forgets = new OncePerRequestFilter() {
                @Override
                protected void doFilterInternal(
                        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                        throws ServletException, IOException {
                    if (request.getHeader(OFF) != null) {
                        Attempt.current().ifPresent(Attempt::end);
                    }
                    chain.doFilter(request, response);
                }
            };
            FilterRegistrationBean<OncePerRequestFilter> behindTheDoor = new FilterRegistrationBean<>(forgets);
            behindTheDoor.setOrder(Ordered.HIGHEST_PRECEDENCE + 8);
            return behindTheDoor;
        }
    }

    @Test
    void actsOverHttp() throws Exception {
        List<String> lines =
                new ArrayList<>(List.of("| act | without s | with s | ratio |", "| --- | --- | --- | --- |"));
        BenchYear year = new BenchYear(story);
        TableCode students = new TableCode("1-6");
        UnitCode unit = new UnitCode("201");
        story.cycles.assign(BenchYear.YEAR, students, new UnitCode("104"), List.of(unit));
        Submission submission = story.submissions.open(
                BenchYear.YEAR, students, unit, Part.ASSISTING, LocalDate.of(BenchYear.YEAR, 12, 1));
        ProcessInstance filing =
                story.start("unit-filing", Map.of("year", BenchYear.YEAR, "tableCode", "1-6", "unitCode", "201"));
        Visitor filer = signedIn(story.task(filing, "fill").getAssignee());
        Editions large = year.students(20_000);
        Editions small = year.students(40);
        compare(7, "an upload of 1-6, 20,000 rows", lines, with -> upload(filer, submission, large.next(), with));
        compare(SMALL_ACTS, "an upload of 40 rows", lines, with -> upload(filer, submission, small.next(), with));
        HandedIn handedIn = HandedIn.of(story, story.newYear(), "4-2", "104");
        Visitor owner = signedIn("x01-filer");
        Visitor head = signedIn("x01-head");
        Editions files = new Editions(changed(handedIn.part(), "甲"), changed(handedIn.part(), "乙"));
        compare(FORMS, "returned, uploaded again, handed in", lines, with -> {
            submit(
                    head,
                    handedIn.audit(story),
                    "{\"decision\":{\"value\":\"return\"},\"reason\":{\"value\":\"请核对\"},\"responsible\":{\"value\":true}}",
                    with);
            upload(owner, handedIn.part(), files.next(), with);
            submit(owner, story.task(handedIn.filing(), "fill").getId(), "{\"responsible\":{\"value\":true}}", with);
            story.runJobs();
        });
        Measured.report("trail-http", lines);
    }

    private Path changed(Submission part, String text) throws IOException {
        TableDefinition table = story.table(part);
        List<TableRow> rows = story.sample(part);
        Path file = Files.createTempFile("bench-changed-", ".xlsx");
        Files.write(file, WorkbookWriter.write(table, Story.with(rows, TEXT, text)));
        file.toFile().deleteOnExit();
        return file;
    }

    private interface Work {
        void run(boolean withTrail) throws Exception;
    }

    private void compare(int runs, String act, List<String> lines, Work work) throws Exception {
        double[] medians = Measured.medians(runs, timed(work, false), timed(work, true));
        lines.add("| %s | %.4f | %.4f | %.2f |".formatted(act, medians[0], medians[1], medians[1] / medians[0]));
    }

    /** What people wait for: their requests, and nothing of what the bench does between them. */
    private Measured.Timed timed(Work work, boolean withTrail) {
        return () -> {
            waited = 0;
            work.run(withTrail);
            return waited / 1e9;
        };
    }

    private Visitor signedIn(String account) {
        Visitor visitor = new Visitor(port);
        if (visitor.signsIn(account, "demo") != 200) {
            throw new IllegalStateException(account);
        }
        return visitor;
    }

    private void upload(Visitor who, Submission submission, Path file, boolean withTrail) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Files.readAllBytes(file));
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        send(
                who,
                "PUT",
                "/api/submissions/" + submission.id() + "/workbook",
                "multipart/form-data; boundary=" + BOUNDARY,
                BodyPublishers.ofByteArray(body.toByteArray()),
                withTrail);
    }

    private void submit(Visitor who, String task, String variables, boolean withTrail) throws Exception {
        send(
                who,
                "POST",
                "/engine-rest/task/" + task + "/submit-form",
                "application/json",
                BodyPublishers.ofString("{\"variables\":" + variables + "}"),
                withTrail);
    }

    private void send(Visitor who, String method, String path, String type, BodyPublisher body, boolean withTrail)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", type)
                .header("Cookie", "JSESSIONID=" + who.cookie("JSESSIONID") + "; XSRF-TOKEN=" + who.cookie("XSRF-TOKEN"))
                .header("X-XSRF-TOKEN", who.cookie("XSRF-TOKEN"))
                .method(method, body);
        if (!withTrail) {
            request.header(OFF, "yes");
        }
        HttpRequest asked = request.build();
        long start = System.nanoTime();
        HttpResponse<String> answer = client.send(asked, BodyHandlers.ofString());
        waited += System.nanoTime() - start;
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " " + answer.statusCode() + " " + answer.body());
        }
    }
}
