package cn.edu.zzut.monitoring.support;

import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.demo.Samples;
import cn.edu.zzut.monitoring.filing.Merges;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.filing.VersionOrigin;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.notification.Mails;
import cn.edu.zzut.monitoring.notification.QueuedMail;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.reporting.Reports;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells a story of the small school: each in a year of its own, its people doing their tasks, time passing. */
@TestComponent
public class Story {

    private static final int YEAR = 2031;
    public final Cycles cycles;
    public final Catalogs catalogs;
    public final Submissions submissions;
    public final Merges merges;
    public final SchoolClock clock;
    public final WorkingDays workingDays;
    private final ProcessEngine engine;
    private final Packages packages;
    private final Reports reports;
    private final Mails mails;
    private final JdbcTemplate jdbc;
    private final OtherStories others;
    private final OpenWork work;
    private final DueJobs jobs;
    private int meetings;

    Story(
            Cycles cycles,
            Catalogs catalogs,
            Submissions submissions,
            Merges merges,
            SchoolClock clock,
            WorkingDays workingDays,
            ProcessEngine engine,
            Packages packages,
            Reports reports,
            Mails mails,
            JdbcTemplate jdbc,
            OtherStories others) {
        this.cycles = cycles;
        this.catalogs = catalogs;
        this.submissions = submissions;
        this.merges = merges;
        this.clock = clock;
        this.workingDays = workingDays;
        this.engine = engine;
        this.packages = packages;
        this.reports = reports;
        this.mails = mails;
        this.jdbc = jdbc;
        this.others = others;
        this.work = new OpenWork(engine);
        this.jobs = new DueJobs(engine.getManagementService());
    }

    /** A launched year in which nothing has happened yet; jobs run only when the story says so. */
    public int newYear() {
        forgetOtherStories();
        cycles.launch(YEAR, new PersonId("office"));
        return YEAR;
    }

    /** Nothing is left of the stories before; only the demo school's data of 2025 stay. */
    public void forgetOtherStories() {
        jobExecutor().shutdown();
        others.forget(YEAR);
    }

    public JobExecutor jobExecutor() {
        return ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getJobExecutor();
    }

    public ProcessEngine engine() {
        return engine;
    }

    /** Assigns a table and opens its submissions, as the publication of the task decomposition does. */
    public Submission assigned(int year, String table, String responsible, String... assisting) {
        TableCode code = new TableCode(table);
        boolean base = catalogs.of(year).table(code).base();
        List<UnitCode> assistants = Arrays.stream(assisting).map(UnitCode::new).toList();
        cycles.assign(year, code, new UnitCode(responsible), assistants);
        assistants.forEach(unit -> submissions.open(year, code, unit, Part.ASSISTING, cycles.assistantDue(year, base)));
        return submissions.open(year, code, new UnitCode(responsible), Part.RESPONSIBLE, cycles.tableDue(year, base));
    }

    /** The table's data of the year before, multiplied as the story likes. */
    public void reportedLastYear(int year, String table, String responsible, UnaryOperator<List<TableRow>> change) {
        int last = year - 1;
        if (cycles.find(last).isEmpty()) {
            cycles.launch(last, new PersonId("office"));
        }
        Submission submission = assigned(last, table, responsible);
        submissions.begin(submission.id());
        submissions.addVersion(
                submission.id(),
                change.apply(sample(submission)),
                VersionOrigin.IMPORT,
                "上年数据",
                new PersonId("office"));
    }

    public ProcessInstance start(String process, Map<String, Object> variables) {
        return engine.getRuntimeService().startProcessInstanceByKey(process, variables);
    }

    /** Runs every job that is due, and those that it gives rise to. */
    public void runJobs() {
        jobs.run();
    }

    /** Lets time pass to that moment; timers fire. */
    public void timePassesTo(Instant moment) {
        if (moment.isAfter(clock.instant())) {
            clock.moveTo(moment);
        }
        runJobs();
    }

    public void timePassesTo(LocalDate day, int hour) {
        timePassesTo(day.atTime(LocalTime.of(hour, 0)).atZone(SchoolClock.ZONE).toInstant());
    }

    /** The one open task of that step in the instance, or in those that it called. */
    public Task task(ProcessInstance root, String activity) {
        return work.task(root, activity);
    }

    /** The one open task of that step, whichever instance it is in. */
    public Task openTask(String activity) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(activity)
                .singleResult();
    }

    public List<Task> tasks(ProcessInstance root, String activity) {
        return work.tasks(root, activity);
    }

    /** The steps that wait for somebody, in the instance and in those that it called. */
    public List<String> open(ProcessInstance root) {
        return work.steps(root);
    }

    public boolean isEnded(ProcessInstance instance) {
        return work.isEnded(instance);
    }

    /** The assignee completes the task with these answers, with no more rights than a person has; then jobs run. */
    public void completes(Task task, Object... answers) {
        Map<String, Object> variables = new HashMap<>();
        for (int i = 0; i < answers.length; i += 2) {
            variables.put((String) answers[i], answers[i + 1]);
        }
        var identity = engine.getIdentityService();
        List<String> groups = identity.createGroupQuery().groupMember(task.getAssignee()).list().stream()
                .map(group -> group.getId())
                .toList();
        identity.setAuthentication(task.getAssignee(), groups);
        try {
            engine.getFormService().submitTaskForm(task.getId(), variables);
        } finally {
            identity.clearAuthentication();
        }
        runJobs();
    }

    public void completes(ProcessInstance root, String activity, Object... answers) {
        completes(task(root, activity), answers);
    }

    /** A further session of the president's meeting is put on record, today. */
    public void meetingDecides(ProcessInstance approval, String resolution, Object... more) {
        meetings++;
        List<Object> answers = new ArrayList<>(List.of(
                "decision",
                resolution,
                "meetingName",
                "校长办公会",
                "ordinal",
                meetings,
                "heldOn",
                clock.today().toString(),
                "place",
                "行政楼301",
                "chair",
                "王校长",
                "present",
                "王校长、李副校长、张副校长",
                "topic",
                "关于上报监测数据的请示",
                "reporter",
                "评估督导处处长",
                "minutes",
                "校办纪〔2026〕" + meetings + "号",
                "signedBy",
                "王校长",
                "signedOn",
                clock.today().toString()));
        answers.addAll(List.of(more));
        completes(approval, "presidents-meeting", answers.toArray());
    }

    /** The office ticks the report that its form shows as looked at. */
    public void reviewsTheReport(ProcessInstance approval) {
        Task task = task(approval, "analysis-report");
        var choice = ((SpinJsonNode) shown(task, "reviewChoices")).elements().get(0);
        completes(task, "reviewed", List.of(choice.prop("value").stringValue()));
    }

    /** The value that the task's form shows when it is opened. */
    public Object shown(Task task, String variable) {
        return engine.getFormService().getTaskFormVariables(task.getId()).get(variable);
    }

    public TableDefinition table(Submission submission) {
        return submissions.definition(submission);
    }

    /** Rows as the submission's unit would have them, without fault. */
    public List<TableRow> sample(Submission submission) {
        return submission.part() == Part.RESPONSIBLE
                ? Samples.ofSmallSchool(table(submission))
                : Samples.ofSmallSchool(table(submission), submission.unit().value());
    }

    /** The submission with the sample's rows, audited and locked by people of the unit, such as "xxb". */
    public Submission locked(Submission submission, String unit) {
        submissions.begin(submission.id());
        uploads(submission);
        submissions.submit(submission.id(), "经核实无误", new PersonId(unit + "-filer"));
        submissions.approve(submission.id(), new PersonId(unit + "-head"));
        submissions.lock(submission.id());
        return submission;
    }

    /** The year was decided on, reported and concluded: it has all that its archive must have. */
    public void isReported(int year) {
        PersonId secretary = new PersonId("secretary");
        cycles.decided(year, "presidents-meeting", "approved", "会议纪要〔2031〕3号", secretary);
        packages.report(year);
        cycles.received(year, "GX-2031-0001");
        reports.fix(reports.draft(year, Level.SCHOOL, "", secretary), secretary);
    }

    public void uploads(Submission submission) {
        uploads(submission, sample(submission));
    }

    public void uploads(Submission submission, List<TableRow> rows) {
        submissions.addVersion(submission.id(), rows, VersionOrigin.UPLOAD, "数据.xlsx", new PersonId("filer"));
    }

    /** A unit's rows of a table that is given to it with this; of what nobody names the numbers are 0. */
    public void uploads(int year, String table, String unit, List<Map<String, String>> rows) {
        Submission submission = assigned(year, table, unit);
        submissions.begin(submission.id());
        List<TableRow> made = new ArrayList<>();
        for (Map<String, String> row : rows) {
            Map<String, String> values = new HashMap<>(row);
            table(submission).columns().stream()
                    .filter(column -> column.type().isNumeric())
                    .forEach(column -> values.putIfAbsent(column.name(), "0"));
            made.add(new TableRow(made.size() + 2, unit, values));
        }
        uploads(submission, made);
    }

    /** The unit was given its submission back and uploads again. */
    public void uploadsAgain(Submission submission, List<TableRow> rows) {
        if (!fresh(submission).state().isOpen()) {
            submissions.giveBack(submission.id(), "请重新核实", new PersonId("office"));
        }
        uploads(submission, rows);
    }

    /** The submission's anomaly was explained in these words. */
    public void explainedAs(Submission submission, String rule, String column, String text, String evidence) {
        jdbc.update(
                """
                insert into monitoring.explanation
                    (submission_id, rule, row_no, column_name, value, text, evidence, explained_by, explained_at)
                values (?, ?, 0, ?, '1', ?, ?, 'filer', now())""",
                submission.id().value(),
                rule,
                column,
                text,
                evidence);
    }

    /** The same rows with one column's value changed in each. */
    public static List<TableRow> with(List<TableRow> rows, String column, String value) {
        return rows.stream()
                .map(row -> {
                    Map<String, String> values = new HashMap<>(row.values());
                    values.put(column, value);
                    return new TableRow(row.number(), row.unit(), values);
                })
                .toList();
    }

    public Submission fresh(Submission submission) {
        return submissions.get(submission.id());
    }

    /** The mails queued for that person, the newest first. */
    public List<QueuedMail> mailsTo(String person) {
        return mails.newest(10_000).stream()
                .filter(mail -> mail.personId().equals(person))
                .toList();
    }

    /** Those of one kind. */
    public List<QueuedMail> mailsTo(String person, MailKind kind) {
        return mailsTo(person).stream().filter(mail -> mail.kind() == kind).toList();
    }

    /** What the person's morning digests said, the newest first. */
    public List<String> digestsTo(String person) {
        return mailsTo(person, MailKind.DIGEST).stream().map(QueuedMail::body).toList();
    }

    /** The minutes pass in which what comes on record together is gathered; its mails are queued then. */
    public void recordsAreTold() {
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(2)));
        await().until(() -> jdbc.queryForObject(
                        "select count(*) from monitoring.news where kind = 'RECORD' and told_at is null", Integer.class)
                == 0);
    }

    /** The day on which the task is due. */
    public LocalDate dueDay(Task task) {
        Date due = task.getDueDate();
        return due.toInstant().atZone(SchoolClock.ZONE).toLocalDate();
    }
}
