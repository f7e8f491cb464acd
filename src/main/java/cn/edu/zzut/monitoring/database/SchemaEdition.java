package cn.edu.zzut.monitoring.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Which edition of the schema a database has, and which this program knows. */
public final class SchemaEdition {

    private static final Pattern FILE = Pattern.compile("V([\\d.]+)__.*\\.sql");

    private SchemaEdition() {}

    /** The newest that the program knows. */
    public static MigrationVersion ofTheProgram() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*.sql"))
                    .map(Resource::getFilename)
                    .map(name -> FILE.matcher(String.valueOf(name)))
                    .filter(Matcher::matches)
                    .map(name -> MigrationVersion.fromVersion(name.group(1)))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty where the database has none of ours. */
    public static Optional<MigrationVersion> of(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            try (ResultSet there =
                    statement.executeQuery("select to_regclass('monitoring.flyway_schema_history') is not null")) {
                if (!there.next() || !there.getBoolean(1)) {
                    return Optional.empty();
                }
            }
            try (ResultSet row = statement.executeQuery(
                    "select version from monitoring.flyway_schema_history where success and version is not null")) {
                Optional<MigrationVersion> newest = Optional.empty();
                while (row.next()) {
                    MigrationVersion found = MigrationVersion.fromVersion(row.getString(1));
                    newest = newest.filter(known -> known.compareTo(found) > 0).or(() -> Optional.of(found));
                }
                return newest;
            }
        }
    }

    /** @throws StartupRefusal when a newer program has used the database; nothing in it is changed */
    public static void requireKnown(Connection database) throws SQLException {
        Optional<MigrationVersion> found = of(database);
        if (found.isPresent() && found.get().compareTo(ofTheProgram()) > 0) {
            throw new StartupRefusal("这个数据库已由更新的版本使用（结构 V" + found.get() + "，本程序只认识到 V" + ofTheProgram()
                    + "）。没有改动任何数据。请改用新版本启动；要退回本版本，只能恢复升级前的备份。");
        }
    }

    /** @throws StartupRefusal when the database is not of the program's edition and the program may not change it */
    static void requireMigrated(Connection database) throws SQLException {
        Optional<MigrationVersion> found = of(database);
        if (found.isEmpty() || !found.get().equals(ofTheProgram())) {
            throw new StartupRefusal(
                    "数据库结构"
                            + found.map(version -> "是 V" + version).orElse("还没有建立") + "，本程序需要 V" + ofTheProgram()
                            + "，而 MONITORING_DATABASE_MIGRATE=false 不允许改动结构。请先用属主账号执行 java -jar quality-monitoring-*.jar migrate，然后再启动。");
        }
    }
}
