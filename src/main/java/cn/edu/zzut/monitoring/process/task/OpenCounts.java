package cn.edu.zzut.monitoring.process.task;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many tasks of a year are open, and where, without asking the engine for each of them. */
@Component
class OpenCounts {

    private static final String OF_YEAR =
            """
            from act_ru_task t join act_ru_variable y on y.var_scope_ = t.proc_inst_id_ and y.name_ = 'year' and y.long_ = ?
            """;
    private static final String ACTIVE = " where t.suspension_state_ = 1 ";

    private final JdbcClient jdbc;

    OpenCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the process's key. */
    Map<String, StageWork> byProcess(int year, Instant now) {
        Map<String, StageWork> counts = new HashMap<>();
        jdbc.sql("select split_part(t.proc_def_id_, ':', 1), count(*), count(*) filter (where t.due_date_ < ?) "
                        + OF_YEAR + ACTIVE + "group by 1")
                .params(Timestamp.from(now), year)
                .query(row -> {
                    counts.put(row.getString(1), new StageWork(row.getLong(2), row.getLong(3)));
                });
        return counts;
    }

    /** @param table empty where the task's process is about none */
    record Place(String definition, String step, String table) {}

    /** Each step of a table that has an open task. */
    List<Place> places(int year) {
        return jdbc.sql("select distinct t.proc_def_id_, t.task_def_key_, coalesce(c.text_, '') " + OF_YEAR
                        + "left join act_ru_variable c on c.var_scope_ = t.proc_inst_id_ and c.name_ = 'tableCode'"
                        + ACTIVE)
                .param(year)
                .query((row, n) -> new Place(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
