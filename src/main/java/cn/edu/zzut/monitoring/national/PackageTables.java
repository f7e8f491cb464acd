package cn.edu.zzut.monitoring.national;

import cn.edu.zzut.monitoring.catalog.TableCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the packages that were kept hold. */
@Component
class PackageTables {

    private final JdbcClient jdbc;
    private final ObjectMapper json = new ObjectMapper();

    PackageTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(long packageId, List<PackedTable> tables) {
        for (PackedTable packed : tables) {
            jdbc.sql(
                            """
                    insert into monitoring.national_table
                        (package_id, place, table_code, version_id, row_count, files, left_out)
                    values (?, ?, ?, ?, ?, ?::jsonb, ?)""")
                    .params(Arrays.asList(
                            packageId,
                            packed.place(),
                            packed.table().code().value(),
                            packed.version().map(version -> version.id()).orElse(null),
                            packed.rows(),
                            text(packed.files()),
                            packed.leftOut()))
                    .update();
        }
    }

    private String text(List<String> files) {
        try {
            return json.writeValueAsString(files);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A kept package. */
    record Kept(long id, String fileName, Instant createdAt) {}

    /** The year's newest package in the platform's form; empty where there is none. */
    Optional<Kept> newest(int year) {
        return jdbc.sql(
                        """
                select p.id, p.file_name, p.created_at from monitoring.package p
                where p.year = ? and p.kind = 'REPORT'
                and exists (select from monitoring.national_table t where t.package_id = p.id)
                order by p.id desc limit 1""")
                .param(year)
                .query((row, n) -> new Kept(
                        row.getLong(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .optional();
    }

    /** A table as a package has it. */
    record Line(int place, long versionId, int rows, List<String> files, String leftOut) {}

    /** By table, in the order of import. */
    Map<TableCode, Line> of(long packageId) {
        Map<TableCode, Line> lines = new LinkedHashMap<>();
        jdbc.sql(
                        """
                select table_code, place, coalesce(version_id, 0), row_count, files, left_out
                from monitoring.national_table where package_id = ? order by place""")
                .param(packageId)
                .query(row -> {
                    lines.put(
                            new TableCode(row.getString(1)),
                            new Line(
                                    row.getInt(2),
                                    row.getLong(3),
                                    row.getInt(4),
                                    files(row.getString(5)),
                                    row.getString(6)));
                });
        return lines;
    }

    private List<String> files(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
