package cn.edu.zzut.monitoring.training;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.notification.Mails;
import cn.edu.zzut.monitoring.notification.Recipient;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Mails about definitions: a question to the office, an answer to whoever asked. */
@Component
class QuestionMails {

    private final Mails mails;
    private final Organization organization;
    private final String baseUrl;

    QuestionMails(Mails mails, Organization organization, @Value("${monitoring.base-url}") String baseUrl) {
        this.mails = mails;
        this.organization = organization;
        this.baseUrl = baseUrl;
    }

    void asked(DefinitionQuestions.Asked asked, LocalDate dueOn) {
        send(
                "asked:" + asked.id(),
                organization.holderOf(Role.OFFICE),
                "口径提问：" + about(asked),
                organization.nameOf(asked.by()) + "就" + about(asked) + "提问：\n" + asked.text() + "\n请在"
                        + SchoolClock.inChinese(dueOn) + "前答复，答复对所有人公开。以前有人问过的，可以指向那个问题。",
                "/camunda/app/cockpit/");
    }

    void answered(DefinitionQuestions.Asked asked) {
        organization
                .person(asked.by())
                .ifPresent(person -> send(
                        "answered:" + asked.id() + ":" + asked.sameAs() + ":"
                                + asked.answers().size(),
                        person,
                        (asked.answers().size() > 1 ? "口径答复有更正：" : "口径答复：") + about(asked),
                        "您就" + about(asked) + "提的问题：\n" + asked.text() + "\n评估督导处答复：\n"
                                + asked.answers().get(0).text(),
                        "/camunda/app/welcome/"));
    }

    private static String about(DefinitionQuestions.Asked asked) {
        return "表" + asked.table() + (asked.column().isEmpty() ? "" : "“" + asked.column() + "”");
    }

    private void send(String claim, Person to, String topic, String text, String path) {
        if (to.hasLeft()) {
            return;
        }
        mails.queue(
                "definition-" + claim,
                MailKind.NOTICE,
                new Recipient(to.id().value(), to.name(), to.email()),
                topic,
                Map.of("text", text, "links", List.of(Map.of("title", "打开", "link", baseUrl + path))));
    }
}
