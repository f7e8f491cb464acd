package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.datacorrection.DataCorrection;
import cn.edu.zzut.monitoring.datacorrection.Effect;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.process.task.PeopleToTell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the people of a data-correction what has become of it. */
@Component
class CorrectionMails {

    private static final String LINKS = "links";
    private static final String TEXT = "text";

    private final PeopleToTell people;
    private final Submissions submissions;
    private final Organization organization;

    CorrectionMails(PeopleToTell people, Submissions submissions, Organization organization) {
        this.people = people;
        this.submissions = submissions;
        this.organization = organization;
    }

    void refused(DataCorrection correction, String reason) {
        tell(
                correction,
                "refused",
                "数据更正申请未获准：" + table(correction),
                correction.title() + "不予更正，锁定的版本" + correction.baseVersion() + "不变。\n原因：" + reason);
    }

    void relocked(DataCorrection correction, List<Effect> effects) {
        String lines = effects.stream()
                .map(effect ->
                        "- " + effect.stale().title() + "：" + effect.stale().remedy())
                .collect(Collectors.joining("\n"));
        tell(
                correction,
                "relocked",
                "数据更正已重新锁定：" + table(correction),
                correction.title() + "：版本" + correction.newVersion().orElseThrow() + "已锁定，取代版本"
                        + correction.baseVersion() + "。因此需要更新的材料：\n" + lines);
    }

    /** The year went on while the request was open: it is not lost. */
    void movedOn(DataCorrection correction, String what) {
        tell(
                correction,
                "moved-on:" + what,
                "数据更正申请仍在办理：" + table(correction),
                correction.title() + "当前为“" + correction.state().title() + "”。" + what);
    }

    private void tell(DataCorrection correction, String what, String topic, String text) {
        Map<String, Person> told = new LinkedHashMap<>();
        organization
                .person(correction.requestedBy())
                .ifPresent(person -> told.put(person.id().value(), person));
        organization
                .findHead(correction.unit())
                .ifPresent(head -> told.put(head.id().value(), head));
        told.values()
                .forEach(person -> people.directly(
                        "data-correction:" + correction.id() + ":" + what,
                        MailKind.NOTICE,
                        person,
                        topic,
                        Map.of(TEXT, text, LINKS, List.of())));
    }

    private String table(DataCorrection correction) {
        return submissions.definition(submissions.get(correction.submission())).title();
    }
}
