package cn.edu.zzut.monitoring.upgrade;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;
import org.tukaani.xz.XZInputStream;

/** A database as a version before left it while a year ran; see docs/tests.md on how it was made. */
public final class DatabaseOfBefore {

    private static final Path FIXTURES = Path.of("src/test/resources/upgrade");

    private DatabaseOfBefore() {}

    /** @param url of an empty database */
    public static void into(String url, String version) throws IOException, SQLException {
        try (BufferedReader dump =
                read(new GZIPInputStream(Files.newInputStream(FIXTURES.resolve(version + ".sql.gz"))))) {
            into(url, dump);
        }
    }

    /** The database as it was at that moment of a year which the version before ran. */
    static void into(String url, Moment moment) throws IOException, SQLException {
        try (BufferedReader year =
                read(new XZInputStream(Files.newInputStream(FIXTURES.resolve(RunningYearWriter.YEAR))))) {
            for (String line = year.readLine(); !line.equals(RunningYearWriter.MARK + moment); ) {
                line = year.readLine();
            }
            into(url, year);
        }
    }

    private static BufferedReader read(InputStream packed) {
        return new BufferedReader(new InputStreamReader(packed, StandardCharsets.UTF_8));
    }

    private static void into(String url, BufferedReader dump) throws IOException, SQLException {
        try (Connection database = DriverManager.getConnection(url + "&preferQueryMode=simple")) {
            StringBuilder statements = new StringBuilder();
            for (String line = dump.readLine(); line != null && !line.startsWith(RunningYearWriter.MARK); ) {
                if (line.startsWith("COPY ")) {
                    execute(database, statements);
                    database.unwrap(PGConnection.class).getCopyAPI().copyIn(line, new StringReader(rows(dump)));
                } else {
                    statements.append(line).append('\n');
                }
                line = dump.readLine();
            }
            execute(database, statements);
        }
    }

    private static void execute(Connection database, StringBuilder statements) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(statements.toString());
        }
        statements.setLength(0);
    }

    private static String rows(BufferedReader dump) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (String row = dump.readLine(); !row.equals("\\."); row = dump.readLine()) {
            rows.append(row).append('\n');
        }
        return rows.toString();
    }
}
