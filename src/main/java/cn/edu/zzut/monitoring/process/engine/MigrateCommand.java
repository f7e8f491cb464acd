package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.database.ConfiguredDatabase;
import cn.edu.zzut.monitoring.database.SchemaChange;
import cn.edu.zzut.monitoring.database.StartupRefusal;
import java.io.PrintStream;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * {@code java -jar … migrate}: makes or changes the tables, ours and the engine's, for an application that may not
 * ({@code monitoring.database.migrate=false}). To be run by the owner of the tables.
 */
public final class MigrateCommand {

    private MigrateCommand() {}

    /**
     * @param arguments settings like {@code --spring.datasource.url=…}, besides those of the environment
     * @return the exit code: 0 done, 1 refused
     */
    public static int run(List<String> arguments, PrintStream out) {
        try {
            SchemaChange.of(ConfiguredDatabase.of(arguments), MigrateCommand::engine)
                    .make(out::println);
            return 0;
        } catch (StartupRefusal e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    private static void engine(DataSource database) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("migration");
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        // the engine keeps in the database which one it is, and starts with no other; as in application.yml
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setDmnEngineConfiguration(DecisionFeel.ofDecisions());
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setMetricsEnabled(false);
        try {
            ProcessEngine engine = configuration.buildProcessEngine();
            LongTexts.allow(database);
            engine.close();
        } catch (ProcessEngineException e) {
            throw new StartupRefusal("流程引擎的表未能建立（" + e.getMessage() + "）。请用数据库表的属主账号执行。", e);
        }
    }
}
