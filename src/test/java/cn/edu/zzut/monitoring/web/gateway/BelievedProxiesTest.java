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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.web.embedded.EmbeddedWebServerFactoryCustomizerAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A server put together as the application's, asked from this machine: only a proxy that is named is believed. */
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

    @Configuration
    static class AnyBase {

        @Bean
        BaseAddress base() {
            return new BaseAddress("http://localhost", "");
        }

        @Bean
        ServletRegistrationBean<Who> who() {
            return new ServletRegistrationBean<>(new Who(), "/*");
        }
    }

    private static String asked(String believed, String from, String said) {
        String[] answer = new String[1];
        new WebApplicationContextRunner(AnnotationConfigServletWebServerApplicationContext::new)
                .withConfiguration(AutoConfigurations.of(
                        PropertyPlaceholderAutoConfiguration.class,
                        ServletWebServerFactoryAutoConfiguration.class,
                        EmbeddedWebServerFactoryCustomizerAutoConfiguration.class))
                .withUserConfiguration(AnyBase.class, Gateway.class)
                .withPropertyValues(
                        "server.port=0",
                        "server.forward-headers-strategy=native",
                        "monitoring.proxy.addresses=" + believed)
                .run(context -> answer[0] = asked(
                        context.getSourceApplicationContext(AnnotationConfigServletWebServerApplicationContext.class)
                                .getWebServer()
                                .getPort(),
                        from,
                        said));
        return answer[0];
    }

    private static String asked(int port, String from, String said) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + from + ":" + port + "/"))
                .header("X-Forwarded-For", said)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "elsewhere.example")
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    /** The server's own list of private addresses counts for nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"", "10.1.2.3", "172.30.83.0/24", "127.0.0.5"})
    void whoeverIsNotNamedIsNotBelievedOnThisMachineEither(String believed) {
        assertThat(asked(believed, "127.0.0.1", SAID)).isEqualTo("127.0.0.1 http 127.0.0.1");
        assertThat(asked(believed, "[::1]", SAID)).startsWith("0:0:0:0:0:0:0:1 http ");
    }

    @Test
    void theProxyThatIsNamedIs() {
        assertThat(asked("10.1.2.3,127.0.0.1", "127.0.0.1", SAID)).isEqualTo(SAID + " https elsewhere.example");
        assertThat(asked("::1", "[::1]", SAID)).isEqualTo(SAID + " https elsewhere.example");
    }

    /** Nor does a believed proxy make words of whoever asks an address. */
    @ParameterizedTest
    @ValueSource(strings = {"garbage", "6.6.6.6<script>", "unknown", "0x7f000001", ", ,", "1.2.3.4.5", "fe80::1%eth0"})
    void whatIsNoAddressIsNotTakenForOne(String said) {
        assertThat(asked("127.0.0.1", "127.0.0.1", said)).startsWith("127.0.0.1 ");
        assertThat(asked("127.0.0.1", "127.0.0.1", said + ", " + SAID)).startsWith(SAID + " ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9 | 203.0.113.9",
                "6.6.6.6,  203.0.113.9 | 6.6.6.6, 203.0.113.9",
                "2001:db8::7 | 2001:db8::7",
                "203.0.113.9, x | ''",
                "256.1.1.1 | ''",
                "1.2.3. | ''",
                "::g | ''",
                ":: ::1 | ''"
            })
    void theAddressesAtTheEndOfTheListAreRead(String said, String plain) {
        assertThat(PlainAddresses.of(said)).isEqualTo(plain);
        assertThat(PlainAddresses.of("a".repeat(5_000))).isEmpty();
    }
}
