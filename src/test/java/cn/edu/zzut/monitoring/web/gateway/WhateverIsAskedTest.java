package cn.edu.zzut.monitoring.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.SchoolTest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Addresses, methods and bodies that no page of ours sends: each answer has the usual headers, is Chinese, and tells nothing. */
@SchoolTest
class WhateverIsAskedTest {

    private static final Pattern INNER_NAMES = Pattern.compile(
            "ENGINE-\\d|[a-z]+\\.[a-z]+\\.[A-Za-z.]*[A-Z]\\w+|\\w+Exception|\\w+Error\\b|at line|Tomcat|Jersey|Spring|Camunda|Jackson|PostgreSQL|PSQL|SELECT |select .* from|\\bSQL\\b|HTTP Status|null\\b.*pointer|JSON parse|Whitelabel",
            Pattern.MULTILINE);

    private static final List<String> ADDRESSES = List.of(
            "/",
            "/error",
            "/guide/filer",
            "/guide/no-such-page",
            "/guide/..%2f..%2fapplication",
            "/no-such-place",
            "/favicon.ico",
            "/robots.txt",
            "/.env",
            "/api",
            "/api/",
            "/api/me",
            "/%61pi/me",
            "/api/no-such-place",
            "/api/tasks/no-such-task",
            "/api/submissions/0",
            "/api/submissions/99999999999999999999",
            "/api/submissions/abc/versions",
            "/api/years/abc/progress",
            "/api/years/-1/progress",
            "/api;x/me",
            "/engine-rest",
            "/engine-rest;x/",
            "/engine-rest/",
            "/engine-rest/task/no-such-task",
            "/engine-rest/task?sortBy=x",
            "/engine-rest/task?firstResult=x",
            "/engine-rest/no-such-place",
            "/engine-rest/process-definition/x",
            "/engine-rest/engine/other/task",
            "/engine-rest/user/no-such-user/profile",
            "/camunda",
            "/camunda/",
            "/camunda/app/welcome/default/",
            "/camunda/app/evil/default/",
            "/camunda/api/engine/engine/default/task/no-such-task",
            "/camunda/api/engine/engine/other/task",
            "/camunda/api/no-such-place",
            "/c%61munda/api/engine/engine/default/user",
            "/camunda/api/%65ngine/engine/default/user",
            "/camunda/api/admin/auth/user/default",
            "/camunda/api/admin/auth/user/other",
            "/camunda/api/cockpit/plugin/base/default/x",
            "/sign-in",
            "/sign-in/forgotten",
            "/sign-in/no-such-place",
            "/sign-in/reset?token=%00",
            "/v3/api-docs",
            "/api-docs.html",
            "/swagger-ui/index.html",
            "/actuator",
            "/actuator/env",
            "/actuator/heapdump",
            "/%00",
            "/api/%00",
            "/%",
            "/%zz",
            "/\\",
            "/a<b>",
            "//",
            "//evil.example/",
            "//api/me",
            "//camunda//api//admin",
            "/..;/",
            "/api/..;/me",
            "/../etc/passwd",
            "/api/%2e%2e/me",
            "/api/a%2fb",
            "/api/a%5cb",
            "/api/me?x=%00",
            "/api/me?year=%ff%fe");

    private record Odd(String method, String target, List<String> headers, String body) {}

    private static final int NOT_IMPLEMENTED = 501;
    private static final String JSON = "Content-Type: application/json";

    private static List<Odd> odd() {
        List<Odd> odd = new ArrayList<>();
        ADDRESSES.forEach(address -> {
            odd.add(new Odd("GET", address, List.of("Accept: application/json"), ""));
            odd.add(new Odd("GET", address, List.of("Accept: text/html"), ""));
        });
        for (String way : List.of("/api/me", "/engine-rest/task", "/camunda/app/welcome/default/", "/no-such-place")) {
            for (String method : List.of("TRACE", "TRACK", "FOO", "PROPFIND", "CONNECT", "PATCH", "DELETE")) {
                odd.add(new Odd(method, way, List.of(), ""));
            }
        }
        for (String way : List.of(
                "/api/setup/school",
                "/api/urges",
                "/engine-rest/task",
                "/engine-rest/task/x/submit-form",
                "/engine-rest/user/create",
                "/engine-rest/message",
                "/camunda/api/admin/auth/user/default/login/welcome",
                "/sign-in/password")) {
            odd.add(new Odd("POST", way, List.of(JSON), "{\"a\":"));
            odd.add(new Odd("POST", way, List.of(JSON), "[".repeat(5000)));
            odd.add(new Odd("POST", way, List.of(JSON), "\"" + "x".repeat(2000) + "\""));
            odd.add(new Odd("POST", way, List.of(JSON), "{\"x\":" + "9".repeat(3000) + "}"));
            odd.add(new Odd("POST", way, List.of("Content-Type: text/plain"), "x"));
            odd.add(new Odd("POST", way, List.of("Content-Type: nonsense"), "x"));
            odd.add(new Odd(
                    "POST", way, List.of("Content-Type: application/xml"), "<!DOCTYPE x SYSTEM \"file:///\"><x/>"));
            odd.add(new Odd("POST", way, List.of("Content-Type: multipart/form-data"), "x"));
            odd.add(new Odd("POST", way, List.of("Content-Type: multipart/form-data; boundary=y"), "--y\r\nbroken"));
            odd.add(new Odd(
                    "POST", way, List.of("Content-Type: application/x-www-form-urlencoded"), "a=1&".repeat(1000)));
            odd.add(new Odd("PUT", way, List.of(JSON), ""));
        }
        odd.add(new Odd("GET", "/api/me", List.of("Host: evil.example", "X-Long: " + "x".repeat(40_000)), ""));
        odd.add(new Odd("GET", "/api/me", List.of("Authorization: Basic !!!"), ""));
        odd.add(new Odd("GET", "/api/me", List.of("Authorization: Bearer x"), ""));
        odd.add(new Odd("POST", "/api/urges", List.of(JSON, "Origin: https://evil.example"), "{}"));
        return odd;
    }

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"", "x01-filer", "admin"})
    void eachAnswerHasItsHeadersAndTellsNothing(String who) {
        List<String> wrong = new ArrayList<>();
        for (Odd one : odd()) {
            List<String> headers = new ArrayList<>(one.headers());
            if (!who.isEmpty() && headers.stream().noneMatch(line -> line.startsWith("Authorization"))) {
                headers.add(Wire.basic(who));
            }
            String name = one.method() + " " + one.target() + " " + one.headers() + " "
                    + one.body().substring(0, Math.min(20, one.body().length()));
            try {
                faults(new Wire(port).sends(one.method(), one.target(), headers, one.body()), one)
                        .forEach(fault -> wrong.add(name + ": " + fault));
            } catch (RuntimeException e) {
                wrong.add(name + ": " + e);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> faults(Wire.Reply reply, Odd asked) {
        List<String> faults = new ArrayList<>();
        for (String header : List.of(
                "X-Content-Type-Options",
                "X-Frame-Options",
                "Referrer-Policy",
                "Permissions-Policy",
                "Content-Security-Policy")) {
            int times = reply.headers().getOrDefault(header, List.of()).size();
            if (times != 1) {
                faults.add(reply.status() + " has " + times + " times " + header);
            }
        }
        if (reply.headers().containsKey("Server") || reply.headers().containsKey("X-Powered-By")) {
            faults.add("names its server");
        }
        if (reply.header("Location").contains("evil")) {
            faults.add("leads to " + reply.header("Location"));
        }
        if (reply.status() >= 500 && reply.status() != NOT_IMPLEMENTED) {
            faults.add(reply.status() + " " + reply.body());
        }
        if (reply.status() >= 400) {
            faults.addAll(faultsOfRefusal(reply, asked));
        }
        return faults;
    }

    private static List<String> faultsOfRefusal(Wire.Reply reply, Odd asked) {
        List<String> faults = new ArrayList<>();
        if (!reply.header("Cache-Control").contains("no-store")) {
            faults.add(reply.status() + " may be kept: " + reply.header("Cache-Control"));
        }
        if (INNER_NAMES.matcher(reply.body()).find()) {
            faults.add(reply.status() + " tells " + reply.body());
        }
        boolean isChinese = reply.body().codePoints().anyMatch(Character::isIdeographic);
        if (!isChinese && !asked.method().equals("HEAD")) {
            faults.add(reply.status() + " says " + reply.header("Content-Type") + " " + reply.body());
        }
        return faults;
    }
}
