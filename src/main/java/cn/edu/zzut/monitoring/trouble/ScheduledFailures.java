package cn.edu.zzut.monitoring.trouble;

import cn.edu.zzut.monitoring.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** What is done every few seconds goes on after a failure; that the database is away is said once, by who watches it. */
@Component
class ScheduledFailures implements ThreadPoolTaskSchedulerCustomizer {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledFailures.class);

    @Override
    public void customize(ThreadPoolTaskScheduler scheduler) {
        scheduler.setErrorHandler(ScheduledFailures::tell);
    }

    private static void tell(Throwable failure) {
        if (Refusal.in(failure).orElse(null) instanceof Refusal.Busy) {
            LOG.debug("the database is away", failure);
        } else {
            LOG.error("定时任务失败，下次再试", failure);
        }
    }
}
