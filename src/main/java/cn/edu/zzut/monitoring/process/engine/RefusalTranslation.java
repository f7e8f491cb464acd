package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.refusal.Refusal;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Turns a refusal of our own, buried under the engine's exceptions, into the engine's exception for bad form input: its
 * REST API answers that with 400 and the bare message, instead of 500 and the names of our beans.
 */
public final class RefusalTranslation extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (FormFieldValidationException e) {
            throw e;
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refusal) {
                    throw new FormFieldValidationException(cause.getMessage(), cause.getMessage(), e);
                }
            }
            throw e;
        }
    }
}
