package cn.edu.zzut.monitoring.process.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The same variables of many tasks with one statement: as the engine finds them, what is nearest to the task wins. Asked one
 * by one each task costs the engine five statements.
 */
@Component
public class NearestVariables {

    private static final String NEAREST =
            """
            with recursive scope(task, id, parent, distance) as (
                select t.id_, t.id_, t.execution_id_, 0 from act_ru_task t where t.id_ = any (?)
                union all
                select s.task, e.id_, e.parent_id_, s.distance + 1
                from scope s join act_ru_execution e on e.id_ = s.parent)
            select distinct on (s.task, v.name_) s.task, v.name_, v.type_, v.long_, v.text_, t.name_, t.proc_def_id_
            from scope s join act_ru_task t on t.id_ = s.task
                left join act_ru_variable v on v.var_scope_ = s.id and v.name_ = any (?)
            order by s.task, v.name_, s.distance""";

    private final JdbcClient jdbc;

    NearestVariables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An open task with what is nearest to it.
     *
     * @param name as the diagram has it
     * @param definition of its process; empty where it is of none
     */
    public record OfTask(String name, String definition, Map<String, Object> values) {}

    /** One task's; empty where no such task is open. */
    public Optional<OfTask> of(String task, Collection<String> names) {
        List<OfTask> rows = jdbc.sql(NEAREST)
                .param(new String[] {task})
                .param(names.toArray(String[]::new))
                .query((row, number) -> new OfTask(
                        Objects.toString(row.getString(6), ""), Objects.toString(row.getString(7), ""), one(row)))
                .list();
        return rows.stream().findFirst().map(first -> {
            Map<String, Object> all = new HashMap<>();
            rows.forEach(row -> all.putAll(row.values()));
            return new OfTask(first.name(), first.definition(), all);
        });
    }

    /** By task and name: texts and whole numbers; what is missing or null is not there, as tasks that are no longer open. */
    public Map<String, Map<String, Object>> of(Collection<String> tasks, Collection<String> names) {
        Map<String, Map<String, Object>> facts = new HashMap<>();
        jdbc.sql(NEAREST)
                .param(tasks.toArray(String[]::new))
                .param(names.toArray(String[]::new))
                .query(row -> {
                    facts.computeIfAbsent(row.getString(1), first -> new HashMap<>())
                            .putAll(one(row));
                });
        return facts;
    }

    private static Map<String, Object> one(ResultSet row) throws SQLException {
        Object value = row.getString(2) == null ? null : value(row);
        return value == null ? Map.of() : Map.of(row.getString(2), value);
    }

    private static Object value(ResultSet row) throws SQLException {
        return switch (row.getString(3)) {
            case "integer", "long", "short" -> row.getObject(4, Long.class);
            case "string" -> row.getString(5);
            default -> null;
        };
    }
}
