package cn.edu.zzut.monitoring.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.ContentHash;
import cn.edu.zzut.monitoring.trail.SealedEntries;
import cn.edu.zzut.monitoring.workbook.TableRow;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is kept with a hash: a byte of it changed in the database by hand is found and named. */
class EveryKindTest {

    /** kind → the hand that changes a byte. */
    private static final Map<String, String> CHANGES = new LinkedHashMap<>();

    private static final String CONTENT = "set content = set_byte(content, 0, 88)";

    static {
        CHANGES.put("数据版本", "version_row set data = '{}'");
        CHANGES.put("审核与锁定记录", "audit set sha256 = repeat('0', 64)");
        CHANGES.put("已锁定的报送", "submission set locked_version = 7");
        CHANGES.put("上传的工作簿原件", "version_file " + CONTENT);
        CHANGES.put("报送附件与佐证", "document " + CONTENT);
        CHANGES.put("审核表、登记表、承诺书", "unit_paper set facts = '{\"words\":{}}'");
        CHANGES.put("签字扫描件", "paper_scan " + CONTENT);
        CHANGES.put("表单模板", "paper_template " + CONTENT);
        CHANGES.put("责任认定通知书", "accountability_notice " + CONTENT);
        CHANGES.put("整改佐证", "rectification_file " + CONTENT);
        CHANGES.put("会议材料", "meeting_file " + CONTENT);
        CHANGES.put("培训材料", "training_material " + CONTENT);
        CHANGES.put("填报指南", "filing_guide " + CONTENT);
        CHANGES.put("培训测验", "quiz_attempt set score = 100");
        CHANGES.put("国家平台错误清单", "national_error_list " + CONTENT);
        CHANGES.put("国家平台回执", "national_receipt " + CONTENT);
        CHANGES.put("分析报告", "report " + CONTENT);
        CHANGES.put("报告模板", "report_template " + CONTENT);
        CHANGES.put("归档补充文件", "archive_supplement " + CONTENT);
        CHANGES.put("历史年度原件", "past_year_piece " + CONTENT);
        CHANGES.put("归档包和上报数据包", "package_piece " + CONTENT);
        CHANGES.put("操作记录", "trail set who = 'somebody else'");
    }

    @TempDir
    static Path folder;

    static EmbeddedPostgres server;
    static Connection database;

    @BeforeAll
    static void oneOfEachKind() throws Exception {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .start();
        Flyway.configure()
                .dataSource(server.getPostgresDatabase())
                .schemas("monitoring")
                .defaultSchema("monitoring")
                .load()
                .migrate();
        database = server.getPostgresDatabase().getConnection();
        // what a row refers to need not be there; what hashes it works
        execute("set session_replication_role = replica");
        for (String trigger :
                texts("select format('alter table %s enable always trigger %I', tgrelid::regclass, tgname)"
                        + " from pg_trigger where tgname like '%is\\_hashed'")) {
            execute(trigger);
        }
        TableDefinition table = Catalogs.readFrom(database).of(2025).table(new TableCode("1-1"));
        String column = table.columnNames().get(0);
        String sha256 = ContentHash.of(table, List.of(new TableRow(1, "101", Map.of(column, "原"))));
        row("submission", "id, year, table_code, latest_version, locked_version", "1, 2025, '1-1', 1, 1");
        row("submission_version", "id, submission_id, number, sha256, row_count", "1, 1, 1, '" + sha256 + "', 1");
        row("version_row", "version_id, row_no, data", "1, 1, jsonb_build_object('" + column + "', '原')");
        row("audit", "submission_id, version_number, sha256, action", "1, 1, '" + sha256 + "', 'LOCK'");
        row("version_file", "version_id", "1");
        row("document", "submission_id", "1");
        row("unit_paper", "id, facts, sha256", "1, '{}', encode(sha256('{}'), 'hex')");
        row("paper_scan", "paper_id, sha256", "1, encode(sha256('\\x01'), 'hex')");
        row("paper_template", "kind, content", "'X', '\\x01'");
        row("accountability_record", "id", "1");
        row("accountability_notice", "record_id", "1");
        row("rectification", "id", "1");
        row("rectification_file", "rectification_id", "1");
        row("meeting_session", "id", "1");
        row("meeting_file", "session_id", "1");
        row("training_session", "id", "1");
        row("training_material", "session_id, sha256", "1, encode(sha256('\\x01'), 'hex')");
        row("filing_guide", "sha256", "encode(sha256('\\x01'), 'hex')");
        row("quiz_attempt", "id", "1");
        execute("update monitoring.quiz_attempt set answers = '[]', score = 10, passed = false, handed_in_at = now()");
        row("national_error_list", "year", "2025");
        row("national_receipt", "year", "2025");
        row("report", "state", "'DRAFT'");
        execute("update monitoring.report set content = '\\x02'");
        execute("update monitoring.report set state = 'FIXED'");
        row("report_template", "content", "'\\x01'");
        row("archive_supplement", "year", "2025");
        row("past_year", "id, year, sha256, size", "1, 2018, encode(sha256('\\x0101'), 'hex'), 2");
        row("past_year_piece", "past_year_id, number", "1, 0");
        row("past_year_piece", "past_year_id, number", "1, 1");
        row("package", "id, sha256, size", "1, encode(sha256('\\x0101'), 'hex'), 2");
        row("package_piece", "package_id, number", "1, 0");
        row("package_piece", "package_id, number", "1, 1");
        row("trail", "id", "1");
        execute(
                "insert into monitoring.trail_seal select 1, t.id, repeat('0', 64), encode(sha256(convert_to(concat('1', chr(10),"
                        + " repeat('0', 64), chr(10), " + SealedEntries.CONTENT
                        + "), 'UTF8')), 'hex') from monitoring.trail t");
    }

    @AfterAll
    static void theServerEnds() throws Exception {
        database.close();
        server.close();
    }

    /** A row with these values, and something in every column that must not be empty. */
    private static void row(String table, String columns, String values) throws SQLException {
        StringBuilder names = new StringBuilder(columns);
        StringBuilder given = new StringBuilder(values);
        for (String column : texts(
                """
                select column_name || ' ' || case when udt_name in ('text', 'varchar', 'bpchar') then '''x'''
                    when udt_name in ('int4', 'int8', 'numeric', 'float8') then '1' when udt_name = 'bool' then 'false'
                    when udt_name = 'bytea' then '''\\x01''' when udt_name = 'jsonb' then '''{}''' else 'now()' end
                from information_schema.columns where table_schema = 'monitoring' and is_nullable = 'NO'
                    and column_default is null and is_identity = 'NO' and is_generated = 'NEVER' and table_name = '"""
                        + table + "'")) {
            String name = column.substring(0, column.indexOf(' '));
            if (!List.of(columns.split(", ")).contains(name)) {
                names.append(", ").append(name);
                given.append(", ").append(column.substring(column.indexOf(' ')));
            }
        }
        execute("insert into monitoring." + table + " (" + names + ") overriding system value values (" + given + ")");
    }

    private static void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> texts(String select) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(select)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static Outcome look() throws SQLException {
        try (Connection reader = server.getPostgresDatabase().getConnection()) {
            return new HashCheck(Catalogs.readFrom(reader)).look(reader, (looked, all) -> {});
        }
    }

    @Test
    void untouchedNothingDiffers() throws SQLException {
        Outcome outcome = look();
        assertThat(outcome.differences()).isEmpty();
        assertThat(outcome.tallies())
                .allSatisfy(tally -> assertThat(tally.looked()).as(tally.kind()).isEqualTo(1));
        assertThat(outcome.tallies()).extracting(Tally::kind).containsExactlyElementsOf(CHANGES.keySet());
    }

    @TestFactory
    Stream<DynamicTest> aChangedByteIsFound() {
        return CHANGES.keySet().stream().map(kind -> DynamicTest.dynamicTest(kind, () -> isFound(kind)));
    }

    private static void isFound(String kind) throws SQLException {
        execute("begin");
        String table = CHANGES.get(kind).split(" ")[0];
        execute("create table before as table monitoring." + table);
        execute("update monitoring." + CHANGES.get(kind));
        execute("commit");
        try {
            assertThat(look().differences())
                    .filteredOn(difference -> difference.kind().equals(kind))
                    .as(kind)
                    .singleElement()
                    .satisfies(difference -> assertThat(difference.line()).startsWith(kind + " 编号"));
        } finally {
            execute("delete from monitoring." + table);
            for (String columns :
                    texts("select string_agg(quote_ident(column_name), ', ') from information_schema.columns"
                            + " where table_schema = 'monitoring' and table_name = '" + table + "'")) {
                execute("insert into monitoring." + table + " (" + columns + ") overriding system value select "
                        + columns + " from before");
            }
            execute("drop table before");
        }
    }

    @Test
    void theCommandSaysItInChineseAndByItsExitCode() throws SQLException {
        String url = "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(DatabaseVerifyCommand.run(List.of(url), out)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("结论：22项全部与登记的SHA-256一致", "数据版本：1，全部一致");
        execute("update monitoring.document set sha256 = 'x'");
        assertThat(DatabaseVerifyCommand.run(List.of(url), out)).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("不一致：报送附件与佐证 编号1，2025年度，表1-1，单位x：内容与登记的SHA-256不符", "22项中有1项不一致");
        execute("update monitoring.document set sha256 = encode(sha256(content), 'hex')");
        assertThat(DatabaseVerifyCommand.run(
                        List.of("--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none"), out))
                .isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("无法连接数据库");
    }
}
