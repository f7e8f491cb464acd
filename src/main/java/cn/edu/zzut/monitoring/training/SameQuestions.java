package cn.edu.zzut.monitoring.training;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.organization.PersonId;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which questions were asked before; the newest line of a question counts, all are kept. */
@Component
class SameQuestions {

    private final JdbcClient jdbc;
    private final SchoolClock clock;

    SameQuestions(JdbcClient jdbc, SchoolClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** question → the one that it leads to */
    Map<Long, Long> all() {
        Map<Long, Long> same = new HashMap<>();
        jdbc.sql(
                        """
                select distinct on (question_id) question_id, same_as from monitoring.definition_question_same
                order by question_id, id desc""")
                .query((row, n) -> row.getObject(2) == null ? null : same.put(row.getLong(1), row.getLong(2)))
                .list();
        return same;
    }

    void mark(long question, Optional<Long> sameAs, PersonId by) {
        jdbc.sql(
                        """
                insert into monitoring.definition_question_same (question_id, same_as, marked_by, marked_at)
                values (?, ?, ?, ?)""")
                .params(question, sameAs.orElse(null), by.value(), Timestamp.from(clock.instant()))
                .update();
    }
}
