package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.filing.MergeChoice.Candidate;
import cn.edu.zzut.monitoring.organization.PersonId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The choices made between contradicting rows; they are added, and never changed. */
@Component
class MergeChoices {

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;

    MergeChoices(JdbcTemplate jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(SubmissionId submissionId, List<MergeChoice> choices) {
        jdbc.batchUpdate(
                """
                insert into monitoring.merge_choice
                    (submission_id, version_number, row_key, candidates, chosen, reason, chosen_by, chosen_at)
                values (?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?)""",
                choices,
                500,
                (statement, choice) -> {
                    statement.setLong(1, submissionId.value());
                    statement.setInt(2, choice.versionNumber());
                    statement.setString(3, text(choice.key()));
                    statement.setString(4, text(choice.candidates()));
                    statement.setInt(5, choice.chosen());
                    statement.setString(6, choice.reason());
                    statement.setString(7, choice.by().value());
                    statement.setTimestamp(8, Timestamp.from(choice.at()));
                });
    }

    /** The newest first. */
    List<MergeChoice> of(SubmissionId submissionId) {
        return jdbc.query(
                """
                select version_number, row_key, candidates, chosen, reason, chosen_by, chosen_at
                from monitoring.merge_choice where submission_id = ? order by id desc""",
                (row, n) -> new MergeChoice(
                        row.getInt(1),
                        value(row.getString(2), new TypeReference<List<String>>() {}),
                        value(row.getString(3), new TypeReference<List<Candidate>>() {}),
                        row.getInt(4),
                        row.getString(5),
                        new PersonId(row.getString(6)),
                        row.getTimestamp(7).toInstant()),
                submissionId.value());
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T value(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
