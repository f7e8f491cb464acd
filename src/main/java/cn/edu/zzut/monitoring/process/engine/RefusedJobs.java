package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.refusal.Asked;
import cn.edu.zzut.monitoring.refusal.Refusal;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** A job that is refused is told in one line of the log; it fails like any other and ends as an incident. */
public final class RefusedJobs implements FailedJobCommandFactory {

    private final FailedJobCommandFactory usual;

    public RefusedJobs(FailedJobCommandFactory usual) {
        this.usual = usual;
    }

    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        Command<Object> command = usual.getCommand(jobId, failure);
        return failure instanceof Refusal refusal
                ? context -> {
                    tell(context, jobId, refusal);
                    return command.execute(context);
                }
                : command;
    }

    private static void tell(CommandContext context, String jobId, Refusal refusal) {
        JobEntity job = context.getJobManager().findJobById(jobId);
        if (job != null && job.getProcessInstanceId() != null) {
            String about = new WhatFor(context.getProcessEngineConfiguration()).ofInstance(job.getProcessInstanceId());
            new Asked("", "job " + job.getProcessDefinitionKey() + "." + job.getActivityId(), about).refused(refusal);
        }
    }
}
