package cn.edu.zzut.monitoring.process.engine;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Lets the application itself look up or change what the signed-in user has no right to in the engine. */
@Component
public class WithoutUser {

    private final ProcessEngineConfigurationImpl engine;

    WithoutUser(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    public void run(Runnable action) {
        call(() -> {
            action.run();
            return null;
        });
    }

    public <T> T call(Callable<T> action) {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(action));
    }
}
