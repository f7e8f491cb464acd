package cn.edu.zzut.monitoring.database;

import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Reports a {@link StartupRefusal} as one clear line instead of a stack trace. */
class StartupRefusalReporter implements SpringBootExceptionReporter {

    StartupRefusalReporter(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupRefusal) {
                return say(cause.getMessage());
            }
            if (cause instanceof PortInUseException inUse) {
                return say(StartupChecks.portInUse(inUse.getPort()));
            }
        }
        return false;
    }

    private static boolean say(String line) {
        LoggerFactory.getLogger("启动失败").error(line);
        return true;
    }
}
