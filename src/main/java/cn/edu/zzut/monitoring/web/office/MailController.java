package cn.edu.zzut.monitoring.web.office;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.notification.Mails;
import cn.edu.zzut.monitoring.notification.QueuedMail;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The mails that did not arrive, for the office. */
@RestController
@RequestMapping("/api/mails/in-trouble")
class MailController {

    private static final int MOST_LISTED = 500;

    private final Mails mails;
    private final Organization organization;
    private final CurrentUsers users;

    MailController(Mails mails, Organization organization, CurrentUsers users) {
        this.mails = mails;
        this.organization = organization;
        this.users = users;
    }

    @GetMapping
    List<Trouble> inTrouble() {
        requireOffice();
        return mails.inTrouble(MOST_LISTED).stream().map(this::json).toList();
    }

    /** Tries again, to the address that the person has now. */
    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable long id) {
        requireOffice();
        QueuedMail mail = mails.inTrouble(MOST_LISTED).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.hidden("没有这封未送达的邮件，可能已经送达。请刷新。"));
        mails.retry(id, person(mail).map(Person::email).orElse(mail.to()));
    }

    private Optional<Person> person(QueuedMail mail) {
        return Optional.of(mail.personId())
                .filter(id -> !id.isEmpty())
                .map(PersonId::new)
                .flatMap(organization::person);
    }

    private Trouble json(QueuedMail mail) {
        return new Trouble(
                mail.id(),
                mail.personId().isEmpty() ? mail.to() : organization.nameOf(new PersonId(mail.personId())),
                mail.to(),
                mail.subject(),
                mail.state().equals("UNDELIVERABLE") ? "地址无法送达" : "已尝试" + mail.attempts() + "次，继续重试",
                mail.lastError(),
                mail.createdAt());
    }

    private void requireOffice() {
        Right.SEE_UNDELIVERED_MAILS.require(users.get());
    }

    record Trouble(long id, String person, String to, String subject, String state, String error, Instant createdAt) {}
}
