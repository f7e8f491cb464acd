package cn.edu.zzut.monitoring.process.history;

import cn.edu.zzut.monitoring.archive.content.LocalTimes;
import cn.edu.zzut.monitoring.organization.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the engine's history of a year: every task that somebody had, every step that was taken. */
@Component
class YearsHistory {

    private static final String OF_YEAR =
            """
            join act_hi_varinst y on y.proc_inst_id_ = h.proc_inst_id_ and y.act_inst_id_ = h.proc_inst_id_
                and y.name_ = 'year' and y.long_ = ?
            left join act_hi_varinst c on c.proc_inst_id_ = h.proc_inst_id_ and c.act_inst_id_ = h.proc_inst_id_
                and c.name_ = 'tableCode'""";

    private final JdbcClient jdbc;

    YearsHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A task: who had it from when to when. */
    record TaskLine(
            String definition,
            String name,
            String table,
            Optional<PersonId> assignee,
            Instant begun,
            Optional<Instant> due,
            Optional<Instant> ended,
            boolean completed) {}

    List<TaskLine> tasks(int year) {
        return jdbc.sql(
                        """
                select h.proc_def_id_, h.name_, c.text_, h.assignee_, h.start_time_, h.due_date_, h.end_time_,
                    h.delete_reason_ = 'completed'
                from act_hi_taskinst h %s order by h.start_time_, h.id_"""
                                .formatted(OF_YEAR))
                .param(year)
                .query((row, n) -> new TaskLine(
                        row.getString(1),
                        row.getString(2),
                        text(row, 3),
                        Optional.ofNullable(row.getString(4)).map(PersonId::new),
                        row.getTimestamp(5).toInstant(),
                        moment(row, 6),
                        moment(row, 7),
                        row.getBoolean(8)))
                .list();
    }

    /** A step of a diagram, whoever or whatever took it. */
    record StepLine(String definition, String name, String type, String table, Instant begun, Optional<Instant> ended) {

        List<String> cells(String process) {
            return List.of(process, name, kind(), table, LocalTimes.second(begun), LocalTimes.second(ended));
        }

        private String kind() {
            return switch (type) {
                case "userTask" -> "人工办理";
                case "serviceTask", "businessRuleTask", "sendTask" -> "系统办理";
                case "callActivity", "subProcess", "multiInstanceBody" -> "子流程";
                case "boundaryTimer", "intermediateTimer" -> "到期";
                default -> type.toLowerCase(java.util.Locale.ROOT).endsWith("gateway") ? "判断" : "事件";
            };
        }
    }

    List<StepLine> steps(int year) {
        return jdbc.sql(
                        """
                select h.proc_def_id_, h.act_name_, h.act_type_, c.text_, h.start_time_, h.end_time_
                from act_hi_actinst h %s where h.act_name_ is not null order by h.start_time_, h.sequence_counter_"""
                                .formatted(OF_YEAR))
                .param(year)
                .query((row, n) -> new StepLine(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        text(row, 4),
                        row.getTimestamp(5).toInstant(),
                        moment(row, 6)))
                .list();
    }

    /** The ids of the diagrams that the year went by. */
    List<String> definitions(int year) {
        return jdbc.sql("select distinct h.proc_def_id_ from act_hi_procinst h " + OF_YEAR + " order by 1")
                .param(year)
                .query(String.class)
                .list();
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }

    private static Optional<Instant> moment(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
