package cn.edu.zzut.monitoring.database;

import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database to the program's edition without starting the application. */
public final class SchemaChange {

    private final ConfiguredDatabase configured;
    private final Consumer<DataSource> engine;

    private SchemaChange(ConfiguredDatabase configured, Consumer<DataSource> engine) {
        this.configured = configured;
        this.engine = engine;
    }

    /** @param engine makes or changes the engine's tables */
    public static SchemaChange of(ConfiguredDatabase configured, Consumer<DataSource> engine) {
        return new SchemaChange(configured, engine);
    }

    /**
     * While no application starts on it.
     *
     * @param says told what was done, in Chinese
     * @throws StartupRefusal when it cannot be done
     */
    public void make(Consumer<String> says) {
        try {
            StartTurn turn = StartTurn.take(configured.connect("quality-monitoring start"));
            try {
                turn.require(SchemaEdition::requireKnown);
                Flyway.configure()
                        .dataSource(new OneAtATime(configured))
                        .schemas("monitoring")
                        .defaultSchema("monitoring")
                        .load()
                        .migrate();
                engine.accept(new OneAtATime(configured));
                says.accept("数据库 " + configured.name() + " 的结构已是 V" + SchemaEdition.ofTheProgram() + "。");
            } finally {
                turn.end();
            }
        } catch (FlywayException e) {
            throw new StartupRefusal("数据库结构未能更新（" + firstLine(e) + "）。请用数据库表的属主账号执行；失败的一步没有留下改动。", e);
        } catch (SQLException e) {
            throw StartupChecks.noDatabase(configured.name(), e);
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage())
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
    }
}
