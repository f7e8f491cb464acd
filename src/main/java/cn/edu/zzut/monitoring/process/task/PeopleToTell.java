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

/** Mails about tasks, to their assignees. */
@Component
public class PeopleToTell {

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
    void about(TaskFacts task, MailKind kind, Map<String, String> extra) {
        organization.person(new PersonId(task.assignee())).ifPresent(person -> {
            Map<String, String> content = new HashMap<>(extra);
            content.put("task", task.name());
            content.put("due", format(task.due()));
            content.put("link", baseUrl + "/camunda/app/tasklist/default/#/?task=" + task.id());
            mails.queue(kind + ":" + task.id() + ":" + person.id(), kind, recipient(person), task.name(), content);
        });
    }

    /** Tells a person something that is not a task of theirs, once a claim. */
    public void directly(String claim, MailKind kind, Person person, String topic, Map<String, String> content) {
        mails.queue(kind + ":" + claim + ":" + person.id(), kind, recipient(person), topic, content);
    }

    /** Tells the school's chat group, where there is one; no names, and nothing that is not for all. */
    public void announce(String claim, String topic, String text) {
        mails.announce("announce:" + claim, topic, text);
    }

    /** Where people open that path. */
    public String link(String path) {
        return baseUrl + path;
    }

    /** One digest a person and day. */
    public void digest(LocalDate day, Person person, String topic, Map<String, ?> content) {
        mails.queue("digest:" + day + ":" + person.id(), MailKind.DIGEST, recipient(person), topic, content);
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
