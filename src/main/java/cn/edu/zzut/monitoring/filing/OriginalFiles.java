package cn.edu.zzut.monitoring.filing;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that versions were uploaded as; they never change. */
@Component
class OriginalFiles {

    private final JdbcClient jdbc;

    OriginalFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(long versionId, byte[] content) {
        jdbc.sql("insert into monitoring.version_file (version_id, content) values (?, ?)")
                .params(versionId, content)
                .update();
    }

    boolean isKept(long versionId) {
        return jdbc.sql("select count(*) from monitoring.version_file where version_id = ?")
                        .param(versionId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<byte[]> find(long versionId) {
        return jdbc.sql("select content from monitoring.version_file where version_id = ?")
                .param(versionId)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }
}
