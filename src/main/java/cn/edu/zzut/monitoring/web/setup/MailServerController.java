package cn.edu.zzut.monitoring.web.setup;

import cn.edu.zzut.monitoring.notification.MailAnswer;
import cn.edu.zzut.monitoring.notification.MailServer;
import cn.edu.zzut.monitoring.notification.MailServers;
import cn.edu.zzut.monitoring.notification.MailTrials;
import cn.edu.zzut.monitoring.notification.Mails;
import cn.edu.zzut.monitoring.notification.Outgoing;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.Administrators;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 邮件服务器: set by the environment or by the administrator, and tried by a mail. */
@RestController
@RequestMapping("/api/setup/mail")
class MailServerController {

    private static final String DEED = "设置邮件服务器";
    private static final int SHOWN = 20;

    private final MailServers servers;
    private final MailTrials trials;
    private final Mails mails;
    private final Outgoing outgoing;
    private final Organization organization;
    private final Administrators administrators;
    private final CurrentUsers users;

    MailServerController(
            MailServers servers,
            MailTrials trials,
            Mails mails,
            Outgoing outgoing,
            Organization organization,
            Administrators administrators,
            CurrentUsers users) {
        this.servers = servers;
        this.trials = trials;
        this.mails = mails;
        this.outgoing = outgoing;
        this.organization = organization;
        this.administrators = administrators;
        this.users = users;
    }

    @GetMapping
    MailServerJson server() {
        administrators.require(users.get(), DEED);
        return answer();
    }

    private MailServerJson answer() {
        Optional<MailServer> server = servers.inForce();
        List<MailServers.Edition> editions = servers.all();
        return new MailServerJson(
                editions.stream().findFirst().map(MailServers.Edition::id).orElse(0L),
                servers.isOfEnvironment(),
                server.map(MailServer::host).orElse(""),
                server.map(MailServer::port).orElse(null),
                server.map(MailServer::username).orElse(""),
                servers.hasPassword(),
                servers.isPasswordLost(),
                server.map(one -> one.protection().name()).orElse(null),
                Arrays.stream(MailServer.Protection.values())
                        .map(one -> new MailProtectionJson(one.name(), one.title()))
                        .toList(),
                mails.waiting(),
                outgoing.notice(),
                editions.stream().limit(SHOWN).map(this::json).toList(),
                trials.newest(SHOWN).stream().map(this::json).toList());
    }

    @PutMapping
    MailServerJson enter(@RequestBody MailServerWishJson wish) {
        administrators.require(users.get(), DEED);
        servers.enter(
                wish.server(),
                Optional.ofNullable(wish.password()).filter(password -> !password.isEmpty()),
                Optional.ofNullable(wish.edition()),
                users.get().id().value());
        return answer();
    }

    /** Mails wait again. */
    @DeleteMapping
    MailServerJson remove(@RequestParam Optional<Long> edition) {
        administrators.require(users.get(), DEED);
        servers.remove(edition, users.get().id().value());
        return answer();
    }

    /** One test mail; what the server answers is no refusal. */
    @PostMapping("/trial")
    MailTrialAnswerJson tries(@RequestBody MailTrialWishJson wish) {
        administrators.require(users.get(), "发送测试邮件");
        MailAnswer answer = trials.send(
                Objects.requireNonNullElse(wish.to(), ""), users.get().id().value());
        return new MailTrialAnswerJson(
                answer.kind() == MailAnswer.Kind.ACCEPTED,
                answer.kind().name(),
                answer.kind().title(),
                answer.words());
    }

    private MailServerChangeJson json(MailServers.Edition edition) {
        MailServer server = edition.server();
        return new MailServerChangeJson(
                name(edition.by()),
                edition.at(),
                server.isNone() ? "" : server.address(),
                server.username(),
                server.protection().title(),
                edition.passwordIsNew());
    }

    private MailTrialJson json(MailTrials.Trial trial) {
        return new MailTrialJson(
                trial.address(),
                trial.server(),
                trial.kind().map(MailAnswer.Kind::title).orElse("没有结果"),
                trial.answer(),
                name(trial.by()),
                trial.at());
    }

    private String name(String by) {
        return organization.nameOf(new PersonId(by));
    }

    /**
     * The mail server, and what was done with it; never its password.
     *
     * @param edition to be sent back with a change, so that nobody writes over what they have not seen; 0 for none
     * @param ofEnvironment whether the environment names it, so that it is not changed here
     * @param port null where there is no server
     * @param protection null where there is no server
     * @param waiting how many mails wait
     * @param stopped why no message leaves at all; empty where they do
     */
    record MailServerJson(
            long edition,
            boolean ofEnvironment,
            String host,
            Integer port,
            String username,
            boolean hasPassword,
            boolean passwordLost,
            String protection,
            List<MailProtectionJson> protections,
            int waiting,
            String stopped,
            List<MailServerChangeJson> history,
            List<MailTrialJson> trials) {}

    record MailProtectionJson(String name, String title) {}

    record MailServerChangeJson(
            String by, Instant at, String server, String username, String protection, boolean newPassword) {}

    record MailTrialJson(String to, String server, String outcome, String answer, String by, Instant at) {}

    /**
     * @param edition the one that was seen; null where there was none
     * @param password null for the one that there is
     */
    record MailServerWishJson(
            Long edition,
            String host,
            Integer port,
            String username,
            String password,
            MailServer.Protection protection) {

        MailServer server() {
            if (port == null || protection == null) {
                throw Refusal.invalid("请填写端口，并选择加密方式。");
            }
            return new MailServer(text(host), port, text(username), protection);
        }

        private static String text(String value) {
            return Objects.requireNonNullElse(value, "").strip();
        }
    }

    record MailTrialWishJson(String to) {}

    /** @param outcome ACCEPTED, REFUSED, SIGN_IN, NOBODY, SILENT, INSECURE or FAILED */
    record MailTrialAnswerJson(boolean accepted, String outcome, String title, String answer) {}
}
