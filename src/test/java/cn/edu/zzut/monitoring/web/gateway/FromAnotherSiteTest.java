package cn.edu.zzut.monitoring.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.refusal.RefusedRequest;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** A page of another site sends requests with the password that the browser still knows: nothing is changed by them. */
@SchoolTest
class FromAnotherSiteTest {

    private static final String YEAR_CHECK = "/api/years/2026/check";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    ConfigurableApplicationContext application;

    @BeforeEach
    void aYear() {
        story.newYear();
    }

    private Wire.Reply office(String method, String path, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add(Wire.basic("office"));
        return new Wire(port).sends(method, path, all, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://evil.example",
                "Origin: null",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Referer: https://evil.example/localhost:8080/",
                "User-Agent: Mozilla/5.0 (an old one)"
            })
    void aPageOfAnotherSiteChangesNothing(String sign) {
        for (String path : List.of(YEAR_CHECK, "/engine-rest/message", "/camunda/api/engine/engine/default/message")) {
            Wire.Reply refused = office("POST", path, sign);
            assertThat(refused.status()).as(path + refused.body()).isEqualTo(403);
            assertThat(refused.body()).contains("请求来自其他网站", "没有执行");
        }
        assertThat(office("GET", "/api/me", sign).status()).isEqualTo(200);
    }

    @Test
    void ownPagesAndProgramsDo() {
        for (String sign : List.of(
                "Origin: http://localhost:" + port,
                "Origin: http://localhost:8080",
                "Sec-Fetch-Site: same-origin",
                "Referer: http://localhost:" + port + "/camunda/app/cockpit/default/",
                "User-Agent: curl/8.5.0")) {
            assertThat(office("POST", YEAR_CHECK, sign).body()).as(sign).doesNotContain("请求来自其他网站");
        }
        for (String word : List.of("X-Requested-With: fetch", "X-XSRF-TOKEN: x")) {
            assertThat(office("POST", YEAR_CHECK, "User-Agent: Mozilla/5.0", word)
                            .body())
                    .doesNotContain("请求来自其他网站");
        }
    }

    @Test
    void whatIsRefusedIsToldToWhoeverKeepsWatch() {
        List<RefusedRequest> attempts = new ArrayList<>();
        ApplicationListener<PayloadApplicationEvent<?>> listener = event -> {
            if (event.getPayload() instanceof RefusedRequest attempt) {
                attempts.add(attempt);
            }
        };
        application.addApplicationListener(listener);
        try {
            new Wire(port).sends("GET", "/api/setup/accounts", List.of(Wire.basic("x01-filer")), "");
            new Wire(port).sends("GET", "/api/me", List.of(), "");
            office("POST", YEAR_CHECK, "Origin: https://evil.example");
        } finally {
            application.removeApplicationListener(listener);
        }
        assertThat(attempts)
                .extracting(RefusedRequest::what)
                .containsExactly("GET /api/setup/accounts", "POST " + YEAR_CHECK);
        assertThat(attempts.get(0).who()).isEqualTo("x01-filer");
        assertThat(attempts).allSatisfy(one -> {
            assertThat(one.status()).isEqualTo(403);
            assertThat(one.address()).isNotEmpty();
        });
    }
}
