package cn.edu.zzut.monitoring.rectification;

import cn.edu.zzut.monitoring.filing.EvidenceFile;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.workbook.UploadRefused;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 佐证: the files that units send with their rectifications; none is ever taken away. */
@Service
@Transactional
public class ProofFiles {

    private static final int MOST = 20;

    private final JdbcClient jdbc;

    ProofFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Rectification item, EvidenceFile file, PersonId by, Instant at) {
        if (of(item.id()).size() >= MOST) {
            throw new UploadRefused("每项整改最多" + MOST + "个佐证文件。请把材料合并为一个PDF后再上传。");
        }
        jdbc.sql(
                        """
                insert into monitoring.rectification_file
                    (rectification_id, round, file_name, content, sent_by, sent_at) values (?, ?, ?, ?, ?, ?)""")
                .params(item.id(), item.round(), file.name(), file.content(), by.value(), Timestamp.from(at))
                .update();
    }

    /** Whether the same person has just sent the same file. */
    boolean stands(long rectification, EvidenceFile file, PersonId by, Instant since) {
        return jdbc.sql(
                        """
                select exists (select from monitoring.rectification_file where rectification_id = ? and sent_by = ?
                    and sent_at > ? and file_name = ? and sha256 = encode(sha256(?), 'hex'))""")
                .params(rectification, by.value(), Timestamp.from(since), file.name(), file.content())
                .query(Boolean.class)
                .single();
    }

    /** Their names, by the rectification, the oldest first. */
    public Map<Long, List<String>> names(Collection<Long> rectifications) {
        Map<Long, List<String>> names = new HashMap<>();
        jdbc.sql(
                        """
                select rectification_id, file_name from monitoring.rectification_file
                where rectification_id = any (?) order by id""")
                .param(rectifications.toArray(Long[]::new))
                .query(row -> {
                    names.computeIfAbsent(row.getLong(1), first -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return names;
    }

    /** The oldest first. */
    public List<ProofFile> of(long rectification) {
        return jdbc.sql(
                        """
                select id, round, file_name, sha256, sent_by, sent_at
                from monitoring.rectification_file where rectification_id = ? order by id""")
                .param(rectification)
                .query((row, n) -> new ProofFile(
                        row.getLong(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        new PersonId(row.getString(5)),
                        row.getTimestamp(6).toInstant()))
                .list();
    }

    /** Empty where the rectification has no such file. */
    public Optional<byte[]> content(long rectification, long file) {
        return jdbc.sql("select content from monitoring.rectification_file where rectification_id = ? and id = ?")
                .params(rectification, file)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }
}
