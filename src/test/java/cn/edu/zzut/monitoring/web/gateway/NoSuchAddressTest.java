package cn.edu.zzut.monitoring.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A stranger who tries addresses is told in Chinese that there is nothing, and nothing of what the system is made of. */
@SchoolTest
class NoSuchAddressTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/welcome/evil/",
                "/camunda/app/tasklist/evil",
                "/camunda/app/evil/default/",
                "/engine-rest;x/user",
                "/api;x/me",
                "/c%61munda/api/engine/engine/default/user",
                "/camunda/%61pi/engine/engine/default/user",
                "/camunda/api/engine/engine/default/%75ser",
                "/engine%2drest/user",
                "/%61pi/me",
                "//camunda/api/engine/engine/default/user",
                "/error"
            })
    void whatLeadsNowhereIsNotFound(String address) {
        var answer = new Visitor(port).opens(address);
        assertThat(answer.status()).as(answer.text()).isEqualTo(404);
        assertThat(answer.text()).contains("没有这个地址").doesNotContain("Exception", "Invalid", "invoke");
    }

    @Test
    void theApplicationsAreFoundBelowAPathToo() {
        assertThat(NoSuchAddress.isOdd("/jc/camunda/app/welcome/default/", "/jc"))
                .isFalse();
        assertThat(NoSuchAddress.isOdd("/jc/camunda/app/welcome/index.html", "/jc"))
                .isFalse();
        assertThat(NoSuchAddress.isOdd("/jc/error", "/jc")).isTrue();
        assertThat(NoSuchAddress.isOdd("/api/tables/%E8%A1%A81-2/x", "")).isFalse();
        assertThat(NoSuchAddress.isOdd("/api/units/a%20b%7E", "")).isFalse();
        assertThat(new Visitor(port).opens("/camunda/app/welcome/default/").status())
                .isEqualTo(200);
    }
}
