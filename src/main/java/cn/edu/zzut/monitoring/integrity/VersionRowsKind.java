package cn.edu.zzut.monitoring.integrity;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.ContentHash;
import cn.edu.zzut.monitoring.workbook.TableRow;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** 数据版本 (第十九条): the rows of every version that was ever kept, locked ones among them. */
final class VersionRowsKind implements Kind {

    private static final int FETCHED = 500;
    private static final String VERSIONS =
            """
            select v.id, s.year, s.table_code, s.unit_code, v.sha256, v.row_count, v.number, v.submission_id
            from monitoring.submission_version v join monitoring.submission s on s.id = v.submission_id order by v.id""";
    private static final String ROWS =
            "select row_no, unit_code, data from monitoring.version_row where version_id = ? order by row_no";

    private final Catalogs catalogs;
    private final ObjectMapper json = new ObjectMapper();

    VersionRowsKind(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    @Override
    public String title() {
        return "数据版本";
    }

    @Override
    public long count(Connection database) throws SQLException {
        return Sql.number(database, "select count(*) from monitoring.submission_version");
    }

    @Override
    public void look(Connection database, Look look) throws SQLException {
        try (PreparedStatement listed = database.prepareStatement(VERSIONS);
                PreparedStatement rows = database.prepareStatement(ROWS)) {
            listed.setFetchSize(FETCHED);
            rows.setFetchSize(FETCHED);
            try (ResultSet version = listed.executeQuery()) {
                while (version.next()) {
                    String fault = fault(version, rows);
                    if (!fault.isEmpty()) {
                        look.differs(new Difference(
                                title(),
                                version.getInt(2),
                                version.getString(3),
                                version.getString(4),
                                version.getString(8) + "第" + version.getInt(7) + "版",
                                fault));
                    }
                    look.looked();
                }
            }
        }
    }

    private String fault(ResultSet version, PreparedStatement rows) throws SQLException {
        Optional<TableDefinition> table = catalogs.of(version.getInt(2)).find(new TableCode(version.getString(3)));
        if (table.isEmpty()) {
            return "该年度的指标体系中没有这张表，无法重新计算";
        }
        ContentHash hash = ContentHash.begun(table.get());
        int found = 0;
        rows.setLong(1, version.getLong(1));
        try (ResultSet row = rows.executeQuery()) {
            for (; row.next(); found++) {
                hash.add(new TableRow(row.getInt(1), row.getString(2), values(row.getString(3))));
            }
        } catch (JsonProcessingException e) {
            return "数据行不是可读的内容";
        }
        if (found != version.getInt(6)) {
            return "登记" + version.getInt(6) + "行，实有" + found + "行";
        }
        return hash.ended().equals(version.getString(5)) ? "" : "内容与登记的SHA-256不符";
    }

    private Map<String, String> values(String data) throws JsonProcessingException {
        return json.readValue(data, new TypeReference<>() {});
    }
}
