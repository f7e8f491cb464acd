package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.refusal.Refusal;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Takes a refusal of our own out of the engine's exceptions, which name our beans. It stands inside the command's context,
 * so that whoever hears of the failure there, such as the incident of a job, has the sentence only.
 */
public final class RefusalTranslation extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException e) {
            throw Refusal.in(e).map(RuntimeException.class::cast).orElse(e);
        }
    }
}
