package cn.edu.zzut.monitoring.process;

import cn.edu.zzut.monitoring.organization.SignInNames;
import cn.edu.zzut.monitoring.process.engine.DecisionFeel;
import cn.edu.zzut.monitoring.process.engine.JobRetries;
import cn.edu.zzut.monitoring.process.engine.LogLines;
import cn.edu.zzut.monitoring.process.engine.LogLinesEnd;
import cn.edu.zzut.monitoring.process.engine.LongTexts;
import cn.edu.zzut.monitoring.process.engine.LostRaces;
import cn.edu.zzut.monitoring.process.engine.PermittedCommands;
import cn.edu.zzut.monitoring.process.engine.ReadOnlyLooks;
import cn.edu.zzut.monitoring.process.engine.RefusalTranslation;
import cn.edu.zzut.monitoring.process.engine.RefusedJobs;
import cn.edu.zzut.monitoring.process.form.FormContract;
import cn.edu.zzut.monitoring.process.form.FormOnlyForms;
import cn.edu.zzut.monitoring.process.form.FormOnlyTasks;
import cn.edu.zzut.monitoring.process.form.OpenedForms;
import cn.edu.zzut.monitoring.process.history.DeedsInTrail;
import cn.edu.zzut.monitoring.process.history.KeptUntilArchived;
import cn.edu.zzut.monitoring.process.task.TaskRights;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultFailedJobCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.springframework.stereotype.Component;

/** What the engine does differently here. */
@Component
class EngineSetup extends AbstractProcessEnginePlugin {

    private final UserTaskHooks hooks;
    private final FormContract contract;
    private final LostRaces races;
    private final OpenedForms opened;

    EngineSetup(UserTaskHooks hooks, FormContract contract, LostRaces races, OpenedForms opened) {
        this.opened = opened;
        this.hooks = hooks;
        this.contract = contract;
        this.races = races;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        LongTexts.allow(engine.getProcessEngineConfiguration().getDataSource());
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setGeneralResourceWhitelistPattern(SignInNames.FORM);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableScriptEngineNashornCompatibility(false);
        configuration.setDmnEngineConfiguration(DecisionFeel.ofDecisions());
        configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
        configuration.setResourceAuthorizationProvider(new TaskRights());
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setHistoryRemovalTimeProvider(new KeptUntilArchived());
        configuration.getCustomHistoryEventHandlers().add(new DeedsInTrail());
        FormOnlyTasks tasks = new FormOnlyTasks(contract, races);
        configuration.setTaskService(tasks);
        configuration.setManagementService(new JobRetries(configuration));
        configuration.setFormService(new FormOnlyForms(contract, tasks, races, opened));
        List<BpmnParseListener> listeners = new ArrayList<>(
                configuration.getCustomPostBPMNParseListeners() == null
                        ? List.of()
                        : configuration.getCustomPostBPMNParseListeners());
        listeners.add(hooks);
        listeners.add(new LogLines());
        configuration.setCustomPostBPMNParseListeners(listeners);
        List<CommandInterceptor> before = new ArrayList<>(
                configuration.getCustomPreCommandInterceptorsTxRequired() == null
                        ? List.of()
                        : configuration.getCustomPreCommandInterceptorsTxRequired());
        before.add(new LogLinesEnd());
        before.add(new PermittedCommands(configuration::getIdentityService));
        before.add(new ReadOnlyLooks(
                ((SpringTransactionsProcessEngineConfiguration) configuration)::getTransactionManager));
        configuration.setCustomPreCommandInterceptorsTxRequired(before);
        List<CommandInterceptor> within = new ArrayList<>(
                configuration.getCustomPostCommandInterceptorsTxRequired() == null
                        ? List.of()
                        : configuration.getCustomPostCommandInterceptorsTxRequired());
        within.add(new RefusalTranslation());
        configuration.setCustomPostCommandInterceptorsTxRequired(within);
        sayEachFailureOnce(configuration);
    }

    /**
     * The engine logs what fails in a command and throws it on, to a request or a job, where it is logged again: once is
     * enough. A job says what it failed of in its incident, and in the log when it gives up.
     */
    private static void sayEachFailureOnce(ProcessEngineConfigurationImpl configuration) {
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setLogLevelBpmnStackTrace("DEBUG");
        configuration.setEnableReducedJobExceptionLogging(true);
        FailedJobCommandFactory usual = configuration.getFailedJobCommandFactory();
        configuration.setFailedJobCommandFactory(
                new RefusedJobs(usual == null ? new DefaultFailedJobCommandFactory() : usual));
    }
}
