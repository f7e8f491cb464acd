package cn.edu.zzut.monitoring.process;

import cn.edu.zzut.monitoring.process.engine.PermittedCommands;
import cn.edu.zzut.monitoring.process.engine.RefusalTranslation;
import cn.edu.zzut.monitoring.process.form.FormContract;
import cn.edu.zzut.monitoring.process.form.FormOnlyForms;
import cn.edu.zzut.monitoring.process.form.FormOnlyTasks;
import cn.edu.zzut.monitoring.process.task.TaskRights;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** What the engine does differently here. */
@Component
class EngineSetup extends AbstractProcessEnginePlugin {

    /** Sign-in names and groups such as jwc-filer and unit-104. */
    private static final String IDS = "[a-zA-Z0-9]+([-._][a-zA-Z0-9]+)*";

    private final UserTaskHooks hooks;
    private final FormContract contract;

    EngineSetup(UserTaskHooks hooks, FormContract contract) {
        this.hooks = hooks;
        this.contract = contract;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setGeneralResourceWhitelistPattern(IDS);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableScriptEngineNashornCompatibility(false);
        configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
        configuration.setResourceAuthorizationProvider(new TaskRights());
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        FormOnlyTasks tasks = new FormOnlyTasks(contract);
        configuration.setTaskService(tasks);
        configuration.setFormService(new FormOnlyForms(contract, tasks));
        List<BpmnParseListener> listeners = new ArrayList<>(
                configuration.getCustomPostBPMNParseListeners() == null
                        ? List.of()
                        : configuration.getCustomPostBPMNParseListeners());
        listeners.add(hooks);
        configuration.setCustomPostBPMNParseListeners(listeners);
        List<CommandInterceptor> interceptors = new ArrayList<>(
                configuration.getCustomPreCommandInterceptorsTxRequired() == null
                        ? List.of()
                        : configuration.getCustomPreCommandInterceptorsTxRequired());
        interceptors.add(new RefusalTranslation());
        interceptors.add(new PermittedCommands(configuration::getIdentityService));
        configuration.setCustomPreCommandInterceptorsTxRequired(interceptors);
    }
}
