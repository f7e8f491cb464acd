package cn.edu.zzut.monitoring.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.MovedDate;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.rectification.Cause;
import cn.edu.zzut.monitoring.reporting.Reports;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.HandedIn;
import cn.edu.zzut.monitoring.support.Mending;
import cn.edu.zzut.monitoring.support.Story;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * The year in which every cell is tried: 201 fills in its part of 1-5-1 and has handed in its part of 4-2; 104 is responsible
 * for both, 4-2 is locked and lies with an expert. What must not be seen by others says so in words of its own.
 */
class MatrixStory {

    static final UnitCode UNIT = new UnitCode("201");
    static final UnitCode RESPONSIBLE = new UnitCode("104");
    static final String DRAFT = "只有本单位知道的草稿";
    static final String PART = "已经报来的一份";
    static final String TABLE = "整张表里的一格";
    static final String REASON = "只告诉本单位的延期原因";

    private final Story story;
    private final Organization organization;
    private final Accountability accountability;
    private final Mending mending;
    private final Reports reports;
    private final MatrixThings things;
    private final Map<Subject, Submission> submissions = new EnumMap<>(Subject.class);
    private final Map<String, String> names = new HashMap<>();
    private final Map<Who, Caller> callers = new EnumMap<>(Who.class);
    private Set<String> invited = Set.of();

    MatrixStory(
            Story story,
            Organization organization,
            Accountability accountability,
            Mending mending,
            Reports reports,
            MatrixThings things) {
        this.things = things;
        this.story = story;
        this.organization = organization;
        this.accountability = accountability;
        this.mending = mending;
        this.reports = reports;
    }

    void begins(int port) {
        int year = story.newYear();
        names.put("{year}", String.valueOf(year));
        filing(year);
        review(year);
        office(port, year);
        things.begin(port, year, submissions);
        names.putAll(things.names());
        people(port);
        for (Who who : Who.values()) {
            callers.computeIfAbsent(
                    who, one -> one == Who.NOBODY ? Caller.nobody(port) : Caller.signedIn(port, one.account()));
        }
        leaves(port);
    }

    private void filing(int year) {
        story.assigned(year, "1-5-1", RESPONSIBLE.value(), UNIT.value());
        Submission before = assisting(year, "1-5-1");
        ProcessInstance filing =
                story.start("unit-filing", Map.of("year", year, "tableCode", "1-5-1", "unitCode", UNIT.value()));
        story.uploads(before, Story.with(story.sample(before), "姓名", DRAFT));
        names.put("{task}", story.task(filing, "fill").getId());
        names.put("{instance}", filing.getId());
        HandedIn handedIn = HandedIn.of(story, year, "1-7-1", RESPONSIBLE.value());
        names.put("{audit}", handedIn.audit(story));
        submissions.put(Subject.SUBMITTED, handedIn.part());
        Submission whole = story.assigned(year, "4-2", RESPONSIBLE.value(), UNIT.value());
        Submission after = assisting(year, "4-2");
        story.submissions.begin(after.id());
        story.uploads(after, Story.with(story.sample(after), "校内专业名称", PART));
        story.submissions.submit(after.id(), "经核实无误", new PersonId("x01-filer"));
        story.submissions.approve(after.id(), new PersonId("x01-head"));
        story.submissions.begin(whole.id());
        story.uploads(whole, Story.with(story.sample(whole), "校内专业名称", TABLE));
        story.submissions.submit(whole.id(), "经核实无误", new PersonId("jwc-filer"));
        story.submissions.approve(whole.id(), new PersonId("jwc-head"));
        story.submissions.lock(whole.id());
        submissions.put(Subject.BEFORE, before);
        submissions.put(Subject.AFTER, after);
        submissions.put(Subject.WHOLE, whole);
    }

    private Submission assisting(int year, String table) {
        return story.submissions.assisting(year, new TableCode(table)).get(0);
    }

    private void review(int year) {
        ProcessInstance feedback = story.start("stage-4-feedback", Map.of("year", year));
        story.completes(feedback, "assign-experts", "experts", List.of(Who.REVIEWING.account()));
    }

    /** What the office and the units have in hand besides. */
    private void office(int port, int year) {
        Fault fault =
                new Fault(year, FaultKind.LATE, "matrix", UNIT, "1-5-1", "迟报1-5-1", Optional.of(story.clock.today()));
        accountability.found(fault);
        names.put(
                "/accountability/{id}",
                String.valueOf(accountability.takeUp(year).get(0)));
        names.put(
                "/rectifications/{id}",
                String.valueOf(mending.published(year, Cause.OFFICE, UNIT.value(), "问题", "改正")
                        .id()));
        PersonId office = new PersonId("office");
        names.put(
                "/reports/{id}",
                String.valueOf(reports.draft(year, Level.SCHOOL, "", office).id()));
        Browser asks = new Browser(port, "office");
        var begins = story.clock.instant().plus(Duration.ofDays(1));
        Map<String, Object> plan = new HashMap<>(
                Map.of("title", "填报培训会", "content", "要求", "startsAt", begins.toString(), "place", "报告厅", "link", ""));
        plan.put("endsAt", begins.plus(Duration.ofHours(2)).toString());
        plan.put("roles", List.of("FILER", "UNIT_HEAD"));
        plan.put("units", List.of(UNIT.value()));
        plan.put("missing", false);
        Browser.Answer planned = asks.post("/api/training/" + year + "/sessions", plan);
        assertThat(planned.status()).as(planned.text()).isEqualTo(200);
        names.put("/sessions/{id}", planned.json().path("id").asText());
        invited = Set.of("x01-filer", "x01-head");
        Submission before = story.fresh(submissions.get(Subject.BEFORE));
        Browser.Answer moved = asks.put(
                "/api/submissions/" + before.id() + "/due",
                Map.of("day", story.workingDays.plus(before.plannedOn(), 1).toString(), "reason", REASON));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        Browser.Answer asked = new Browser(port, "jwc-filer")
                .post(
                        "/api/submissions/" + submissions.get(Subject.WHOLE).id() + "/corrections",
                        Map.of("reason", "写错一行", "proof", "教务〔2031〕5号", "changed", "2"));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        names.put("/corrections/{id}", asked.json().path("id").asText());
    }

    private void people(int port) {
        joins(Who.COLLEAGUE, Role.FILER);
        joins(Who.FORMER, Role.DATA_LEAD);
        joins(Who.LEFT, Role.FILER);
        Browser admin = new Browser(port, "admin");
        Browser.Answer laidDown = admin.put(
                "/api/setup/people/neu-former/roles/DATA_LEAD",
                Map.of("endsOn", story.clock.today().toString()));
        assertThat(laidDown.status()).as(laidDown.text()).isEqualTo(200);
    }

    private void joins(Who who, Role role) {
        organization.add(new Person(
                new PersonId(who.account()),
                "新" + who.ordinal(),
                UNIT,
                who.account() + "@zzut.example",
                "1",
                Set.of(role)));
    }

    private void leaves(int port) {
        Browser.Answer left = new Browser(port, "admin")
                .put(
                        "/api/setup/people/" + Who.LEFT.account(),
                        Map.of(
                                "name",
                                "新" + Who.LEFT.ordinal(),
                                "unit",
                                UNIT.value(),
                                "email",
                                Who.LEFT.account() + "@zzut.example",
                                "phone",
                                "1",
                                "endsOn",
                                story.clock.today().toString(),
                                "successor",
                                ""));
        assertThat(left.status()).as(left.text()).isEqualTo(200);
    }

    Caller caller(Who who) {
        return callers.get(who);
    }

    /** Empty for who is not signed in. */
    Optional<CurrentUser> user(Who who) {
        if (who == Who.NOBODY || who == Who.LEFT) {
            return Optional.empty();
        }
        PersonId id = new PersonId(who.account());
        return Optional.of(new CurrentUser(id, organization.person(id).filter(person -> !person.hasLeft())));
    }

    Facts facts(Subject subject) {
        return new Facts(subject, invited);
    }

    /** What is hidden in the story's data, for whom each is. */
    List<Secret> secrets() {
        Person stranger = organization.person(new PersonId("x02-lead")).orElseThrow();
        return List.of(
                new Secret(DRAFT, user -> Rule.named("DATA").of(user, facts(Subject.BEFORE))),
                new Secret(PART, user -> Rule.named("DATA").of(user, facts(Subject.AFTER))),
                new Secret(TABLE, user -> Rule.named("DATA").of(user, facts(Subject.WHOLE))),
                new Secret(REASON, user -> user.filter(one -> new MovedDate(Optional.of(UNIT)).isReadableBy(one))
                        .isPresent()),
                new Secret(
                        names.get("{instance}"),
                        user -> Rule.named("TASK_IS_SEEN").of(user, facts(Subject.BEFORE))
                                || Rule.named(Right.SEE_THE_WHOLE_SCHOOL.name()).of(user, facts(Subject.BEFORE))),
                new Secret(stranger.email(), MatrixStory::keepsAccounts),
                new Secret(
                        stranger.phone(),
                        user -> keepsAccounts(user)
                                || user.filter(one ->
                                                Right.SEE_THE_WHOLE_SCHOOL.isOf(one) || one.belongsTo(stranger.unit()))
                                        .isPresent()));
    }

    private static boolean keepsAccounts(Optional<CurrentUser> user) {
        return Rule.named("ADMINISTRATOR").of(user, new Facts(Subject.BEFORE, Set.of()));
    }

    /** @param isFor whether whoever asks may read it */
    record Secret(String words, Predicate<Optional<CurrentUser>> isFor) {}

    /** Where the line's address is in this story. */
    String path(Line line, Subject subject) {
        String path = line.how().getOrDefault("path", line.pattern());
        path = path.replace("{document}", things.evidence(subject));
        path = path.replace(
                "/submissions/{id}", "/submissions/" + submissions.get(subject).id());
        for (Map.Entry<String, String> name : names.entrySet()) {
            String key = name.getKey();
            path = path.replace(
                    key,
                    key.startsWith("/")
                            ? key.substring(0, key.lastIndexOf('/') + 1) + name.getValue()
                            : name.getValue());
        }
        path = path.replace("{taskId}", names.get("{task}"))
                .replace("{unit}", UNIT.value())
                .replace("/units/{code}", "/units/" + UNIT)
                .replace("/tables/{code}", "/tables/1-5-1")
                .replace("/tables/{table}", "/tables/1-5-1")
                .replace("/definitions/{code}", "/definitions/1-5-1")
                .replace("/people/{id}", "/people/x01-filer")
                .replace("/accounts/{id}", "/accounts/x01-filer")
                .replace("{stage}", "2")
                .replace("{role}", "EXPERT")
                .replaceAll("\\{[^}]*}", "1");
        if (path.contains("?") || !path.startsWith("/api")) {
            return path;
        }
        String asked = Stream.of(
                        Endpoints.takesAYear(line.method(), path) ? "year=" + names.get("{year}") : "",
                        line.how().getOrDefault("query", "").replace("{column}", "%E5%A7%93%E5%90%8D"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return asked.isEmpty() ? path : path + "?" + asked;
    }

    String body(Line line) {
        String body = line.how().getOrDefault("body", "{}");
        for (Map.Entry<String, String> name : names.entrySet()) {
            body = body.replace(name.getKey(), name.getValue());
        }
        return body.replace("{long}", "长".repeat(300));
    }
}
