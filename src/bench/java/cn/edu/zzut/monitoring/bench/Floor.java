package cn.edu.zzut.monitoring.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.postgresql.PGConnection;

/** What no import can do without: read the file, and COPY its rows as JSON. */
final class Floor {

    private static final JsonFactory JSON = new JsonFactory();

    private Floor() {}

    static int run(Path file, DataSource dataSource) throws Exception {
        List<String[]> rows = read(file);
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("create temporary table floor (row_no integer, data jsonb) on commit drop");
            }
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy floor from stdin", new StringReader(lines(rows)));
            connection.commit();
        }
        return rows.size() - 1;
    }

    private static List<String[]> read(Path file) throws Exception {
        List<String[]> rows = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> stream = workbook.getFirstSheet().openStream()) {
            stream.forEach(row -> {
                String[] cells = new String[row.getCellCount()];
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = row.getCellRawValue(i).orElse("");
                }
                rows.add(cells);
            });
        }
        return rows;
    }

    private static String lines(List<String[]> rows) throws Exception {
        StringWriter out = new StringWriter();
        String[] heading = rows.get(0);
        for (int r = 1; r < rows.size(); r++) {
            StringWriter json = new StringWriter();
            try (JsonGenerator generator = JSON.createGenerator(json)) {
                generator.writeStartObject();
                for (int c = 0; c < heading.length; c++) {
                    generator.writeStringField(heading[c], rows.get(r)[c]);
                }
                generator.writeEndObject();
            }
            out.append(String.valueOf(r))
                    .append('\t')
                    .append(json.toString().replace("\\", "\\\\"))
                    .append('\n');
        }
        return out.toString();
    }
}
