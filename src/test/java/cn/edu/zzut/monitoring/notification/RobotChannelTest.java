package cn.edu.zzut.monitoring.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.school.Schools;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The chat group's robot gets texts once, in its format; what it refuses is tried again. */
@SchoolTest
class RobotChannelTest {

    @Autowired
    Schools schools;

    @Autowired
    Story story;

    @Autowired
    Mails withoutGroup;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    final ObjectMapper json = new ObjectMapper();
    final List<String> received = new CopyOnWriteArrayList<>();
    final List<String> queries = new CopyOnWriteArrayList<>();
    String answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";
    HttpServer robot;
    String url;
    Mails mails;
    Delivery delivery;

    @BeforeEach
    void aGroupWithARobot() throws IOException {
        story.forgetOtherStories();
        robot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        robot.createContext("/send", this::take);
        robot.start();
        url = "http://localhost:" + robot.getAddress().getPort() + "/send?key=k";
        mails = new Mails(jdbc, story.clock, events, schools, url);
        delivery = new Delivery(mails, new Outgoing(true));
    }

    @AfterEach
    void close() {
        robot.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        queries.add(exchange.getRequestURI().getQuery());
        received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void drain(String secret) {
        delivery.drain(new RobotChannel(delivery, json, url, secret));
    }

    @Test
    void anAnnouncementIsSentOnceAsText() throws IOException {
        mails.announce("morning", "填报进展", "今天到期2项");
        mails.announce("morning", "填报进展", "今天到期2项");
        drain("");
        drain("");
        assertThat(received).hasSize(1);
        JsonNode text = json.readTree(received.get(0));
        assertThat(text.path("msgtype").asText()).isEqualTo("text");
        assertThat(text.path("text").path("content").asText()).isEqualTo("【通知】填报进展\n今天到期2项");
        assertThat(mails.newest(1).get(0).state()).isEqualTo("SENT");
    }

    @Test
    void whatTheRobotRefusesIsTriedAgain() {
        answer = "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}";
        mails.announce("often", "填报进展", "内容");
        drain("");
        assertThat(mails.newest(1).get(0).lastError()).contains("45009");
        answer = "{\"errcode\":0}";
        story.clock.moveTo(story.clock.instant().plus(Duration.ofHours(1)));
        drain("");
        assertThat(mails.newest(1).get(0).state()).isEqualTo("SENT");
    }

    @Test
    void aRobotThatIsAwayLosesNothing() {
        robot.stop(0);
        mails.announce("away", "填报进展", "内容");
        drain("");
        assertThat(mails.newest(1).get(0).state()).isEqualTo("WAITING");
        assertThat(mails.newest(1).get(0).lastError()).contains("无法连接");
    }

    @Test
    void aRobotWithASecretGetsTheTimeSigned() throws GeneralSecurityException {
        mails.announce("signed", "填报进展", "内容");
        drain("SECxyz");
        Matcher query = Pattern.compile("key=k&timestamp=(\\d+)&sign=(.+)").matcher(queries.get(0));
        assertThat(query.matches()).as(queries.get(0)).isTrue();
        assertThat(query.group(2)).isEqualTo(signature(query.group(1), "SECxyz"));
    }

    /** As 钉钉 describes it. */
    private static String signature(String timestamp, String secret) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
        return Base64.getEncoder()
                .encodeToString(mac.doFinal((timestamp + "\n" + secret).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aLongTextIsCutToWhatTheRobotTakes() throws IOException {
        mails.announce("long", "填报进展", "很长".repeat(2000));
        drain("");
        byte[] content = json.readTree(received.get(0))
                .path("text")
                .path("content")
                .asText()
                .getBytes(StandardCharsets.UTF_8);
        assertThat(content.length).isBetween(1_500, 2_047);
    }

    @Test
    void withoutAGroupNothingIsQueued() {
        withoutGroup.announce("nobody", "填报进展", "内容");
        assertThat(withoutGroup.newest(10)).isEmpty();
    }
}
