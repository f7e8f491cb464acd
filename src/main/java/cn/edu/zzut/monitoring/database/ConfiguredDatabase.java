package cn.edu.zzut.monitoring.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The database that the settings name, for commands that need no application. */
public final class ConfiguredDatabase {

    private final ConfigurableEnvironment environment;
    private final String url;

    ConfiguredDatabase(ConfigurableEnvironment environment, String url) {
        this.environment = environment;
        this.url = url;
    }

    /**
     * Read from where the application reads its settings.
     *
     * @param arguments settings as on the application's command line
     * @throws StartupRefusal when they name none
     */
    public static ConfiguredDatabase of(List<String> arguments) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SimpleCommandLinePropertySource(arguments.toArray(String[]::new)));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        String url = environment.getProperty("spring.datasource.url", "");
        if (url.isBlank()) {
            throw new StartupRefusal(
                    "缺少配置：数据库地址 SPRING_DATASOURCE_URL（及 SPRING_DATASOURCE_USERNAME、SPRING_DATASOURCE_PASSWORD）。");
        }
        return new ConfiguredDatabase(environment, url);
    }

    /** Its address without what may be secret. */
    public String name() {
        return url.replaceAll("\\?.*", "");
    }

    /** @throws StartupRefusal when it does not answer */
    public Connection connect(String application) {
        Properties settings = new Properties();
        put(settings, "user", "spring.datasource.username");
        put(settings, "password", "spring.datasource.password");
        settings.setProperty("ApplicationName", application);
        settings.setProperty("connectTimeout", "10");
        try {
            return DriverManager.getConnection(url, settings);
        } catch (SQLException e) {
            throw StartupChecks.noDatabase(url, e);
        }
    }

    private void put(Properties settings, String name, String property) {
        String value = environment.getProperty(property, "");
        if (!value.isEmpty()) {
            settings.setProperty(name, value);
        }
    }
}
