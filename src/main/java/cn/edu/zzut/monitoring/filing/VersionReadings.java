package cn.edu.zzut.monitoring.filing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said of the reading of versions; written with the version, and never changed. */
@Component
class VersionReadings {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    VersionReadings(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(long versionId, ReadingNotes notes) {
        if (!notes.isEmpty()) {
            jdbc.sql("insert into monitoring.version_reading (version_id, notes) values (?, ?::jsonb)")
                    .params(versionId, text(notes))
                    .update();
        }
    }

    ReadingNotes of(long versionId) {
        return jdbc.sql("select notes from monitoring.version_reading where version_id = ?")
                .param(versionId)
                .query((row, n) -> notes(row.getString(1)))
                .optional()
                .orElse(ReadingNotes.NONE);
    }

    /** Version number → notes, of the versions that have some. */
    Map<Integer, ReadingNotes> of(SubmissionId submissionId) {
        Map<Integer, ReadingNotes> byNumber = new HashMap<>();
        jdbc.sql(
                        """
                select v.number, r.notes from monitoring.version_reading r
                join monitoring.submission_version v on v.id = r.version_id where v.submission_id = ?""")
                .param(submissionId.value())
                .query(row -> {
                    byNumber.put(row.getInt(1), notes(row.getString(2)));
                });
        return byNumber;
    }

    private String text(ReadingNotes notes) {
        try {
            return json.writeValueAsString(notes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ReadingNotes notes(String text) {
        try {
            return json.readValue(text, ReadingNotes.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
