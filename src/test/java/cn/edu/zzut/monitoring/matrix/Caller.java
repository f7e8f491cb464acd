package cn.edu.zzut.monitoring.matrix;

import cn.edu.zzut.monitoring.support.Browser.Answer;
import cn.edu.zzut.monitoring.support.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Somebody with a session of the web applications, or without one. */
final class Caller {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final String BOUNDARY = "----of-the-matrix";
    private final String root;
    private final String cookies;
    private final String token;

    private Caller(String root, String cookies, String token) {
        this.root = root;
        this.cookies = cookies;
        this.token = token;
    }

    static Caller nobody(int port) {
        return new Caller("http://localhost:" + port, "", "");
    }

    static Caller signedIn(int port, String account) {
        Visitor visitor = new Visitor(port);
        int status = visitor.signsIn(account, "demo");
        if (status != 200) {
            throw new AssertionError(account + " cannot sign in: " + status);
        }
        String token = visitor.cookie("XSRF-TOKEN");
        return new Caller(
                "http://localhost:" + port,
                "JSESSIONID=" + visitor.cookie("JSESSIONID") + "; XSRF-TOKEN=" + token,
                token);
    }

    Answer asks(String method, String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    Answer uploads(String method, String path) {
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\nx\r\n--" + BOUNDARY + "--\r\n";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .method(method, BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        return cookies.isEmpty() ? request : request.header("Cookie", cookies).header("X-XSRF-TOKEN", token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
