package cn.edu.zzut.monitoring.node;

import cn.edu.zzut.monitoring.trouble.Troubles;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether this machine's clock goes with the database's. Where it does not, nobody is led here: it would take what another node
 * is at for abandoned, and what is due for overdue.
 */
@Component("clock")
class NodeClock implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(NodeClock.class);
    private static final String MATTER = "服务器时钟不准";

    private final Troubles troubles;
    private final Duration limit;
    private final String node;
    private volatile ClockGap gap = ClockGap.NONE;
    private volatile boolean wrong;

    NodeClock(
            Troubles troubles,
            @Value("${monitoring.node.clock-difference:5s}") Duration limit,
            @Value("${monitoring.node.name:${HOSTNAME:localhost}}") String name,
            @Value("${server.port:8080}") String port) {
        this.troubles = troubles;
        this.limit = limit;
        this.node = name + ":" + port;
    }

    /** What the machine is called where several are told apart. */
    String node() {
        return node;
    }

    ClockGap gap() {
        return gap;
    }

    boolean isWrong() {
        return wrong;
    }

    void measured(ClockGap now) {
        gap = now;
        boolean before = wrong;
        wrong = now.exceeds(limit);
        if (wrong && !before) {
            LOG.error("本机时钟比数据库{}，超过允许的{}秒：本节点不再接收请求和后台任务，请校准时钟（NTP），校准后自动恢复", now.inWords(), limit.toSeconds());
            troubles.noteOnce(
                    MATTER, node, "比数据库" + now.inWords() + "。这个节点暂不接收请求和后台任务，其他节点照常。请系统管理员校准服务器时钟（NTP），校准后自动恢复。");
        } else if (before && !wrong) {
            LOG.warn("本机时钟已校准，本节点恢复办理");
            troubles.over(MATTER, node);
        }
    }

    @Override
    public Health health() {
        return (wrong ? Health.outOfService() : Health.up())
                .withDetail("ahead", gap.ahead().toMillis() + "ms")
                .build();
    }
}
