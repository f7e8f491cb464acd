package cn.edu.zzut.monitoring.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be entered as a mail server, and when it is the one that a password was entered for. */
class MailServerTest {

    private static MailServer at(String host) {
        return new MailServer(host, 465, "quality", MailServer.Protection.SSL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp.school.example", "localhost", "mail-1", "10.1.2.3", "::1", "2001:db8::25"})
    void namesAndAddressesAreTaken(String host) {
        assertThat(at(host).checked().host()).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://smtp.school.example",
                "smtp.school.example/mail",
                "smtp.school.example:465",
                "smtp school",
                "smtp..example",
                "-smtp.example",
                "300.1.2.3",
                "10.1.2",
                ":::::::::::",
                "邮件服务器"
            })
    void whatIsNoneIsRefused(String host) {
        assertThatThrownBy(() -> at(host).checked())
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("应为主机名或IP地址");
    }

    @Test
    void noneAtAllIsNoServer() {
        assertThatThrownBy(() -> at("").checked()).hasMessageContaining("没有填写").hasMessageContaining("取消邮件服务器");
    }

    @Test
    void aPasswordIsForOneWayOnly() {
        MailServer server = at("smtp.school.example");
        assertThat(server.isAlso(at("SMTP.school.example"))).isTrue();
        assertThat(server.isAlso(at("smtp.other.example"))).isFalse();
        assertThat(server.isAlso(new MailServer(server.host(), 25, server.username(), server.protection())))
                .isFalse();
        assertThat(server.isAlso(new MailServer(server.host(), 465, "else", server.protection())))
                .isFalse();
        assertThat(server.isAlso(new MailServer(server.host(), 465, server.username(), MailServer.Protection.NONE)))
                .isFalse();
    }
}
