package cn.edu.zzut.monitoring.national;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ticks that are in force; those that were withdrawn stay on record. */
@Component
class Ticks {

    private final JdbcClient jdbc;

    Ticks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(int year, Tick tick) {
        jdbc.sql(
                        """
                insert into monitoring.national_tick
                    (year, table_code, version_id, package_id, platform_rows, remark, ticked_by, ticked_at)
                values (?, ?, nullif(?, 0::bigint), nullif(?, 0::bigint), ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        year,
                        tick.table().value(),
                        tick.versionId(),
                        tick.packageId(),
                        tick.isImported() ? tick.platformRows().getAsInt() : null,
                        tick.remark(),
                        tick.by().value(),
                        Timestamp.from(tick.at())))
                .update();
    }

    void withdraw(int year, TableCode table, String because, PersonId by, Instant at) {
        jdbc.sql(
                        """
                update monitoring.national_tick set withdrawn_by = ?, withdrawn_at = ?, withdrawn_because = ?
                where year = ? and table_code = ? and withdrawn_at is null""")
                .params(by.value(), Timestamp.from(at), because, year, table.value())
                .update();
    }

    Map<TableCode, Tick> of(int year) {
        return jdbc
                .sql(
                        """
                select t.table_code, coalesce(t.version_id, 0), coalesce(t.package_id, 0), coalesce(p.sha256, ''),
                    t.platform_rows, t.remark, t.ticked_by, t.ticked_at
                from monitoring.national_tick t left join monitoring.package p on p.id = t.package_id
                where t.year = ? and t.withdrawn_at is null""")
                .param(year)
                .query((row, n) -> tick(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Tick::table, Function.identity()));
    }

    /** What was last taken back of tables of which nothing is said now. */
    Map<TableCode, TakenBack> takenBack(int year) {
        Map<TableCode, TakenBack> last = new HashMap<>();
        jdbc.sql(
                        """
                select table_code, withdrawn_because, withdrawn_by, withdrawn_at from monitoring.national_tick t
                where year = ? and withdrawn_at is not null and not exists (select from monitoring.national_tick o
                    where o.year = t.year and o.table_code = t.table_code and o.withdrawn_at is null)
                order by id""")
                .param(year)
                .query(row -> {
                    last.put(
                            new TableCode(row.getString(1)),
                            new TakenBack(
                                    row.getString(2),
                                    new PersonId(row.getString(3)),
                                    row.getTimestamp(4).toInstant()));
                });
        return last;
    }

    private static Tick tick(ResultSet row) throws SQLException {
        int rows = row.getInt(5);
        OptionalInt platformRows = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(rows);
        return new Tick(
                new TableCode(row.getString(1)),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                platformRows,
                row.getString(6),
                new PersonId(row.getString(7)),
                row.getTimestamp(8).toInstant());
    }
}
