package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.database.DatabaseGuard;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Whether timers and other jobs are really looked for. The engine's job executor says that it is active as long as nobody
 * stops it, also when its thread has died of an error such as no memory left; it is started again then.
 */
@Component("jobs")
public class JobWatch implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(JobWatch.class);

    private final ProcessEngine engine;
    private final DatabaseGuard database;

    JobWatch(ProcessEngine engine, DatabaseGuard database) {
        this.engine = engine;
        this.database = database;
    }

    private JobExecutor executor() {
        return ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getJobExecutor();
    }

    /** Down while the executor should be at work and is not. */
    @Override
    public Health health() {
        if (database.isAway()) {
            return Health.down().withDetail("database", "away").build();
        }
        boolean looking = isLooking();
        Health.Builder health = looking || !executor().isActive() ? Health.up() : Health.down();
        return health.withDetail("looking", looking)
                .withDetail(
                        "due",
                        engine.getManagementService()
                                .createJobQuery()
                                .executable()
                                .count())
                .build();
    }

    /** Starts again what has died. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void revive() {
        if (executor().isActive() && !isLooking()) {
            LOG.error("后台任务执行器已停止工作，现在重新启动。请查看此前的日志中的错误，例如内存不足。");
            executor().shutdown();
            executor().start();
        }
    }

    private boolean isLooking() {
        String name = executor().getName();
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.isAlive() && thread.getName().equals(name));
    }
}
