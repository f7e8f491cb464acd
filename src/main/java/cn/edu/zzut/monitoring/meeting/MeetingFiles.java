package cn.edu.zzut.monitoring.meeting;

import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.EvidenceFile;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of a session: its minutes, signed, and what proves that its conditions are fulfilled; none is ever taken away. */
@Service
@Transactional
public class MeetingFiles {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Cycles cycles;
    private final Clock clock;

    MeetingFiles(JdbcClient jdbc, Cycles cycles, Clock clock) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.clock = clock;
    }

    /**
     * One file, without its content.
     *
     * @param condition what it proves; empty for the session's own
     */
    public record MeetingFile(
            long id, Optional<Long> condition, String fileName, String sha256, PersonId by, Instant at) {}

    /** The session's own and those of its conditions, the oldest first. */
    @Transactional(readOnly = true)
    public List<MeetingFile> of(long session) {
        return jdbc.sql("select id, condition_id, file_name, sha256, added_by, added_at from monitoring.meeting_file"
                        + " where session_id = ? order by id")
                .param(session)
                .query((row, n) -> new MeetingFile(
                        row.getLong(1),
                        Optional.ofNullable((Long) row.getObject(2)),
                        row.getString(3),
                        row.getString(4),
                        new PersonId(row.getString(5)),
                        row.getTimestamp(6).toInstant()))
                .list();
    }

    /** Empty where the session has no such file. */
    @Transactional(readOnly = true)
    public Optional<byte[]> content(long session, long id) {
        return jdbc.sql("select content from monitoring.meeting_file where id = ? and session_id = ?")
                .params(id, session)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** 会议纪要, signed: the file itself or a scan; @throws Refusal when there are too many, or the year is archived. */
    public void addMinutes(Session session, EvidenceFile file, PersonId by) {
        cycles.requireOpen(session.year());
        add(session.id(), null, file, by);
    }

    /** 佐证: what shows that the condition is fulfilled; @throws Refusal when it is closed, or there are too many. */
    public void addProof(Condition condition, EvidenceFile file, PersonId by) {
        cycles.requireOpen(condition.year());
        if (condition.isClosed()) {
            throw Refusal.conflict("这项会议意见已销号，文件没有保存。");
        }
        add(condition.session(), condition.id(), file, by);
    }

    private void add(long session, @Nullable Long condition, EvidenceFile file, PersonId by) {
        long already = of(session).stream()
                .filter(other -> other.condition().equals(Optional.ofNullable(condition)))
                .count();
        if (already >= MOST) {
            throw Refusal.conflict("已有" + MOST + "个文件，没有保存。请把材料合并为一个PDF后再上传。");
        }
        jdbc.sql(
                        "insert into monitoring.meeting_file (session_id, condition_id, file_name, content, added_by, added_at)"
                                + " values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        session, condition, file.name(), file.content(), by.value(), Timestamp.from(clock.instant())))
                .update();
    }
}
