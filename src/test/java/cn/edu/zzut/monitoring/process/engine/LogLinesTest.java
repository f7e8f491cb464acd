package cn.edu.zzut.monitoring.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.edu.zzut.monitoring.logging.LogField;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The log's lines of what the engine does say which year, table and unit, as long as it is about them. */
@SchoolTest
class LogLinesTest {

    @Autowired
    Story story;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void nothingIsLeft() {
        LogField.clearAll();
    }

    @Test
    void whatADelegateDoesIsToldWithItsYearTableAndUnit() {
        int year = story.newYear();
        story.assigned(year, "4-2", "104", "201", "202");
        Logger statements = (Logger) LoggerFactory.getLogger(jdbc.getClass());
        ListAppender<ILoggingEvent> lines = new ListAppender<>() {
            @Override
            protected void append(ILoggingEvent line) {
                line.prepareForDeferredProcessing();
                super.append(line);
            }
        };
        lines.start();
        statements.setLevel(Level.DEBUG);
        statements.addAppender(lines);
        statements.setAdditive(false);
        try {
            story.start("unit-filing", Map.of("year", year, "tableCode", "4-2", "unitCode", "201"));
        } finally {
            statements.detachAppender(lines);
            statements.setLevel(null);
            statements.setAdditive(true);
        }
        assertThat(lines.list).extracting(ILoggingEvent::getMDCPropertyMap).anySatisfy(fields -> assertThat(fields)
                .containsEntry("year", String.valueOf(year))
                .containsEntry("table", "4-2")
                .containsEntry("unit", "201"));
        assertThat(LogField.TABLE.get()).isEmpty();
    }

    @Test
    void whatTheRequestIsAboutIsSaidAgainAfterwardsAndAFailureAsItStood() {
        LogField.TABLE.set("1-1");
        LogLinesEnd end = new LogLinesEnd();
        end.setNext(new CommandInterceptor() {
            @Override
            public <T> T execute(Command<T> command) {
                return command.execute(null);
            }
        });
        end.execute(context -> {
            LogField.TABLE.set("4-2");
            return null;
        });
        assertThat(LogField.TABLE.get()).contains("1-1");
        assertThatThrownBy(() -> end.execute(context -> {
                    LogField.TABLE.set("4-2");
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(LogField.TABLE.get()).contains("4-2");
    }

    @Test
    void aThreadForgetsItsJob() throws Exception {
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setCorePoolSize(1);
        new JobThreads().postProcessBeforeInitialization(threads, "threads");
        threads.initialize();
        try {
            threads.submit(() -> LogField.UNIT.set("201")).get(10, TimeUnit.SECONDS);
            assertThat(threads.submit(() -> LogField.UNIT.get()).get(10, TimeUnit.SECONDS))
                    .isEmpty();
        } finally {
            threads.shutdown();
        }
    }
}
