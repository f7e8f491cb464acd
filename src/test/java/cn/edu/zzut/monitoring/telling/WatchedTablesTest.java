package cn.edu.zzut.monitoring.telling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.SchoolTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever the database puts on record by itself has a Chinese name for each of its columns. */
@SchoolTest
class WatchedTablesTest {

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void eachColumnOfEachWatchedTableHasAName() {
        Map<String, TreeSet<String>> columns = new HashMap<>();
        jdbc.query(
                """
                select c.relname, a.attname from pg_trigger t join pg_class c on c.oid = t.tgrelid
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where t.tgfoid = 'monitoring.note_change'::regproc""",
                row -> {
                    columns.computeIfAbsent(row.getString(1), table -> new TreeSet<>())
                            .add(row.getString(2));
                });
        Map<String, TreeSet<String>> named = new HashMap<>();
        WatchedTables.ALL.forEach(one -> named.put(one.table(), new TreeSet<>(one.columns())));
        assertThat(named).isEqualTo(columns);
        assertThat(WatchedTables.ALL).hasSameSizeAs(columns.keySet());
    }

    /** Names, titles, numbers and what the school itself lays down. */
    private static final Set<String> NOBODYS_WORDS = Set.of(
            "unit.code",
            "unit.name",
            "person.id",
            "person.name",
            "special_day.name",
            "due_change.title",
            "catalog_edition.origin",
            "catalog_edition.mapping",
            "column_definition.column_name",
            "column_definition.meaning",
            "column_definition.counting_rule",
            "column_definition.statistical_time",
            "column_definition.source",
            "column_definition.catalog_meaning",
            "school.name",
            "school.code",
            "school.category",
            "school.regulation_title",
            "school.regulation_number",
            "school.office",
            "school.header",
            "school.sender_address",
            "school.sender_name",
            "mail_server.host",
            "mail_server.username",
            "paper_template.file_name",
            "paper_template.sha256",
            "report_template.file_name",
            "report_template.sha256");

    @Test
    void whatPeopleWriteIsNotOnRecordAndWhatIsIsTheSchoolsOwn() {
        List<String> recorded = jdbc
                .queryForList(
                        """
                select c.relname || '.' || a.attname from pg_trigger t join pg_class c on c.oid = t.tgrelid
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                cross join lateral regexp_split_to_array(encode(t.tgargs, 'escape'), '\\\\000') as args
                where t.tgfoid = 'monitoring.note_change'::regproc
                    and a.atttypid in ('text'::regtype, 'varchar'::regtype, 'bpchar'::regtype, 'jsonb'::regtype)
                    and not a.attname = any (string_to_array(args[3] || ',' || args[5], ','))""",
                        String.class)
                .stream()
                .filter(column -> !isCode(column))
                .toList();
        assertThat(recorded).containsExactlyInAnyOrderElementsOf(NOBODYS_WORDS);
    }

    private static boolean isCode(String column) {
        String[] parts = column.split("\\.");
        return WatchedTables.ALL.stream()
                .filter(one -> one.table().equals(parts[0]))
                .anyMatch(one -> one.word(parts[1])
                        .filter(word -> word.value() != Value.TEXT && word.value() != Value.MAPPING)
                        .isPresent());
    }

    @Test
    void eachIsCalledAsTheDatabaseCallsIt() {
        List<String> called = jdbc.queryForList(
                """
                select c.relname || ' ' || replace(encode(t.tgargs, 'escape'), '\\000', ' ')
                from pg_trigger t join pg_class c on c.oid = t.tgrelid
                where t.tgfoid = 'monitoring.note_change'::regproc""",
                String.class);
        assertThat(called).isNotEmpty().allSatisfy(line -> assertThat(WatchedTables.ALL)
                .anySatisfy(one -> assertThat(line).startsWith(one.table() + " " + one.act() + " ")));
    }
}
