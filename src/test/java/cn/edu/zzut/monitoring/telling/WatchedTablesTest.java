package cn.edu.zzut.monitoring.telling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.SchoolTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
