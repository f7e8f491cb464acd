package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.logging.LogField;
import java.util.EnumMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Once the engine has done what it was asked for, the log says again what the request is about. What failed is told as it stood. */
public final class LogLinesEnd extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null) {
            return next.execute(command);
        }
        Map<LogField, String> before = new EnumMap<>(LogField.class);
        LogLines.about().forEach(field -> before.put(field, field.get().orElse("")));
        T result = next.execute(command);
        before.forEach(LogField::set);
        return result;
    }
}
