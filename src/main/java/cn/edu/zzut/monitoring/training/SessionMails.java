package cn.edu.zzut.monitoring.training;

import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.notification.Mails;
import cn.edu.zzut.monitoring.notification.Recipient;
import cn.edu.zzut.monitoring.organization.Person;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Mails about sessions: each says all that one needs to come. */
@Component
class SessionMails {

    private final Mails mails;
    private final String baseUrl;

    SessionMails(Mails mails, @Value("${monitoring.base-url}") String baseUrl) {
        this.mails = mails;
        this.baseUrl = baseUrl;
    }

    void invited(TrainingSession session, Person person) {
        send(
                session,
                person,
                "填报培训：" + session.plan().title(),
                "请您参加" + session.year() + "年度监测数据填报培训。\n" + facts(session));
    }

    void changed(TrainingSession before, TrainingSession after, Person person) {
        send(
                after,
                person,
                "填报培训有变更：" + after.plan().title(),
                "您受邀参加的“" + before.plan().title() + "”（原定" + before.when() + "，" + before.where() + "）有变更，请以下面的安排为准。\n"
                        + facts(after));
    }

    void cancelled(TrainingSession session, Person person) {
        send(
                session,
                person,
                "填报培训取消：" + session.plan().title(),
                "原定" + session.when() + "的“" + session.plan().title() + "”取消，原因：" + session.cancelled()
                        + "。如另行安排，将再发邮件通知。");
    }

    private static String facts(TrainingSession session) {
        SessionPlan plan = session.plan();
        return "名称：" + plan.title() + "\n时间：" + session.when() + "\n地点：" + session.where()
                + (plan.link().isEmpty() ? "" : "\n线上链接：" + plan.link())
                + (plan.content().isEmpty() ? "" : "\n内容：" + plan.content())
                + "\n培训材料和测验在首页“我的培训”中；现场扫二维码签到，请带手机，用自己的账号登录。";
    }

    private void send(TrainingSession session, Person person, String topic, String text) {
        if (person.hasLeft()) {
            return;
        }
        if (session.enteredAfterwards()) {
            return;
        }
        mails.queue(
                "training:" + session.id() + ":" + session.edition() + ":" + person.id(),
                MailKind.NOTICE,
                new Recipient(person.id().value(), person.name(), person.email()),
                topic,
                Map.of(
                        "text",
                        text,
                        "links",
                        session.isCancelled()
                                ? List.of()
                                : List.of(
                                        link("我的培训", "/camunda/app/welcome/"),
                                        link("加入日历", "/api/training/sessions/" + session.id() + "/session.ics"))));
    }

    private Map<String, String> link(String title, String path) {
        return Map.of("title", title, "link", baseUrl + path);
    }
}
