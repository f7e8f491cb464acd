package cn.edu.zzut.monitoring.web.signin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** A school's CAS server as far as protocol 3.0 asks for it: tickets are of one use and of one service. */
final class SchoolsCas implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> services = new ConcurrentHashMap<>();
    private volatile String person = "";
    private volatile String last = "";
    private volatile boolean silent;
    private int tickets;

    SchoolsCas() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/cas/login", this::login);
        server.createContext("/cas/p3/serviceValidate", this::validate);
        server.createContext("/cas/logout", exchange -> answer(exchange, 200, "left"));
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/cas";
    }

    void isBefore(String name) {
        person = name;
    }

    void isSilent(boolean away) {
        silent = away;
    }

    String lastTicket() {
        return last;
    }

    private synchronized void login(HttpExchange exchange) throws IOException {
        String service = parameter(exchange.getRequestURI(), "service");
        last = "ST-" + ++tickets + "-school";
        services.put(last, service);
        exchange.getResponseHeaders().add("Location", service + "&ticket=" + last);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void validate(HttpExchange exchange) throws IOException {
        if (silent) {
            answer(exchange, 503, "");
            return;
        }
        String service = services.remove(parameter(exchange.getRequestURI(), "ticket"));
        String content = service != null && service.equals(parameter(exchange.getRequestURI(), "service"))
                ? "<cas:authenticationSuccess><cas:user>somebody</cas:user><cas:attributes><cas:employeeNumber>"
                        + HtmlUtils.htmlEscape(person)
                        + "</cas:employeeNumber></cas:attributes></cas:authenticationSuccess>"
                : "<cas:authenticationFailure code=\"INVALID_TICKET\">no</cas:authenticationFailure>";
        answer(
                exchange,
                200,
                "<cas:serviceResponse xmlns:cas=\"http://www.yale.edu/tp/cas\">" + content + "</cas:serviceResponse>");
    }

    private static String parameter(URI asked, String name) {
        String value =
                UriComponentsBuilder.fromUri(asked).build().getQueryParams().getFirst(name);
        return value == null ? "" : URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
