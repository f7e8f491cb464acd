package cn.edu.zzut.monitoring.support;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/** Runs jobs one after the other, in place of the job executor. */
final class DueJobs {

    private static final int MOST_ROUNDS = 200;

    private final ManagementService management;

    DueJobs(ManagementService management) {
        this.management = management;
    }

    /** Runs every job that is due, and those that it gives rise to. */
    void run() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Job> jobs = management.createJobQuery().executable().list();
            if (jobs.isEmpty()) {
                return;
            }
            jobs.stream().filter(this::isStillDue).forEach(job -> management.executeJob(job.getId()));
        }
        throw new IllegalStateException("jobs without end");
    }

    /** Another job of the round may have ended it. */
    private boolean isStillDue(Job job) {
        return management.createJobQuery().jobId(job.getId()).executable().count() > 0;
    }
}
