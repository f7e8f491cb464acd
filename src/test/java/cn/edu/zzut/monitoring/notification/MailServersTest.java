package cn.edu.zzut.monitoring.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail server is entered on the page by whoever has seen the one before, and its password goes nowhere else. */
@SchoolTest
class MailServersTest {

    private static final MailServer SERVER =
            new MailServer("smtp.school.example", 465, "quality", MailServer.Protection.SSL);

    @Autowired
    Story story;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Mails mails;

    @Autowired
    SettingsKey key;

    @Autowired
    TransactionTemplate transaction;

    MailServers servers;

    @BeforeEach
    void noServerInTheEnvironment() {
        story.forgetOtherStories();
        servers = new MailServers(
                jdbc, story.clock, key, mails, new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class));
        enter(SERVER, "the-password", 0);
    }

    private void enter(MailServer server, String password, long seen) {
        Optional<String> typed = Optional.of(password).filter(text -> !text.isEmpty());
        transaction.executeWithoutResult(status -> servers.enter(server, typed, Optional.of(seen), "admin"));
    }

    private long now() {
        return servers.all().get(0).id();
    }

    @Test
    void thePasswordStaysWhereTheWayIsTheSame() {
        enter(new MailServer("SMTP.school.example", 465, "quality", MailServer.Protection.SSL), "", now());
        assertThat(servers.hasPassword()).isTrue();
    }

    @Test
    void thePasswordIsTypedAgainForAnotherPortOrLessProtection() {
        assertThatThrownBy(() ->
                        enter(new MailServer(SERVER.host(), 2525, "quality", MailServer.Protection.SSL), "", now()))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("密码要重新填写");
        assertThatThrownBy(() ->
                        enter(new MailServer(SERVER.host(), 465, "quality", MailServer.Protection.NONE), "", now()))
                .hasMessageContaining("加密方式的，密码要重新填写");
        assertThat(servers.inForce()).contains(SERVER);
    }

    @Test
    void aPasswordWithoutAUserIsNotDropped() {
        assertThatThrownBy(() ->
                        enter(new MailServer(SERVER.host(), 25, "", MailServer.Protection.NONE), "the-password", now()))
                .hasMessageContaining("请填写用户名");
    }

    @Test
    void whoeverHasNotSeenTheNewestIsTold() {
        long seen = now();
        MailServer other = new MailServer("smtp.other.example", 465, "quality", MailServer.Protection.SSL);
        enter(other, "another", seen);
        assertThatThrownBy(() -> enter(SERVER, "the-password", seen))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessageContaining("请刷新");
        assertThat(servers.inForce()).contains(other);
    }

    @Test
    void itIsTakenAwayOnPurposeOnly() {
        assertThatThrownBy(() -> enter(new MailServer("", 465, "quality", MailServer.Protection.SSL), "x", now()))
                .hasMessageContaining("取消邮件服务器");
        assertThat(servers.inForce()).contains(SERVER);
        transaction.executeWithoutResult(status -> servers.remove(Optional.of(now()), "admin"));
        assertThat(servers.inForce()).isEmpty();
        assertThat(servers.hasPassword()).isFalse();
        assertThat(servers.all()).hasSize(2);
    }
}
