package cn.edu.zzut.monitoring.process.engine;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Turns a refusal of our own, buried under the engine's exceptions, into the engine's exception for bad form input: its
 * REST API answers that with 400 and the bare message, instead of 500 and the names of our beans.
 */
public final class RefusalTranslation extends CommandInterceptor {

    private static final String OURS = "cn.edu.zzut.monitoring.";

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (FormFieldValidationException e) {
            throw e;
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (isRefusal(cause)) {
                    throw new FormFieldValidationException(cause.getMessage(), cause.getMessage(), e);
                }
            }
            throw e;
        }
    }

    /** Domain modules refuse with these exceptions, thrown by themselves and with a Chinese message. */
    private static boolean isRefusal(Throwable cause) {
        return cause instanceof RuntimeException
                && cause.getMessage() != null
                && cause.getMessage()
                        .codePoints()
                        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                && cause.getStackTrace().length > 0
                && cause.getStackTrace()[0].getClassName().startsWith(OURS);
    }
}
