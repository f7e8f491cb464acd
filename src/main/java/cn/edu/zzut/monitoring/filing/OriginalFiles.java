package cn.edu.zzut.monitoring.filing;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The files that versions were uploaded as; they never change. */
@Component
class OriginalFiles {

    private final JdbcTemplate jdbc;

    OriginalFiles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keep(long versionId, byte[] content) {
        jdbc.update("insert into monitoring.version_file (version_id, content) values (?, ?)", versionId, content);
    }

    Optional<byte[]> find(long versionId) {
        return jdbc
                .query(
                        "select content from monitoring.version_file where version_id = ?",
                        (row, n) -> row.getBytes(1),
                        versionId)
                .stream()
                .findFirst();
    }
}
