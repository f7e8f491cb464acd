package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.notification.Mails;
import cn.edu.zzut.monitoring.notification.Recipient;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Mails to people, most of them about tasks; with links that they can follow. */
@Component
public class PeopleToTell {

    private static final String TASKLIST = "/camunda/app/tasklist/";
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final Organization organization;
    private final Mails mails;
    private final String baseUrl;

    PeopleToTell(Organization organization, Mails mails, @Value("${monitoring.base-url}") String baseUrl) {
        this.organization = organization;
        this.mails = mails;
        this.baseUrl = baseUrl;
    }

    /**
     * Tells the assignee about the task, once a task and kind.
     *
     * @param extra what the kind's template wants beyond task, due and link
     */
    void about(TaskFacts task, MailKind kind, Map<String, ?> extra) {
        organization.person(new PersonId(task.assignee())).ifPresent(person -> {
            Map<String, Object> content = new HashMap<>(extra);
            content.putAll(line(task.id(), task.name(), task.due()));
            directly(task.id(), kind, person, task.name(), content);
        });
    }

    /** Tells a person something at once, once a claim and kind; whoever has left is told nothing any more. */
    public void directly(String claim, MailKind kind, Person person, String topic, Map<String, ?> content) {
        if (person.hasLeft()) {
            return;
        }
        Map<String, Object> withList = new HashMap<>(content);
        withList.put("list", link(TASKLIST));
        mails.queue(kind + ":" + claim + ":" + person.id(), kind, recipient(person), topic, withList);
    }

    /** What the templates show of a task. */
    public Map<String, Object> line(String taskId, String name, Date due) {
        return Map.of("task", name, "due", format(due), "link", linkTo(taskId));
    }

    /** Tells the school's chat group, where there is one; no names, and nothing that is not for all. */
    public void announce(String claim, String topic, String text) {
        mails.announce("announce:" + claim, topic, text);
    }

    /** A link of a {@link MailKind#NOTICE}, with the words that stand for it. */
    public Map<String, Object> link(String title, String path) {
        return Map.of("title", title, "link", link(path));
    }

    /** Where people open that path. */
    public String link(String path) {
        return baseUrl + path;
    }

    /** Where people open the task. */
    public String linkTo(String taskId) {
        return link(TASKLIST + "default/#/?task=" + taskId);
    }

    /** One digest a person and day; false when there was one already. */
    public boolean digest(LocalDate day, Person person, String topic, Map<String, ?> content) {
        if (person.hasLeft()) {
            return false;
        }
        Map<String, Object> withPages = new HashMap<>(content);
        withPages.put("home", link("/camunda/app/welcome/"));
        withPages.put("room", link("/camunda/app/cockpit/"));
        return mails.queue("digest:" + day + ":" + person.id(), MailKind.DIGEST, recipient(person), topic, withPages);
    }

    private static Recipient recipient(Person person) {
        return new Recipient(person.id().value(), person.name(), person.email());
    }

    public static String format(Date date) {
        return date == null ? "未定" : WHEN.format(date.toInstant().atZone(SchoolClock.ZONE));
    }

    /** What a mail needs to know of a task. */
    record TaskFacts(String id, String name, String assignee, Date due) {}
}
