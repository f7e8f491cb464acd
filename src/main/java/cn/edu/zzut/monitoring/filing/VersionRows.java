package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.workbook.RowValues;
import cn.edu.zzut.monitoring.workbook.TableRow;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** The rows of versions, written once by COPY and never changed. */
@Component
class VersionRows {

    private static final String COPY =
            "copy monitoring.version_row (version_id, row_no, unit_code, data, extra) from stdin";
    private static final int CHUNK = 64 * 1024;
    private static final int FETCHED = 1_000;

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final JsonFactory json = new JsonFactory();

    VersionRows(DataSource dataSource, JdbcTemplate jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /** Writes the rows in the running transaction. */
    void write(long versionId, List<TableRow> rows) {
        write(Map.of(versionId, rows));
    }

    /** Writes the rows of several versions at once. */
    void write(Map<Long, List<TableRow>> byVersion) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            try {
                for (Map.Entry<Long, List<TableRow>> version : byVersion.entrySet()) {
                    write(version.getKey(), version.getValue(), copy);
                }
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException | IOException e) {
            throw new DataAccessResourceFailureException("数据行写入失败", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private void write(long versionId, List<TableRow> rows, CopyIn copy) throws SQLException, IOException {
        Lines lines = new Lines();
        Map<String, SerializedString> names = new HashMap<>();
        for (TableRow row : rows) {
            lines.text(versionId + "\t" + row.number() + "\t" + row.unit() + "\t");
            write(row.values(), names, lines);
            if (row.extra().isEmpty()) {
                lines.text("\t\\N\n");
            } else {
                lines.text("\t");
                write(row.extra(), names, lines);
                lines.text("\n");
            }
            if (lines.size() > CHUNK) {
                lines.flushTo(copy);
            }
        }
        lines.flushTo(copy);
    }

    private void write(Map<String, String> cells, Map<String, SerializedString> names, Lines lines) throws IOException {
        try (JsonGenerator object = json.createGenerator(lines.escaping())) {
            object.writeStartObject();
            for (Map.Entry<String, String> cell : cells.entrySet()) {
                object.writeFieldName(names.computeIfAbsent(cell.getKey(), SerializedString::new));
                object.writeString(cell.getValue());
            }
            object.writeEndObject();
        }
    }

    /** Lines of COPY's text format. */
    private static final class Lines extends ByteArrayOutputStream {

        private final Escaping escaping = new Escaping();

        void text(String text) {
            writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }

        void flushTo(CopyIn copy) throws SQLException {
            copy.writeToCopy(buf, 0, count);
            reset();
        }

        java.io.OutputStream escaping() {
            return escaping;
        }

        /** Doubles backslashes; JSON has no raw tabs or line ends. */
        private final class Escaping extends java.io.OutputStream {

            @Override
            public void write(int b) {
                if (b == '\\') {
                    Lines.this.write(b);
                }
                Lines.this.write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                int from = offset;
                for (int i = offset; i < offset + length; i++) {
                    if (bytes[i] == '\\') {
                        Lines.this.write(bytes, from, i + 1 - from);
                        from = i;
                    }
                }
                Lines.this.write(bytes, from, offset + length - from);
            }
        }
    }

    boolean has(long versionId, int number) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from monitoring.version_row where version_id = ? and row_no = ?)",
                Boolean.class,
                versionId,
                number));
    }

    Optional<String> unitOf(long versionId, int number) {
        return jdbc
                .queryForList(
                        "select unit_code from monitoring.version_row where version_id = ? and row_no = ?",
                        String.class,
                        versionId,
                        number)
                .stream()
                .findFirst();
    }

    List<TableRow> read(long versionId) {
        return read(versionId, 0, Integer.MAX_VALUE);
    }

    List<TableRow> read(long versionId, int offset, int limit) {
        List<TableRow> rows = new ArrayList<>();
        each(versionId, offset, limit, rows::add);
        return rows;
    }

    /** The rows one by one, in their order; within a transaction no more than some of them are held at once. */
    void each(long versionId, Consumer<TableRow> use) {
        each(versionId, 0, Integer.MAX_VALUE, use);
    }

    private void each(long versionId, int offset, int limit, Consumer<TableRow> use) {
        RowValues.Columns columns = new RowValues.Columns();
        RowValues.Columns further = new RowValues.Columns();
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(
                            """
                            select row_no, unit_code, data, extra from monitoring.version_row
                            where version_id = ? order by row_no offset ? limit ?""");
                    statement.setFetchSize(FETCHED);
                    statement.setLong(1, versionId);
                    statement.setInt(2, offset);
                    statement.setInt(3, limit);
                    return statement;
                },
                row -> {
                    String extra = row.getString(4);
                    use.accept(new TableRow(
                            row.getInt(1),
                            row.getString(2),
                            values(row.getString(3), columns),
                            extra == null ? Map.of() : values(extra, further)));
                });
    }

    List<String> extraColumns(long versionId) {
        return jdbc.queryForList(
                """
                select distinct jsonb_object_keys(extra) from monitoring.version_row
                where version_id = ? and extra is not null order by 1""",
                String.class,
                versionId);
    }

    private RowValues values(String text, RowValues.Columns columns) {
        try (JsonParser object = json.createParser(text)) {
            String[] texts = new String[columns.size()];
            object.nextToken();
            while (object.nextToken() == JsonToken.FIELD_NAME) {
                int place = columns.place(object.currentName());
                if (place >= texts.length) {
                    texts = java.util.Arrays.copyOf(texts, place + 1);
                }
                texts[place] = object.nextTextValue();
            }
            return new RowValues(columns, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
