package cn.edu.zzut.monitoring.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A person who talks to the application over HTTP, with name and password. */
public final class Browser {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BOUNDARY = "----a-boundary-between-parts";

    private final String root;
    private final String user;
    private final String password;
    private final boolean inSession;

    public Browser(int port, String user, String password) {
        this(port, user, password, false);
    }

    /** @param inSession whether the names are not a person's and the password's, but of a session and its token */
    Browser(int port, String user, String password, boolean inSession) {
        this.root = "http://localhost:" + port;
        this.user = user;
        this.password = password;
        this.inSession = inSession;
    }

    public Browser(int port, String user) {
        this(port, user, "demo");
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Asks for that format. */
    public Answer get(String path, String accept) {
        return send(request(path).header("Accept", accept).GET());
    }

    public Answer post(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").POST(json(body)));
    }

    public Answer put(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").PUT(json(body)));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer delete(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").method("DELETE", json(body)));
    }

    /** Sends that JSON as it is. */
    public Answer send(String method, String path, String json) {
        return send(
                request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json)));
    }

    /** Uploads a file as a browser does. */
    public Answer upload(String path, String fileName, byte[] content) {
        return send("PUT", path, fileName, content);
    }

    /** What a file has to hold to be two of a request. */
    public static byte[] andAnotherFile(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(
                ("\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"other\"; filename=\"other\"\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        both.writeBytes(other);
        return both.toByteArray();
    }

    /** Sends a file with the method. */
    public Answer send(String method, String path, String fileName, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .method(method, BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Sends that content as it is. */
    public Answer send(String method, String path, byte[] content, String type) {
        return send(request(path).header("Content-Type", type).method(method, BodyPublishers.ofByteArray(content)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        if (inSession) {
            return request.header("Cookie", "JSESSIONID=" + user).header("X-XSRF-TOKEN", password);
        }
        return user.isEmpty()
                ? request
                : request.header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
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

    /** What came back. */
    public record Answer(int status, String type, byte[] body) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new IllegalStateException(text(), e);
            }
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** The detail of a problem+json answer. */
        public String detail() {
            return json().path("detail").asText();
        }
    }
}
