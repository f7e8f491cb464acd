package cn.edu.zzut.monitoring.paper;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The editions in the database; what they say never changes. */
@Component
class PaperStore {

    private static final String COLUMNS =
            "id, kind, year, unit_code, edition, sha256, code, made_at, handed_over_by, handed_over_at, received_by, received_at";

    private final ObjectMapper json =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
    private final JdbcClient jdbc;
    private final Clock clock;

    PaperStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Paper> newest(PaperKind kind, int year, UnitCode unit) {
        return jdbc.sql("select " + COLUMNS
                        + " from monitoring.unit_paper where kind = ? and year = ? and unit_code = ?"
                        + " order by edition desc limit 1")
                .params(kind.name(), year, unit.value())
                .query((row, n) -> paper(row))
                .optional();
    }

    /** All editions of the year, by kind, unit and edition. */
    List<Paper> ofYear(int year) {
        return jdbc.sql("select " + COLUMNS
                        + " from monitoring.unit_paper where year = ? order by kind, unit_code, edition")
                .param(year)
                .query((row, n) -> paper(row))
                .list();
    }

    Optional<Paper> byCode(String code) {
        return jdbc.sql("select " + COLUMNS + " from monitoring.unit_paper where code = ?")
                .param(code)
                .query((row, n) -> paper(row))
                .optional();
    }

    String sha256(PaperFacts facts) {
        return DigestUtils.sha256Hex(write(facts));
    }

    /** Nobody else makes one of the same kind, year and unit until the transaction ends. */
    void lock(PaperKind kind, int year, UnitCode unit) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("paper " + kind + year + unit.value())
                .query((row, n) -> true)
                .single();
    }

    Paper add(PaperKind kind, int year, UnitCode unit, int edition, PaperFacts facts, String code) {
        String text = write(facts);
        return jdbc.sql(
                        "insert into monitoring.unit_paper (kind, year, unit_code, edition, facts, sha256, code, made_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?) returning " + COLUMNS)
                .params(
                        kind.name(),
                        year,
                        unit.value(),
                        edition,
                        text,
                        DigestUtils.sha256Hex(text),
                        code,
                        Timestamp.from(clock.instant()))
                .query((row, n) -> paper(row))
                .single();
    }

    PaperFacts facts(Paper paper) {
        return read(jdbc.sql("select facts from monitoring.unit_paper where id = ?")
                .param(paper.id())
                .query((row, n) -> row.getString(1))
                .single());
    }

    void handedOver(Paper paper, PersonId by) {
        sign(paper, "handed_over_by = ?, handed_over_at = ?, received_by = null, received_at = null", by);
    }

    void received(Paper paper, PersonId by) {
        sign(paper, "received_by = ?, received_at = ?", by);
    }

    private void sign(Paper paper, String assignment, PersonId by) {
        jdbc.sql("update monitoring.unit_paper set " + assignment + " where id = ?")
                .params(by.value(), Timestamp.from(clock.instant()), paper.id())
                .update();
    }

    private String write(PaperFacts facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts only", e);
        }
    }

    private PaperFacts read(String text) {
        try {
            return json.readValue(text, PaperFacts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written here", e);
        }
    }

    private static Paper paper(ResultSet row) throws SQLException {
        return new Paper(
                row.getLong("id"),
                PaperKind.valueOf(row.getString("kind")),
                row.getInt("year"),
                new UnitCode(row.getString("unit_code")),
                row.getInt("edition"),
                row.getString("sha256"),
                row.getString("code"),
                instant(row.getTimestamp("made_at")),
                signature(row.getString("handed_over_by"), row.getTimestamp("handed_over_at")),
                signature(row.getString("received_by"), row.getTimestamp("received_at")));
    }

    private static Optional<Paper.Signature> signature(@Nullable String by, @Nullable Timestamp at) {
        return by == null || at == null
                ? Optional.empty()
                : Optional.of(new Paper.Signature(new PersonId(by), at.toInstant()));
    }

    private static Instant instant(Timestamp at) {
        return at.toInstant();
    }
}
