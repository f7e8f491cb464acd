package cn.edu.zzut.monitoring.process.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an application was at when it was killed is taken up by the next one at once: else it would lie for the five minutes
 * that the engine reserves it, and nobody would see a task, a package or a reason.
 */
@Component
class AbandonedJobs {

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedJobs.class);

    private final ProcessEngine engine;
    private final JdbcClient jdbc;

    AbandonedJobs(ProcessEngine engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    /** Takes reservations away from all executors but this application's. */
    @EventListener(ApplicationReadyEvent.class)
    void takeUp() {
        int taken = jdbc.sql(
                        """
                        update act_ru_job set lock_owner_ = null, lock_exp_time_ = null, rev_ = rev_ + 1
                        where lock_owner_ is not null and lock_owner_ <> ?""")
                .param(((ProcessEngineImpl) engine)
                        .getProcessEngineConfiguration()
                        .getJobExecutor()
                        .getLockOwner())
                .update();
        if (taken > 0) {
            LOG.info("上次停止时正在办理的{}项后台任务，现在接着办理", taken);
        }
    }
}
