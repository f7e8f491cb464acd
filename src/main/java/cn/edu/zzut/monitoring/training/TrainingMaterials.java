package cn.edu.zzut.monitoring.training;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.EvidenceFile;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.transaction.SaidOnce;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 培训材料: the files of a session; none is ever taken away. */
@Service
@Transactional
public class TrainingMaterials {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Cycles cycles;
    private final SaidOnce saidOnce;
    private final SchoolClock clock;

    TrainingMaterials(JdbcClient jdbc, Cycles cycles, SaidOnce saidOnce, SchoolClock clock) {
        this.saidOnce = saidOnce;
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** One file, without its content. */
    public record Material(long id, String fileName, String sha256, Instant at) {}

    /** A file on its way to a reader. */
    public record Content(String fileName, byte[] bytes) {}

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Material> of(long session) {
        return jdbc.sql(
                        "select id, file_name, sha256, added_at from monitoring.training_material where session_id = ? order by id")
                .param(session)
                .query((row, n) -> new Material(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    /** @throws Refusal when the session has none of that number */
    @Transactional(readOnly = true)
    public Content content(long session, long id) {
        return jdbc.sql("select file_name, content from monitoring.training_material where id = ? and session_id = ?")
                .params(id, session)
                .query((row, n) -> new Content(row.getString(1), row.getBytes(2)))
                .optional()
                .orElseThrow(() -> Refusal.hidden("没有这个培训材料。请刷新后重试。"));
    }

    /** @throws Refusal when there are twenty already, or the year is archived */
    public void add(TrainingSession to, EvidenceFile file, PersonId by) {
        cycles.requireOpen(to.year());
        long session = to.id();
        Instant since = saidOnce.since("material of training " + session);
        if (of(session).stream()
                .anyMatch(one -> one.fileName().equals(file.name())
                        && one.sha256().equals(Json.sha256(file.content()))
                        && one.at().isAfter(since))) {
            return;
        }
        if (of(session).size() >= MOST) {
            throw Refusal.conflict("这场培训已有" + MOST + "个材料，没有保存。请把材料合并为一个PDF。");
        }
        jdbc.sql(
                        """
                insert into monitoring.training_material (session_id, file_name, content, sha256, added_by, added_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(
                        session,
                        file.name(),
                        file.content(),
                        Json.sha256(file.content()),
                        by.value(),
                        Timestamp.from(clock.instant()))
                .update();
    }
}
