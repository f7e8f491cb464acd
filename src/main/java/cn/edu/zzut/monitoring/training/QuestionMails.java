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
        organization.findHolder(Role.OFFICE).ifPresent(office -> asked(office, asked, dueOn));
    }

    private void asked(Person office, DefinitionQuestions.Asked asked, LocalDate dueOn) {
        send(
                "asked:" + asked.id(),
                office,
                "口径提问：" + about(asked),
                organization.nameOf(asked.by()) + "就" + about(asked) + "提问：\n" + asked.text() + "\n请在"
                        + SchoolClock.inChinese(dueOn) + "以前答复，答复全校可见。以前有人问过的，可以指向那个问题。",
                "Cockpit“培训与学习”页的“口径问答”",
                "/camunda/app/cockpit/default/#/dashboard?room=training");
    }

    void answered(DefinitionQuestions.Asked asked) {
        organization
                .person(asked.by())
                .ifPresent(person -> send(
                        "answered:" + asked.id() + ":" + asked.sameAs() + ":"
                                + asked.answers().size(),
                        person,
                        (asked.answers().size() > 1 ? "口径答复有更正：" : "口径答复：") + about(asked),
                        "您就" + about(asked) + "提的问题：\n" + asked.text() + "\n评估督导处答复"
                                + (asked.sameAs() > 0 ? "（以前有人问过同样的问题）：\n" : "：\n")
                                + asked.answers().get(0).text(),
                        "全部问答在首页“我的培训”的“口径问答”",
                        "/camunda/app/welcome/"));
    }

    private static String about(DefinitionQuestions.Asked asked) {
        return "表" + asked.table() + (asked.column().isEmpty() ? "" : "“" + asked.column() + "”");
    }

    private void send(String claim, Person to, String topic, String text, String title, String path) {
        if (to.hasLeft()) {
            return;
        }
        mails.queue(
                "definition-" + claim,
                MailKind.NOTICE,
                new Recipient(to.id().value(), to.name(), to.email()),
                topic,
                Map.of("text", text, "links", List.of(Map.of("title", title, "link", baseUrl + path))));
    }
}
