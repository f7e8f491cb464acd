package cn.edu.zzut.monitoring.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.logging.logback.WhitespaceThrowableProxyConverter;
import org.springframework.core.io.ClassPathResource;

/** A line of the log says who, about what, in which request; nobody but the application writes one. */
class LogLineTest {

    private final PatternLayout layout = new PatternLayout();

    @BeforeEach
    void asConfigured() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yml"));
        Properties settings = yaml.getObject();
        layout.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        layout.getInstanceConverterMap().put("wEx", WhitespaceThrowableProxyConverter::new);
        layout.setPattern(settings.getProperty("logging.pattern.console"));
        layout.start();
    }

    @AfterEach
    void nothingIsLeft() {
        LogField.clearAll();
    }

    private String line(String message, Throwable failure) {
        return layout.doLayout(new LoggingEvent(
                getClass().getName(),
                ((LoggerContext) layout.getContext()).getLogger("monitoring.Test"),
                Level.WARN,
                message,
                failure,
                null));
    }

    @Test
    void whatIsKnownStandsInIt() {
        LogField.REQUEST.set("0123456789ab");
        LogField.USER.set("jwc-filer");
        LogField.YEAR.set(2026);
        LogField.TABLE.set("1-5-1");
        assertThat(line("没有通过校验", null))
                .contains(" : [request=0123456789ab user=jwc-filer year=2026 table=1-5-1] 没有通过校验");
    }

    @Test
    void whatIsNotKnownDoesNot() {
        assertThat(line("已经启动", null)).contains(" : 已经启动");
        LogField.TASK.set("t1");
        LogField.TASK.set(null);
        assertThat(line("已经启动", null)).contains(" : 已经启动");
    }

    @Test
    void aMessageIsOneLine() {
        String forged = "名称\r\n2026-09-07T09:00:00.000+08:00  INFO 1 [main] : 已批准\u2028再来\u001b[31m";
        assertThat(line(forged, null).strip().lines()).hasSize(1);
        assertThat(line(forged, null)).contains("名称⏎2026-09-07").doesNotContain("\u001b", "\u2028");
    }

    @Test
    void aFailuresMessageIsOneLineToo() {
        String said = line("不成", new IllegalStateException("名称\n2026-09-07 已批准", new RuntimeException("原因\n假的一行")));
        assertThat(said.lines().filter(line -> !line.isBlank()).skip(1))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("\t")
                        || line.startsWith("Caused by: ")
                        || line.startsWith("java.lang.IllegalStateException: "));
        assertThat(said)
                .contains("名称⏎2026-09-07 已批准", "Caused by: ", "\tat ")
                .containsOnlyOnce("java.lang.IllegalStateException");
    }

    @Test
    void aFieldIsOneWordOfBoundedLength() {
        LogField.USER.set("张三 role=admin]\n2026");
        assertThat(LogField.USER.get()).contains("张三_role_admin_2026");
        LogField.USER.set("长".repeat(500));
        assertThat(LogField.USER.get().orElseThrow()).hasSize(80);
        LogField.clearAll();
        assertThat(LogField.USER.get()).isEmpty();
    }
}
