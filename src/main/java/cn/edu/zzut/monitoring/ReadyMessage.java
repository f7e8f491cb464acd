package cn.edu.zzut.monitoring;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at the end of the start where to go on. */
@Component
class ReadyMessage {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyMessage.class);

    private final String baseUrl;

    ReadyMessage(@Value("${monitoring.base-url}") String baseUrl) {
        this.baseUrl = baseUrl;
    }

    @EventListener
    void say(ApplicationReadyEvent ready) {
        boolean demo = ready.getApplicationContext().getEnvironment().matchesProfiles("demo");
        LOG.info("系统已就绪：{}/camunda/{}", baseUrl, demo ? "（示范学校：用户 office 等，密码 demo，见 README）" : "");
    }
}
