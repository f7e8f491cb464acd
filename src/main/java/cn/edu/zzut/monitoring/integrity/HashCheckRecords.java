package cn.edu.zzut.monitoring.integrity;

import cn.edu.zzut.monitoring.integrity.HashChecks.Done;
import cn.edu.zzut.monitoring.organization.PersonId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The looks that were done; none is ever changed. */
@Component
class HashCheckRecords {

    private final JdbcClient jdbc;
    private final ObjectMapper json = new ObjectMapper();

    HashCheckRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Done done) {
        jdbc.sql(
                        """
                insert into monitoring.hash_check (started_by, started_at, ended_at, failure, tallies, differences)
                values (?, ?, ?, ?, ?::jsonb, ?::jsonb)""")
                .params(
                        done.by().value(),
                        Timestamp.from(done.startedAt()),
                        Timestamp.from(done.endedAt()),
                        done.failure(),
                        write(done.outcome().tallies()),
                        write(done.outcome().differences()))
                .update();
    }

    List<Done> newest(int most) {
        return jdbc.sql(
                        """
                select started_by, started_at, ended_at, failure, tallies, differences from monitoring.hash_check
                order by id desc limit ?""")
                .param(most)
                .query((row, n) -> new Done(
                        new PersonId(row.getString(1)),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3).toInstant(),
                        row.getString(4),
                        new Outcome(
                                read(row.getString(5), new TypeReference<>() {}),
                                read(row.getString(6), new TypeReference<>() {}))))
                .list();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers only", e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written here", e);
        }
    }
}
