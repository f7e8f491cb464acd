package cn.edu.zzut.monitoring.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.trail.NewMinute;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever somebody tries to change in a way that is refused: a problem in Chinese, and one entry of theirs in the trail. */
@SchoolTest
class RefusedAttemptsTest {

    private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final String JSON = "application/json";

    private static final List<String> ENGINE = List.of(
            "POST /engine-rest/task/none/submit-form",
            "POST /engine-rest/task/none/comment/create",
            "POST /engine-rest/user/create",
            "PUT /engine-rest/user/none/profile",
            "PUT /engine-rest/user/none/credentials",
            "POST /engine-rest/group/create",
            "POST /engine-rest/message",
            "POST /engine-rest/deployment/create",
            "POST /engine-rest/kite",
            "POST /engine-rest/identity/verify",
            "POST /engine-rest/process-instance/none/modification",
            "POST /camunda/api/engine/engine/default/task/none/submit-form",
            "POST /camunda/api/engine/engine/default/user/create",
            "PUT /camunda/api/engine/engine/default/user/none/profile",
            "POST /camunda/api/kite");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    private final Map<String, String> sent = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> lists = new TreeSet<>();

    @ParameterizedTest
    @ValueSource(strings = {"x02-filer", "office", "admin"})
    void oddContentIsRefusedOnRecord(String who) {
        signsIn(who);
        withContent().forEach(address -> sendsOddContent(who, address));
        ENGINE.forEach(address -> sendsOddContent(who, address));
        assertThat(faults(who)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x02-filer", "office"})
    void aMethodOrAnAddressThatIsNotThereIsRefusedOnRecord(String who) {
        Map<String, Set<String>> there = Endpoints.lines().stream()
                .filter(line -> line.pattern().startsWith("/api/"))
                .collect(Collectors.groupingBy(
                        line -> filled(line.pattern()),
                        LinkedHashMap::new,
                        Collectors.mapping(Line::method, Collectors.toSet())));
        there.forEach((path, methods) -> {
            if (!methods.contains("PATCH")) {
                sends(who, "PATCH", path, JSON, "{}");
            }
        });
        for (String path : List.of("/api/nope", "/api/submissions/1/nope", "/api/setup/nope/1/2")) {
            METHODS.forEach(method -> sends(who, method, path, JSON, "{}"));
        }
        sends(who, "POST", "/engine-rest/user/gibtesnicht/unlock", JSON, "");
        assertThat(faults(who)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/setup/school", "/api/nope", "/engine-rest/user/create", "/engine-rest/kite"})
    void whatIsTooLargeIsRefusedOnRecord(String path) {
        sends("admin", "PUT", path, JSON, "\"" + "x".repeat(9_000_000) + "\"");
        assertThat(faults("admin")).isEmpty();
    }

    @Test
    void anAddressThatIsNotThereIsToldAsItWasSent() {
        NewMinute.begins(application);
        sends("office", "POST", "/api/nope/" + "n".repeat(900), JSON, "{}");
        assertThat(faults("office")).isEmpty();
        assertThat(entries(sent.keySet().iterator().next())).singleElement().satisfies(entry -> assertThat(
                        entry.get("what").toString())
                .startsWith("不存在的地址 POST /api/nope/nnn")
                .hasSizeLessThan(250));
    }

    @Test
    void anAddressThatDoesNotKnowTheMethodIsToldByWhatItIsFor() {
        NewMinute.begins(application);
        sends("office", "POST", "/api/deadline-rules", JSON, "{}");
        sends("office", "PATCH", "/api/setup/people/x01-filer/stand-ins", JSON, "{}");
        assertThat(faults("office")).isEmpty();
        List<String> what = sent.keySet().stream()
                .map(request -> entries(request).get(0).get("what").toString())
                .toList();
        assertThat(what.get(0)).startsWith("不支持的方法 POST，地址用于“").doesNotContain("/api/", "不存在");
        assertThat(what.get(1)).startsWith("不支持的方法 PATCH，地址用于“").contains("代办").doesNotContain("不存在");
    }

    /** Whatever the method is called: it is looked at once it is known who sends it. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/setup/school", "/api/nope", "/engine-rest/task"})
    void aMethodThatNobodyKnowsIsRefusedOnRecord(String path) {
        sends("admin", "ABC", path, JSON, "{}");
        assertThat(faults("admin")).isEmpty();
    }

    /** Those whose content is read: what reads none is done whatever is sent. */
    private Set<String> withContent() {
        Set<String> addresses = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            boolean reads = List.of(handler.getMethodParameters()).stream().anyMatch(RefusedAttemptsTest::isContent);
            if (List.of(handler.getMethodParameters()).stream().anyMatch(RefusedAttemptsTest::isList)) {
                mapping.getPatternValues().forEach(pattern -> lists.add(filled(pattern)));
            }
            if (reads && handler.getBeanType().getName().startsWith("cn.edu.zzut.monitoring")) {
                mapping.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .filter(METHODS::contains)
                        .forEach(method -> mapping.getPatternValues().stream()
                                .filter(pattern -> pattern.startsWith("/api/"))
                                .forEach(pattern -> addresses.add(method + " " + filled(pattern))));
            }
        });
        assertThat(addresses).hasSizeGreaterThan(100);
        return addresses;
    }

    /** An empty list is content there. */
    private static boolean isList(MethodParameter parameter) {
        return Collection.class.isAssignableFrom(parameter.getParameterType());
    }

    private static boolean isContent(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class)
                || MultipartFile.class.isAssignableFrom(parameter.getParameterType());
    }

    private static String filled(String pattern) {
        return pattern.replace("{year}", "2010").replaceAll("\\{[^}]+}", "999999");
    }

    private void sendsOddContent(String who, String address) {
        String method = address.split(" ")[0];
        String path = address.split(" ")[1];
        sends(who, method, path, "text/plain", "x");
        sends(who, method, path, "application/yaml", "a: 1");
        sends(who, method, path, "application/json;charset=bogus", "{}");
        sends(who, method, path, JSON, "{\"a\":");
        sends(who, method, path, JSON, "null");
        sends(who, method, path, JSON, "\"x\"");
        sends(who, method, path, JSON, "1");
        if (!takesAList(path)) {
            sends(who, method, path, JSON, "[]");
        }
    }

    private boolean takesAList(String path) {
        return lists.contains(path);
    }

    private void sends(String who, String method, String path, String type, String body) {
        String request = "refused-" + System.nanoTime();
        String asked = method + " " + path.substring(0, Math.min(100, path.length())) + " " + type + " as " + who;
        sent.put(request, asked);
        NewMinute.begins(application);
        HttpRequest.Builder builder = request(path).header("X-Request-Id", request);
        HttpResponse<byte[]> answer = send(by(who, path, builder)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body))
                .build());
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        boolean isProblem =
                answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
        if (answer.statusCode() < 400
                || answer.statusCode() >= 500
                || !isProblem
                || text.codePoints().noneMatch(Character::isIdeographic)) {
            wrong.add(asked + ": " + answer.statusCode() + " " + text.substring(0, Math.min(200, text.length())));
        }
        if (type.contains("bogus") && text.contains("没有写明内容的类型")) {
            wrong.add(asked + ": untrue " + text);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    /** The web applications know whoever has signed in there, all else by name and password. */
    private HttpRequest.Builder by(String who, String path, HttpRequest.Builder request) {
        return path.startsWith("/camunda/")
                ? request.header("X-XSRF-TOKEN", token())
                : request.header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder().encodeToString((who + ":demo").getBytes(StandardCharsets.UTF_8)));
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private void signsIn(String who) {
        send(request("/camunda/app/welcome/default/").GET().build());
        assertThat(send(request("/camunda/api/admin/auth/user/default/login/welcome")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("X-XSRF-TOKEN", token())
                                .POST(BodyPublishers.ofString("username=" + who + "&password=demo"))
                                .build())
                        .statusCode())
                .isEqualTo(200);
        send(request("/camunda/app/welcome/default/").GET().build());
    }

    private List<Map<String, Object>> entries(String request) {
        return jdbc.queryForList("select * from monitoring.trail where request = ?", request);
    }

    private List<String> faults(String who) {
        NewMinute.begins(application);
        await().atMost(Duration.ofSeconds(5)).until(() -> NewMinute.isAllWritten(application));
        sent.forEach((request, asked) -> {
            List<Map<String, Object>> entries = entries(request).stream()
                    .filter(entry -> !"账号和密码随请求发送".equals(entry.get("what")))
                    .toList();
            if (entries.size() != 1) {
                wrong.add(asked + ": " + entries.size() + " entries "
                        + entries.stream().map(entry -> entry.get("what")).toList());
            } else if (!who.equals(entries.get(0).get("who"))
                    || !"REFUSED".equals(entries.get(0).get("outcome"))) {
                wrong.add(asked + ": told as " + entries.get(0));
            }
        });
        return wrong;
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(request + " " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
