package cn.edu.zzut.monitoring.notification;

import cn.edu.zzut.monitoring.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether any message leaves the house. A copy that was restored to look at it must tell nobody anything: whatever is to be
 * sent stays in its queue.
 */
@Component
public class Outgoing {

    private static final Logger LOG = LoggerFactory.getLogger(Outgoing.class);
    private static final String NOTICE = "本系统设为不发送消息：邮件和群机器人消息都留在队列中，一封也不发出。这里通常是恢复出来的副本，正式工作请到正式系统办理。";

    private final boolean stopped;

    Outgoing(@Value("${monitoring.mail.enabled:true}") boolean enabled) {
        this.stopped = !enabled;
        if (stopped) {
            LOG.warn("{}（monitoring.mail.enabled=false）", NOTICE);
        }
    }

    public boolean isStopped() {
        return stopped;
    }

    /** What everybody has to know of it; empty where messages leave. */
    public String notice() {
        return stopped ? NOTICE : "";
    }

    /** @throws Refusal where nothing leaves */
    void require() {
        if (stopped) {
            throw Refusal.conflict("本系统设为不发送消息（monitoring.mail.enabled=false），测试邮件也不发出。需要发送时请改这项配置后重新启动。");
        }
    }
}
