package cn.edu.zzut.monitoring.cycle;

import cn.edu.zzut.monitoring.organization.PersonId;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The record of who moved which date and why; it is added to, and never changed. */
@Service
public class DueChanges {

    private final JdbcClient jdbc;

    DueChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts the change on record with the running transaction, and returns its number. */
    public long add(DueChange change) {
        return jdbc.sql(
                        """
                insert into monitoring.due_change
                    (year, subject, title, old_day, new_day, reason, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        change.year(),
                        change.subject(),
                        change.title(),
                        change.oldDay(),
                        change.newDay(),
                        change.reason(),
                        change.by().value(),
                        Timestamp.from(change.at()))
                .query(Long.class)
                .single();
    }

    /** The year's changes, the newest first. */
    public List<DueChange> of(int year) {
        return jdbc.sql(
                        """
                select year, subject, title, old_day, new_day, reason, changed_by, changed_at
                from monitoring.due_change where year = ? order by id desc""")
                .param(year)
                .query((row, n) -> new DueChange(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class),
                        row.getString(6),
                        new PersonId(row.getString(7)),
                        row.getTimestamp(8).toInstant()))
                .list();
    }
}
