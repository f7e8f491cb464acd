package cn.edu.zzut.monitoring.filing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** The rows of versions, written once by COPY and never changed. */
@Component
class VersionRows {

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final ObjectMapper json = new ObjectMapper();

    VersionRows(DataSource dataSource, JdbcTemplate jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /** Writes the rows in the running transaction. */
    void write(long versionId, List<TableRow> rows) {
        StringBuilder lines = new StringBuilder(rows.size() * 200);
        for (TableRow row : rows) {
            lines.append(versionId)
                    .append('\t')
                    .append(row.number())
                    .append('\t')
                    .append(row.unit())
                    .append('\t');
            appendEscaped(lines, json(row.values()));
            lines.append('\n');
        }
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy monitoring.version_row (version_id, row_no, unit_code, data) from stdin",
                            new StringReader(lines.toString()));
        } catch (SQLException | IOException e) {
            throw new DataAccessResourceFailureException("数据行写入失败", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static void appendEscaped(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                out.append('\\');
            }
            out.append(c); // JSON has no raw tabs or line ends
        }
    }

    private String json(Map<String, String> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<TableRow> read(long versionId) {
        return read(versionId, 0, Integer.MAX_VALUE);
    }

    List<TableRow> read(long versionId, int offset, int limit) {
        return jdbc.query(
                """
                select row_no, unit_code, data from monitoring.version_row
                where version_id = ? order by row_no offset ? limit ?""",
                (row, n) -> new TableRow(row.getInt(1), row.getString(2), values(row.getString(3))),
                versionId,
                offset,
                limit);
    }

    private Map<String, String> values(String text) {
        try {
            return json.readValue(text, VALUES);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
