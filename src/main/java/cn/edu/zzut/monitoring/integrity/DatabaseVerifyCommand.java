package cn.edu.zzut.monitoring.integrity;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.database.ConfiguredDatabase;
import cn.edu.zzut.monitoring.database.SchemaEdition;
import cn.edu.zzut.monitoring.database.StartupRefusal;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * {@code java -jar … verify --database}: computes every hash of the configured database anew, whether an application runs on
 * it or not, and changes nothing.
 */
public final class DatabaseVerifyCommand {

    public static final String NAME = "--database";

    private static final int WHOLE = 0;
    private static final int DIFFERENT = 1;
    private static final int NOT_SAID = 2;
    private static final int PARTS = 20;

    private final PrintStream out;
    private long saidParts;

    private DatabaseVerifyCommand(PrintStream out) {
        this.out = out;
    }

    /**
     * @param arguments settings like {@code --spring.datasource.url=…}, besides those of the environment
     * @return the exit code: 0 all as kept, 1 differences, 2 when it cannot be said
     */
    public static int run(List<String> arguments, PrintStream out) {
        DatabaseVerifyCommand command = new DatabaseVerifyCommand(out);
        try {
            return command.run(ConfiguredDatabase.of(arguments));
        } catch (StartupRefusal e) {
            out.println(e.getMessage());
            return NOT_SAID;
        } catch (SQLException e) {
            out.println("无法核对：" + Sql.reason(e));
            return NOT_SAID;
        }
    }

    private int run(ConfiguredDatabase configured) throws SQLException {
        try (Connection database = configured.connect("quality-monitoring verify")) {
            SchemaEdition.requireKnown(database);
            String edition = SchemaEdition.of(database)
                    .orElseThrow(() -> new StartupRefusal("无法核对：数据库 " + configured.name() + " 中没有本系统的数据。"))
                    .toString();
            out.println("数据库：" + configured.name() + "，结构 V" + edition);
            Outcome outcome = new HashCheck(Catalogs.readFrom(database)).look(database, this::progress);
            report(outcome);
            return outcome.isWhole() ? WHOLE : DIFFERENT;
        }
    }

    private void progress(long looked, long all) {
        long part = looked * PARTS / Math.max(all, 1);
        if (part > saidParts) {
            saidParts = part;
            out.println("已核对 " + looked + "/" + all);
        }
    }

    private void report(Outcome outcome) {
        outcome.tallies()
                .forEach(tally -> out.println("  " + tally.kind() + "：" + tally.looked()
                        + (tally.looked() == 0 ? "" : tally.different() == 0 ? "，全部一致" : "，不一致 " + tally.different())));
        outcome.differences().forEach(difference -> out.println("  不一致：" + difference.line()));
        if (outcome.different() > outcome.differences().size()) {
            out.println("  另有 " + (outcome.different() - outcome.differences().size()) + " 处未列出");
        }
        out.println(
                outcome.isWhole()
                        ? "结论：" + outcome.looked() + "项全部与登记的SHA-256一致。"
                        : "结论：" + outcome.looked() + "项中有" + outcome.different() + "项不一致。请保留现场，与最近的备份核对。");
    }
}
