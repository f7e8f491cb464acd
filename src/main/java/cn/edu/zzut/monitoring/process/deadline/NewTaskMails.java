package cn.edu.zzut.monitoring.process.deadline;

import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.notification.News;
import cn.edu.zzut.monitoring.notification.News.Kind;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.task.PeopleToTell;
import cn.edu.zzut.monitoring.trouble.Alone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells people of their new tasks: one mail for all that came together, such as at a year's launch. What is done before
 * anybody was told needs no mail. The mail is queued and its tasks told in one transaction, so that none is lost or told
 * twice, whatever becomes of the mail server.
 */
@Component
class NewTaskMails {

    private static final int MOST_LISTED = 50;

    private final News news;
    private final DigestLines lines;
    private final Organization organization;
    private final PeopleToTell people;
    private final Alone alone;

    NewTaskMails(News news, DigestLines lines, Organization organization, PeopleToTell people, Alone alone) {
        this.news = news;
        this.lines = lines;
        this.organization = organization;
        this.people = people;
        this.alone = alone;
    }

    @Scheduled(fixedDelayString = "${monitoring.mail.pause:PT1S}")
    void send() {
        for (String person : news.ripe(Kind.TASK)) {
            PersonId id = new PersonId(person);
            alone.runNowAndThen("新任务通知", organization.nameOf(id), () -> send(id));
        }
    }

    private void send(PersonId id) {
        List<String> untold = new ArrayList<>(news.untold(Kind.TASK, id.value()));
        List<DigestLine> open = lines.open(id).stream()
                .filter(line -> untold.contains(line.taskId()))
                .toList();
        List<String> told = open.stream().map(DigestLine::taskId).toList();
        untold.removeAll(told);
        news.forget(Kind.TASK, id.value(), untold);
        if (!open.isEmpty()) {
            organization.person(id).ifPresent(person -> tell(person, open));
            news.told(Kind.TASK, id.value(), told);
        }
    }

    private void tell(Person person, List<DigestLine> open) {
        String first = open.get(0).task();
        people.directly(
                open.get(0).taskId(),
                MailKind.ASSIGNED,
                person,
                open.size() == 1 ? first : open.size() + "项：" + first + "等",
                Map.of(
                        "count",
                        open.size(),
                        "tasks",
                        open.stream().limit(MOST_LISTED).map(DigestLine::values).toList(),
                        "more",
                        open.size() > MOST_LISTED ? String.valueOf(open.size() - MOST_LISTED) : ""));
    }
}
