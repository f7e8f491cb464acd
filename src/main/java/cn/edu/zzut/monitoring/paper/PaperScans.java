package cn.edu.zzut.monitoring.paper;

import cn.edu.zzut.monitoring.filing.EvidenceFile;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 签字盖章的扫描件: what came back signed and sealed, with the edition that was signed; none is ever taken away. */
@Service
@Transactional
public class PaperScans {

    private static final int MOST = 10;

    private final JdbcClient jdbc;
    private final Clock clock;

    PaperScans(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One file, without its content. */
    public record Scan(long id, String fileName, String sha256, PersonId by, Instant at) {}

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Scan> of(Paper paper) {
        return jdbc.sql("select id, file_name, sha256, added_by, added_at from monitoring.paper_scan"
                        + " where paper_id = ? order by id")
                .param(paper.id())
                .query((row, n) -> new Scan(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        new PersonId(row.getString(4)),
                        row.getTimestamp(5).toInstant()))
                .list();
    }

    /** The file's content; empty where the paper has none of that number. */
    @Transactional(readOnly = true)
    public Optional<byte[]> content(Paper paper, long id) {
        return jdbc.sql("select content from monitoring.paper_scan where id = ? and paper_id = ?")
                .params(id, paper.id())
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** @throws Refusal when there are ten already */
    public void add(Paper paper, EvidenceFile file, PersonId by) {
        if (of(paper).size() >= MOST) {
            throw Refusal.conflict("这一版已有" + MOST + "个扫描件，没有保存。请把扫描件合并为一个PDF，或与评估督导处联系。");
        }
        byte[] content = file.content();
        jdbc.sql("insert into monitoring.paper_scan (paper_id, file_name, content, sha256, added_by, added_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        paper.id(),
                        file.name(),
                        content,
                        DigestUtils.sha256Hex(content),
                        by.value(),
                        Timestamp.from(clock.instant()))
                .update();
    }
}
