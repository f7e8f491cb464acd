package cn.edu.zzut.monitoring.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.SchoolTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever opens a page while others open theirs sees it: its scripts are those that its policy allows. */
@SchoolTest
class PagesAtOnceTest {

    private static final int PAGES = 200;
    private static final Pattern ALLOWED = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern CARRIED = Pattern.compile("nonce=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private static boolean mayRun(HttpResponse<String> page) {
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        return first(ALLOWED, policy).equals(first(CARRIED, page.body()));
    }

    @Test
    void eachCarriesItsOwnNonce() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest page = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/camunda/app/welcome/default/"))
                .build();
        List<CompletableFuture<HttpResponse<String>>> asked = IntStream.range(0, PAGES)
                .mapToObj(i -> client.sendAsync(page, BodyHandlers.ofString()))
                .toList();
        assertThat(asked).allSatisfy(answer -> {
            assertThat(answer.join().statusCode()).isEqualTo(200);
            assertThat(mayRun(answer.join())).isTrue();
        });
    }
}
