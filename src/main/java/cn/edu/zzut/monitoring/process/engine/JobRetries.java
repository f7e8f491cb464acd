package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.management.SetJobRetriesBuilderImpl;
import org.camunda.bpm.engine.management.SetJobRetriesBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The engine's management service, in which who is signed in may have a failed job tried again, a few times: no retries at
 * all would stop a timer for good, and with the same request the engine would take another due date.
 */
public final class JobRetries extends ManagementServiceImpl {

    private static final int MOST = 10;

    private final ProcessEngineConfigurationImpl configuration;

    public JobRetries(ProcessEngineConfigurationImpl configuration) {
        super(configuration);
        this.configuration = configuration;
    }

    @Override
    public SetJobRetriesBuilderImpl setJobRetries(int retries) {
        require(retries);
        return new Again(commandExecutor, retries);
    }

    @Override
    public void setJobRetries(String job, int retries) {
        require(retries);
        super.setJobRetries(job, retries);
    }

    @Override
    public void setJobRetries(List<String> jobs, int retries) {
        require(retries);
        jobs.forEach(this::requireJob);
        super.setJobRetries(jobs, retries);
    }

    @Override
    public void setJobRetriesByJobDefinitionId(String definition, int retries) {
        require(retries);
        requireDefinition(definition);
        super.setJobRetriesByJobDefinitionId(definition, retries);
    }

    private boolean isAsked() {
        return SignedIn.id(configuration.getIdentityService()).isPresent();
    }

    private void require(int retries) {
        if (isAsked() && (retries < 1 || retries > MOST)) {
            throw Refusal.invalid("重试次数请填1至" + MOST + "。定时器和后台任务不能停用。");
        }
    }

    /** The engine would say that it was done. */
    private void requireDefinition(@Nullable String definition) {
        if (isAsked()
                && (definition == null
                        || createJobDefinitionQuery()
                                        .jobDefinitionId(definition)
                                        .count()
                                == 0)) {
            throw Refusal.hidden("没有这种后台工作，没有重试什么。请刷新后重新选择。");
        }
    }

    private void requireJob(@Nullable String job) {
        if (isAsked() && (job == null || createJobQuery().jobId(job).count() == 0)) {
            throw Refusal.hidden("没有这项后台工作，或者已经做完，没有重试什么。请刷新后重新选择。");
        }
    }

    private final class Again extends SetJobRetriesBuilderImpl {

        Again(CommandExecutor executor, int retries) {
            super(executor, retries);
        }

        @Override
        public SetJobRetriesBuilder jobDefinitionId(@Nullable String definition) {
            requireDefinition(definition);
            return super.jobDefinitionId(definition);
        }

        @Override
        public SetJobRetriesBuilder jobId(@Nullable String job) {
            requireJob(job);
            return super.jobId(job);
        }

        @Override
        public SetJobRetriesBuilder jobIds(@Nullable List<String> jobs) {
            if (jobs != null) {
                jobs.forEach(JobRetries.this::requireJob);
            }
            return super.jobIds(jobs);
        }

        @Override
        public SetJobRetriesBuilder dueDate(Date due) {
            if (isAsked()) {
                throw Refusal.notYours("到期时间随计划日期而定，不能在这里改变。请在Cockpit的“期限与日历”页调整阶段的日期，在“进展”页的“经过”中调整单位的日期。");
            }
            return super.dueDate(due);
        }
    }
}
