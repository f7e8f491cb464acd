package cn.edu.zzut.monitoring.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.ServerProperties.ForwardHeadersStrategy;
import org.springframework.boot.autoconfigure.web.embedded.TomcatWebServerFactoryCustomizer;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.mock.env.MockEnvironment;

/** A server as the application has it, asked from this machine: only a proxy that is named is believed. */
class BelievedProxiesTest {

    private static final String SAID = "203.0.113.9";

    private static final class Who extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter()
                    .write(request.getRemoteAddr() + " " + request.getScheme() + " " + request.getServerName());
        }
    }

    private static String asked(String believed) throws Exception {
        ServerProperties server = new ServerProperties();
        server.setForwardHeadersStrategy(ForwardHeadersStrategy.NATIVE);
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new Gateway()
                .trustedProxies(server, new BaseAddress("http://localhost", ""), believed)
                .customize(factory);
        new TomcatWebServerFactoryCustomizer(new MockEnvironment(), server).customize(factory);
        WebServer running = factory.getWebServer(
                context -> context.addServlet("who", new Who()).addMapping("/"));
        running.start();
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + running.getPort() + "/"))
                    .header("X-Forwarded-For", SAID)
                    .header("X-Forwarded-Proto", "https")
                    .header("X-Forwarded-Host", "elsewhere.example")
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        } finally {
            running.stop();
        }
    }

    /** The server's own list of private addresses counts for nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"", "10.1.2.3", "172.30.83.0/24"})
    void whoeverIsNotNamedIsNotBelievedOnThisMachineEither(String believed) throws Exception {
        assertThat(asked(believed)).isEqualTo("127.0.0.1 http 127.0.0.1");
    }

    @Test
    void theProxyThatIsNamedIs() throws Exception {
        assertThat(asked("10.1.2.3,127.0.0.1")).isEqualTo(SAID + " https elsewhere.example");
    }
}
