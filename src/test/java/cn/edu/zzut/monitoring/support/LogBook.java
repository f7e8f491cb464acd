package cn.edu.zzut.monitoring.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.edu.zzut.monitoring.refusal.Asked;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the log gets to know of refusals and mistakes, while it is open. */
public final class LogBook implements AutoCloseable {

    private final Logger logger = (Logger) LoggerFactory.getLogger(Asked.class);
    private final Level before = logger.getLevel();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    public LogBook() {
        logger.setLevel(Level.INFO);
        lines.start();
        logger.addAppender(lines);
    }

    public List<ILoggingEvent> lines() {
        return List.copyOf(lines.list);
    }

    @Override
    public void close() {
        logger.detachAppender(lines);
        logger.setLevel(before);
    }
}
