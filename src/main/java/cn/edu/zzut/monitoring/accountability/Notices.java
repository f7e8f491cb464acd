package cn.edu.zzut.monitoring.accountability;

import cn.edu.zzut.monitoring.school.Regulation;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices that were served, as Word documents. */
@Service
@Transactional
public class Notices {

    private final RecordRepository records;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Regulation regulation;

    Notices(RecordRepository records, JdbcClient jdbc, Clock clock, Regulation regulation) {
        this.regulation = regulation;
        this.records = records;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Serves what is decided now.
     *
     * @param unit the unit's name
     */
    public void serve(long recordId, String unit, LocalDate on) {
        Notice notice = new Notice(unit, regulation, on);
        jdbc.sql("insert into monitoring.accountability_notice (record_id, content, created_at) values (?, ?, ?)")
                .params(
                        recordId,
                        notice.document(records.findById(recordId).orElseThrow()),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** All notices of the record, .docx files, the oldest first. */
    public List<byte[]> all(long recordId) {
        return jdbc.sql("select content from monitoring.accountability_notice where record_id = ? order by id")
                .param(recordId)
                .query((row, n) -> row.getBytes(1))
                .list();
    }

    /** The newest notice of the record, a .docx file; empty before the decision. */
    public Optional<byte[]> newest(long recordId) {
        return jdbc.sql(
                        """
                        select content from monitoring.accountability_notice where record_id = ?
                        order by id desc limit 1""")
                .param(recordId)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }
}
