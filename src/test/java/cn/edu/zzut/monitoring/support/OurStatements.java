package cn.edu.zzut.monitoring.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** The SQL statements that our modules, not the engine, send from this thread while it is open. */
public final class OurStatements implements AutoCloseable {

    private final String thread = Thread.currentThread().getName();
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final List<Logger> loggers = Stream.of("org.hibernate.SQL", "org.springframework.jdbc.core.JdbcTemplate")
            .map(name -> (Logger) LoggerFactory.getLogger(name))
            .toList();

    private final AppenderBase<ILoggingEvent> seen = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent line) {
            String text = line.getFormattedMessage();
            boolean announced = text.startsWith("Executing prepared SQL") && !text.contains("[");
            if (line.getThreadName().equals(thread) && !announced && !isOfTheSameBatch(text)) {
                statements.add(text);
            }
        }

        /** A batch is logged once a row. */
        private boolean isOfTheSameBatch(String text) {
            return text.startsWith("update ")
                    && !statements.isEmpty()
                    && statements.get(statements.size() - 1).equals(text);
        }
    };

    public OurStatements() {
        seen.start();
        loggers.forEach(logger -> {
            logger.setAdditive(false);
            logger.setLevel(Level.DEBUG);
            logger.addAppender(seen);
        });
    }

    public List<String> sent() {
        return List.copyOf(statements);
    }

    @Override
    public void close() {
        loggers.forEach(logger -> {
            logger.detachAppender(seen);
            logger.setLevel(null);
            logger.setAdditive(true);
        });
    }
}
