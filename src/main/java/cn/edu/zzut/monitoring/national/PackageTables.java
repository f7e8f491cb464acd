package cn.edu.zzut.monitoring.national;

import cn.edu.zzut.monitoring.catalog.TableCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    private static final String KEPT =
            """
            select p.id, p.file_name, p.sha256, p.created_at from monitoring.package p
            where p.year = ? and p.kind = 'REPORT'
            and exists (select from monitoring.national_table t where t.package_id = p.id)
            """;

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
                        (package_id, place, table_code, version_id, row_count, files, content_sha256, left_out)
                    values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)""")
                    .params(Arrays.asList(
                            packageId,
                            packed.place(),
                            packed.table().code().value(),
                            packed.version().map(version -> version.id()).orElse(null),
                            packed.rows(),
                            text(packed.files()),
                            packed.sha256(),
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
    record Kept(long id, String fileName, String sha256, Instant createdAt) {}

    /** The year's newest package in the platform's form; empty where there is none. */
    Optional<Kept> newest(int year) {
        return jdbc.sql(KEPT + "order by p.id desc limit 1")
                .param(year)
                .query(PackageTables::kept)
                .optional();
    }

    /** The kind of the files of the year's newest package, such as csv; empty where there is none. */
    Optional<String> formOf(int year) {
        return newest(year)
                .flatMap(kept -> jdbc.sql(
                                """
                        select files ->> 0 from monitoring.national_table
                        where package_id = ? and files ->> 0 is not null order by place limit 1""")
                        .param(kept.id())
                        .query(String.class)
                        .optional())
                .map(file -> file.substring(file.lastIndexOf('.') + 1));
    }

    /** The year's package in the platform's form that has this SHA-256. */
    Optional<Kept> find(int year, String sha256) {
        return jdbc.sql(KEPT + "and p.sha256 = ? order by p.id desc limit 1")
                .params(year, sha256)
                .query(PackageTables::kept)
                .optional();
    }

    private static Kept kept(ResultSet row, int n) throws SQLException {
        return new Kept(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getTimestamp(4).toInstant());
    }

    /**
     * A table as a package has it.
     *
     * @param sha256 of the files one after the other; empty without files, and in packages that did not note it
     */
    record Line(int place, long versionId, int rows, List<String> files, String sha256, String leftOut) {

        boolean hasFiles() {
            return !files.isEmpty();
        }

        /** Whether the files are known to be the same, byte for byte. */
        boolean hasTheFilesOf(Line other) {
            return !sha256.isEmpty() && sha256.equals(other.sha256);
        }
    }

    /** By table, in the order of import. */
    Map<TableCode, Line> of(long packageId) {
        Map<TableCode, Line> lines = new LinkedHashMap<>();
        jdbc.sql(
                        """
                select table_code, place, coalesce(version_id, 0), row_count, files, content_sha256, left_out
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
                                    row.getString(6),
                                    row.getString(7)));
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
