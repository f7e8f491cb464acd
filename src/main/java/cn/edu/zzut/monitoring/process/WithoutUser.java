package cn.edu.zzut.monitoring.process;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Lets the application itself look up or change what the signed-in user has no right to in the engine. */
@Component
class WithoutUser {

    private final ProcessEngineConfigurationImpl engine;

    WithoutUser(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    void run(Runnable action) {
        call(() -> {
            action.run();
            return null;
        });
    }

    <T> T call(Callable<T> action) {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(action));
    }
}
