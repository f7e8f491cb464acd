package cn.edu.zzut.monitoring.database;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Looks at what a start needs before anything is built: the administrator's password and a datasource outside the demo,
 * a free port, a database that answers.
 */
public class StartupChecks implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final String PASSWORD = "管理员密码 MONITORING_ADMINISTRATOR_PASSWORD";

    private static final int DATABASE_SECONDS = 10;

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        EngineZone.settle();
        ConfigurableEnvironment environment = context.getEnvironment();
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        String url = environment.getProperty("spring.datasource.url", "");
        if (demo) {
            DemoParts.require();
        } else {
            requireProductionSettings(environment, url);
        }
        requireFreePort(environment.getProperty("server.port", Integer.class, 8080));
        if (url.isBlank()) {
            EmbeddedDatabase.start(context);
        } else {
            requireDatabase(environment, url);
            takeTurn(context, url);
        }
    }

    /** Whoever else starts on the database at this moment waits until this one is ready. */
    private static void takeTurn(ConfigurableApplicationContext context, String url) {
        ConfigurableEnvironment environment = context.getEnvironment();
        try {
            StartTurn turn =
                    StartTurn.take(new ConfiguredDatabase(environment, url).connect("quality-monitoring start"));
            context.addApplicationListener(turn);
            if (hasNoPassword(environment)) {
                turn.require(StartupChecks::requireAdministrator);
            }
            if (!environment.getProperty("monitoring.database.migrate", Boolean.class, true)) {
                turn.require(SchemaEdition::requireMigrated);
            }
        } catch (SQLException e) {
            throw noDatabase(url, e);
        }
    }

    /** From now on the application lives in the school's zone, whatever the machine's is. */
    public static void liveInTheSchoolsZone() {
        EngineZone.settle();
    }

    private static void requireProductionSettings(ConfigurableEnvironment environment, String url) {
        if (url.isBlank()) {
            throw missing("数据库地址 SPRING_DATASOURCE_URL（及 SPRING_DATASOURCE_USERNAME、SPRING_DATASOURCE_PASSWORD）"
                    + (hasNoPassword(environment) ? "；" + PASSWORD : ""));
        }
    }

    private static boolean hasNoPassword(ConfigurableEnvironment environment) {
        return environment.getProperty("monitoring.administrator.password", "").isBlank();
    }

    private static StartupRefusal missing(String what) {
        return new StartupRefusal("缺少配置：" + what + "。请用环境变量设置后再启动；" + DemoParts.wayToTheDemo());
    }

    /** Once there is the account, its first password is not asked for again. */
    private static void requireAdministrator(Connection database) throws SQLException {
        try (Statement look = database.createStatement()) {
            if (!isTrue(look, "select to_regclass('act_id_user') is not null")
                    || !isTrue(look, "select exists (select from act_id_user where id_ = 'admin')")) {
                throw missing(PASSWORD);
            }
        }
    }

    private static boolean isTrue(Statement look, String question) throws SQLException {
        try (ResultSet answer = look.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static void requireFreePort(int port) {
        if (port <= 0) {
            return;
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new java.net.InetSocketAddress(port));
        } catch (IOException e) {
            throw new StartupRefusal(portInUse(port), e);
        }
    }

    static String portInUse(int port) {
        return "端口 " + port + " 已被其他程序占用。请停止该程序，或用环境变量 SERVER_PORT 换一个端口后再启动。";
    }

    private static void requireDatabase(ConfigurableEnvironment environment, String url) {
        DriverManager.setLoginTimeout(DATABASE_SECONDS);
        try (var connection = DriverManager.getConnection(
                url,
                environment.getProperty("spring.datasource.username"),
                environment.getProperty("spring.datasource.password"))) {
            connection.isValid(DATABASE_SECONDS);
            SchemaEdition.requireKnown(connection);
            EngineZone.require(connection, environment.getProperty("monitoring.database.written-in", ""));
        } catch (SQLException e) {
            throw noDatabase(url, e);
        }
    }

    static StartupRefusal noDatabase(String url, SQLException e) {
        return new StartupRefusal(
                "无法连接数据库 " + url.replaceAll("\\?.*", "") + "（" + firstLine(e.getMessage())
                        + "）。请检查数据库是否已启动、地址与账号是否正确，然后重新启动。",
                e);
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
