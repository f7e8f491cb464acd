package cn.edu.zzut.monitoring.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Texts to the school's chat group, in the format that the group robots of 企业微信 and 钉钉 share:
 * {@code {"msgtype":"text","text":{"content":…}}}, answered by {@code errcode} 0. Off unless an address is configured.
 */
@Component
class RobotChannel implements Channel {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Robots take no more than 2,048 bytes; a Chinese character has three. */
    private static final int MOST_CHARACTERS = 600;

    private final Delivery delivery;
    private final ObjectMapper json;
    private final String url;
    private final String secret;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    RobotChannel(
            Delivery delivery,
            ObjectMapper json,
            @Value("${monitoring.robot.url:}") String url,
            @Value("${monitoring.robot.secret:}") String secret) {
        this.delivery = delivery;
        this.json = json;
        this.url = url;
        this.secret = secret;
    }

    @Scheduled(fixedDelayString = "${monitoring.mail.pause:PT1S}")
    void deliver() {
        delivery.drain(this);
    }

    @Override
    public Kind kind() {
        return Kind.ROBOT;
    }

    @Override
    public boolean isOpen() {
        return !url.isBlank();
    }

    @Override
    public void send(QueuedMail message) throws NotSent {
        String content = message.subject() + "\n" + message.body();
        String shown = content.length() > MOST_CHARACTERS ? content.substring(0, MOST_CHARACTERS) + "……" : content;
        try {
            byte[] body = json.writeValueAsBytes(Map.of("msgtype", "text", "text", Map.of("content", shown)));
            HttpRequest request = HttpRequest.newBuilder(signed(System.currentTimeMillis()))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            requireTaken(http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new NotSent("群机器人无法连接：" + e.getClass().getSimpleName() + " " + e.getMessage(), false, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSent("发送被中断", false, e);
        }
    }

    /** 钉钉 wants the time signed with the robot's secret; without a secret the address is as it was given. */
    private URI signed(long now) throws GeneralSecurityException {
        if (secret.isBlank()) {
            return URI.create(url);
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] sign = mac.doFinal((now + "\n" + secret).getBytes(StandardCharsets.UTF_8));
        return URI.create(url + (url.contains("?") ? "&" : "?") + "timestamp=" + now + "&sign="
                + URLEncoder.encode(Base64.getEncoder().encodeToString(sign), StandardCharsets.UTF_8));
    }

    private void requireTaken(HttpResponse<String> answer) throws NotSent, IOException {
        JsonNode body = answer.statusCode() == 200 ? json.readTree(answer.body()) : json.nullNode();
        if (body == null || body.path("errcode").asInt(-1) != 0) {
            throw new NotSent("群机器人拒收：HTTP " + answer.statusCode() + " " + answer.body(), false, null);
        }
    }
}
