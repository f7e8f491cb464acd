package cn.edu.zzut.monitoring.support;

import cn.edu.zzut.monitoring.support.Browser.Answer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody before a browser that keeps cookies: opens pages, sends their forms, signs in to the web applications. */
public final class Visitor {

    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client;
    private volatile String root;

    public Visitor(int port) {
        this(port, HttpClient.Redirect.NORMAL);
    }

    /** @param redirects whether they are followed */
    public Visitor(int port, HttpClient.Redirect redirects) {
        this.root = "http://localhost:" + port;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(redirects)
                .build();
    }

    /** Goes on with the same cookies, led to another application. */
    public void goesTo(int port) {
        root = "http://localhost:" + port;
    }

    /** The same person with the session's cookies, for requests without pages, at that application. */
    public Browser at(int port) {
        return new Browser(port, cookie("JSESSIONID"), cookie("XSRF-TOKEN"), true);
    }

    public Answer opens(String path) {
        return answer(send(request(path).header("Accept", "text/html").GET()));
    }

    public Answer asks(String path) {
        return answer(send(request(path).header("Accept", "application/json").GET()));
    }

    /** The whole answer, with its headers. */
    public HttpResponse<byte[]> exchanges(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    /** Fills in the form on the page and sends it to where the page is. */
    public Answer sends(String page, Map<String, String> typed) {
        return sends(page, page, typed);
    }

    public Answer sends(String page, String action, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(opens(page).text());
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        fields.putAll(typed);
        return posts(action.replaceAll("\\?.*", ""), fields);
    }

    /** Sends fields without having opened a page. */
    public Answer posts(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return answer(send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))));
    }

    /** Signs in by the form of the web applications; its status. */
    public int signsIn(String user, String password) {
        asks("/camunda/app/welcome/default/");
        int status = send(request("/camunda/api/admin/auth/user/default/login/welcome")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                        .POST(BodyPublishers.ofString("username=" + user + "&password="
                                + URLEncoder.encode(password, StandardCharsets.UTF_8))))
                .statusCode();
        asks("/camunda/app/welcome/default/");
        return status;
    }

    /** With the web applications' token, as their pages send it. */
    public Answer changes(String method, String path, String json) {
        return answer(send(request(path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .method(method, BodyPublishers.ofString(json))));
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Changes a password that was given, without having signed in. */
    public Answer changesPassword(String account, String current, String wanted) {
        return sends(
                "/sign-in/password", Map.of("account", account, "current", current, "wanted", wanted, "again", wanted));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : root + path));
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
