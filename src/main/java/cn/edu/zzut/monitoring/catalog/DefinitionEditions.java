package cn.edu.zzut.monitoring.catalog;

import static java.util.stream.Collectors.groupingBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the office has written of columns; none is ever changed. */
@Component
class DefinitionEditions {

    private final JdbcClient jdbc;
    private final Clock clock;

    DefinitionEditions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** table → column → editions of the year and of those before, the newest first. */
    Map<TableCode, Map<String, List<DefinitionEdition>>> until(int year) {
        return jdbc
                .sql(
                        """
                select year, table_code, column_name, meaning, counting_rule, statistical_time, source, catalog_meaning,
                    written_by, written_at
                from monitoring.column_definition where year <= ? order by year desc, id desc""")
                .param(year)
                .query((row, n) -> new DefinitionEdition(
                        row.getInt(1),
                        new TableCode(row.getString(2)),
                        row.getString(3),
                        new Definition(row.getString(4), row.getString(5), row.getString(6), row.getString(7)),
                        row.getString(8),
                        row.getString(9),
                        row.getTimestamp(10).toInstant()))
                .list()
                .stream()
                .collect(groupingBy(DefinitionEdition::table, groupingBy(DefinitionEdition::column)));
    }

    /** The number of what was written last; 0 where nothing was. */
    long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from monitoring.column_definition")
                .query(Long.class)
                .single();
    }

    void add(int year, TableCode table, String column, Definition words, String over, String by) {
        jdbc.sql(
                        """
                insert into monitoring.column_definition (year, table_code, column_name, meaning, counting_rule,
                    statistical_time, source, catalog_meaning, written_by, written_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        year,
                        table.value(),
                        column,
                        words.meaning(),
                        words.countingRule(),
                        words.statisticalTime(),
                        words.source(),
                        over,
                        by,
                        Timestamp.from(clock.instant()))
                .update();
    }
}
