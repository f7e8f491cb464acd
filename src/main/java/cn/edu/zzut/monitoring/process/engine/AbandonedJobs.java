package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.node.ClockChecked;
import cn.edu.zzut.monitoring.node.NodeDied;
import cn.edu.zzut.monitoring.node.Nodes;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an application was at when it was killed is taken up by the others, or by the next one: else it would lie for the five
 * minutes that the engine reserves it, and nobody would see a task, a package or a reason. What another is at is left to it.
 */
@Component
class AbandonedJobs {

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedJobs.class);

    private final JobExecutor jobs;
    private final JdbcClient jdbc;
    private boolean stopped;

    AbandonedJobs(ProcessEngine engine, JdbcClient jdbc, Nodes nodes) {
        this.jobs = ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getJobExecutor();
        this.jdbc = jdbc;
        nodes.begin(jobs.getLockOwner());
    }

    @EventListener
    void takeUp(NodeDied died) {
        int taken = jdbc.sql(
                        """
                        update act_ru_job set lock_owner_ = null, lock_exp_time_ = null, rev_ = rev_ + 1
                        where lock_owner_ = ?""")
                .param(died.executor())
                .update();
        if (taken > 0) {
            LOG.info("另一个应用停止时正在办理的{}项后台任务，现在接着办理", taken);
            jobs.jobWasAdded();
        }
    }

    /** To a clock that is ahead what others are at looks abandoned, and what is not due looks due. */
    @EventListener
    synchronized void on(ClockChecked clock) {
        if (clock.isWrong() && jobs.isActive()) {
            jobs.shutdown();
            stopped = true;
        } else if (!clock.isWrong() && stopped) {
            jobs.start();
            stopped = false;
        }
    }
}
