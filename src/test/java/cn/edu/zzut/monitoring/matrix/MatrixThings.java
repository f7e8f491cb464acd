package cn.edu.zzut.monitoring.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.archive.content.Supplements;
import cn.edu.zzut.monitoring.filing.About;
import cn.edu.zzut.monitoring.filing.Documents;
import cn.edu.zzut.monitoring.filing.EvidenceFile;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Browser.Answer;
import cn.edu.zzut.monitoring.support.Pdf;
import cn.edu.zzut.monitoring.support.Story;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people have handed over besides tables: of each there is one that others must not get, so that a no is not for want of it. */
final class MatrixThings {

    private static final PersonId OFFICE = new PersonId("office");

    private final Story story;
    private final Documents documents;
    private final Supplements supplements;
    private final Map<Subject, String> evidence = new EnumMap<>(Subject.class);
    private final Map<String, String> names = new HashMap<>();

    MatrixThings(Story story, Documents documents, Supplements supplements) {
        this.story = story;
        this.documents = documents;
        this.supplements = supplements;
    }

    void begin(int port, int year, Map<Subject, Submission> submissions) {
        submissions.forEach((subject, submission) -> evidence.put(
                subject,
                String.valueOf(documents
                        .keepEvidence(
                                submission.id(),
                                new EvidenceFile("支撑材料.pdf", Pdf.ofOnePage("支撑材料" + subject)),
                                new About("", ""),
                                OFFICE)
                        .id())));
        names.put(
                "{remark}",
                made(as(port, Who.HEAD)
                        .post(of(submissions, Subject.SUBMITTED) + "/remarks", Map.of("row", 0, "text", "请核对"))));
        names.put(
                "{comment}",
                made(as(port, Who.REVIEWING)
                        .post(of(submissions, Subject.WHOLE) + "/comments", Map.of("row", 0, "text", "请说明"))));
        names.put(
                "/definition-questions/{id}",
                made(as(port, Who.FILER)
                        .post(
                                "/api/training/" + year + "/definition-questions",
                                Map.of("table", "1-3", "column", "", "text", "撤销的单位还填吗？"))));
        supplements.add(year, "audits", "审核表.pdf", Pdf.ofOnePage("审核表"), "签字盖章", OFFICE);
        names.put(
                "/supplements/{id}", String.valueOf(supplements.of(year).get(0).id()));
        pledge(port, year);
        dataUse(port, year);
    }

    private void pledge(int port, int year) {
        String papers = "/api/cycles/" + year + "/units/" + MatrixStory.UNIT + "/pledge";
        Browser head = as(port, Who.HEAD);
        assertThat(head.get(papers + ".docx").status()).isEqualTo(200);
        Answer scanned = head.send("POST", papers + "/scans?edition=1", "承诺书.pdf", Pdf.ofOnePage("承诺书"));
        assertThat(scanned.status()).as(scanned.text()).isEqualTo(200);
        names.put(
                "{scan}",
                String.valueOf(
                        scanned.json().findValue("scans").get(0).path("id").asLong()));
    }

    /** Granted to {@link Who#FILER}, of what is nobody's secret. */
    private void dataUse(int port, int year) {
        Map<String, Object> wish = new HashMap<>(Map.of(
                "nature", "RESEARCH",
                "matter", "专业结构研究",
                "purpose", "分析各专业结构",
                "contact", "67780000",
                "fromYear", year,
                "toYear", year,
                "granularity", "DETAIL",
                "audience", "INSIDE",
                "recipient", "",
                "keptAt", "办公电脑"));
        wish.put("useUntil", story.clock.today().plusDays(60).toString());
        wish.put("promise", true);
        Map<String, Object> variables = new HashMap<>();
        wish.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        Answer asked = as(port, Who.FILER)
                .post("/engine-rest/process-definition/key/data-use/submit-form", Map.of("variables", variables));
        assertThat(asked.status()).as(asked.text()).isEqualTo(200);
        story.runJobs();
        story.completes(story.openTask("choose-tables"), "tables", List.of("4-2"));
        story.completes(
                story.openTask("choose-columns"),
                "decision",
                "submit",
                "columns",
                List.of("4-2/校内专业代码"),
                "personalReason",
                "");
        story.completes(story.openTask("permit"), "decision", "permit");
        story.completes(story.openTask("approve"), "decision", "approve");
        Answer all = as(port, Who.FILER).get("/api/data-use");
        names.put("/data-use/{id}", String.valueOf(all.json().findValue("id").asLong()));
    }

    private static Browser as(int port, Who who) {
        return new Browser(port, who.account());
    }

    private static String of(Map<Subject, Submission> submissions, Subject subject) {
        return "/api/submissions/" + submissions.get(subject).id();
    }

    private static String made(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
        return String.valueOf(answer.json().findValue("id").asLong());
    }

    /** By the placeholders of addresses. */
    Map<String, String> names() {
        return names;
    }

    String evidence(Subject subject) {
        return evidence.get(subject);
    }
}
