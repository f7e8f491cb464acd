package cn.edu.zzut.monitoring.integrity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;

/**
 * Rows of a table that have their hash beside them; the database computes it anew, row by row.
 *
 * @param title in Chinese
 * @param table of the schema monitoring, with the columns {@code id} (or what stands for it) and {@code sha256}
 * @param id the column that names a row
 * @param hash an expression: the hash of the row {@code t} as its content is now
 * @param place three expressions: the year, the table's and the unit's code
 * @param from what is joined to {@code t} for the place, and which rows count
 */
record Hashed(String title, String table, String id, String hash, String place, String from) implements Kind {

    private static final String OF_CONTENT = "encode(sha256(t.content), 'hex')";
    private static final String OF_SUBMISSION = "s.year, s.table_code, s.unit_code";
    private static final int FETCHED = 500;

    /** All of them, in the order in which they are looked at. */
    static List<Kind> all() {
        return List.of(
                file(
                        "上传的工作簿原件",
                        "version_file",
                        "version_id",
                        OF_SUBMISSION,
                        "join monitoring.submission_version v on v.id = t.version_id"
                                + " join monitoring.submission s on s.id = v.submission_id"),
                file(
                        "报送附件与佐证",
                        "document",
                        "id",
                        OF_SUBMISSION,
                        "join monitoring.submission s on s.id = t.submission_id"),
                new Hashed(
                        "审核表、登记表、承诺书",
                        "unit_paper",
                        "id",
                        "encode(sha256(convert_to(t.facts, 'UTF8')), 'hex')",
                        "t.year, '', t.unit_code",
                        ""),
                file(
                        "签字扫描件",
                        "paper_scan",
                        "id",
                        "p.year, '', p.unit_code",
                        "join monitoring.unit_paper p on p.id = t.paper_id"),
                file("表单模板", "paper_template", "id", "0, '', ''", "where t.content is not null"),
                file(
                        "责任认定通知书",
                        "accountability_notice",
                        "id",
                        "r.year, '', r.unit_code",
                        "join monitoring.accountability_record r on r.id = t.record_id"),
                file(
                        "整改佐证",
                        "rectification_file",
                        "id",
                        "r.year, '', r.unit_code",
                        "join monitoring.rectification r on r.id = t.rectification_id"),
                file(
                        "会议材料",
                        "meeting_file",
                        "id",
                        "m.year, '', ''",
                        "join monitoring.meeting_session m on m.id = t.session_id"),
                file(
                        "培训材料",
                        "training_material",
                        "id",
                        "m.year, '', ''",
                        "join monitoring.training_session m on m.id = t.session_id"),
                file("填报指南", "filing_guide", "id", "t.year, '', ''", ""),
                new Hashed(
                        "培训测验",
                        "quiz_attempt",
                        "id",
                        "monitoring.hash_of_attempt(t)",
                        "t.year, '', ''",
                        "where t.handed_in_at is not null"),
                file("国家平台错误清单", "national_error_list", "id", "t.year, '', ''", ""),
                file("国家平台回执", "national_receipt", "id", "t.year, '', ''", ""),
                file("分析报告", "report", "id", "t.year, '', ''", ""),
                file("报告模板", "report_template", "id", "0, '', ''", "where t.content is not null"),
                file("归档补充文件", "archive_supplement", "id", "t.year, '', ''", ""));
    }

    private static Hashed file(String title, String table, String id, String place, String from) {
        return new Hashed(title, table, id, OF_CONTENT, place, from);
    }

    @Override
    public long count(Connection database) throws SQLException {
        return isThere(database) ? Sql.number(database, "select count(*) from monitoring." + table + " t " + from) : 0;
    }

    /** Databases of versions before may not have the table yet, or no hash in it. */
    private boolean isThere(Connection database) throws SQLException {
        return Sql.number(
                        database,
                        "select count(*) from information_schema.columns where table_schema = 'monitoring'"
                                + " and column_name = 'sha256' and table_name = '" + table + "'")
                > 0;
    }

    @Override
    public void look(Connection database, Look look) throws SQLException {
        if (!isThere(database)) {
            return;
        }
        String list = "select t." + id + ", t.sha256, " + place + " from monitoring." + table + " t " + from
                + " order by t." + id;
        String again = "select " + hash + " from monitoring." + table + " t where t." + id + " = ?";
        try (PreparedStatement listed = database.prepareStatement(list);
                PreparedStatement computed = database.prepareStatement(again)) {
            listed.setFetchSize(FETCHED);
            try (ResultSet row = listed.executeQuery()) {
                while (row.next()) {
                    String fault = fault(database, computed, row.getLong(1), row.getString(2));
                    if (!fault.isEmpty()) {
                        look.differs(new Difference(
                                title, row.getInt(3), row.getString(4), row.getString(5), row.getString(1), fault));
                    }
                    look.looked();
                }
            }
        }
    }

    /** One that cannot be read, as from a broken disk, keeps the others from being looked at no more than any other does. */
    private static String fault(
            Connection database, PreparedStatement computed, long id, @org.jspecify.annotations.Nullable String kept)
            throws SQLException {
        Savepoint before = database.setSavepoint();
        try {
            computed.setLong(1, id);
            try (ResultSet found = computed.executeQuery()) {
                if (!found.next()) {
                    return "已不存在";
                }
                if (kept == null || kept.isBlank()) {
                    return "没有登记SHA-256";
                }
                return kept.equals(found.getString(1)) ? "" : "内容与登记的SHA-256不符";
            }
        } catch (SQLException e) {
            if (database.isClosed()) {
                throw e;
            }
            database.rollback(before);
            return "内容无法读出（" + Sql.reason(e) + "）";
        } finally {
            if (!database.isClosed()) {
                database.releaseSavepoint(before);
            }
        }
    }
}
