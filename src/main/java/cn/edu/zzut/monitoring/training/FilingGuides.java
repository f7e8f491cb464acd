package cn.edu.zzut.monitoring.training;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.EvidenceFile;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.trail.Attempt;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 填报指南 (第十七条): the year's official guide as the office uploads it; each edition is kept. */
@Service
@Transactional
public class FilingGuides {

    private final JdbcClient jdbc;
    private final Cycles cycles;
    private final SchoolClock clock;

    FilingGuides(JdbcClient jdbc, Cycles cycles, SchoolClock clock) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** @param edition 1 for the first */
    public record FilingGuide(int year, int edition, String fileName, String sha256, PersonId by, Instant at) {}

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<FilingGuide> of(int year) {
        return jdbc.sql(
                        """
                select year, edition, file_name, sha256, added_by, added_at from monitoring.filing_guide
                where year = ? order by edition desc""")
                .param(year)
                .query((row, n) -> new FilingGuide(
                        row.getInt(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        new PersonId(row.getString(5)),
                        row.getTimestamp(6).toInstant()))
                .list();
    }

    /** @throws Refusal when the year has no such edition */
    @Transactional(readOnly = true)
    public byte[] content(int year, int edition) {
        return jdbc.sql("select content from monitoring.filing_guide where year = ? and edition = ?")
                .params(year, edition)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> Refusal.hidden("没有这一版填报指南。请刷新后重试。"));
    }

    /**
     * One more edition, unless it is the same as the newest.
     *
     * @throws Refusal when the year is not under way
     */
    public void add(int year, EvidenceFile file, PersonId by) {
        cycles.open(year);
        jdbc.sql("lock table monitoring.filing_guide in share row exclusive mode")
                .update();
        String sha256 = Json.sha256(file.content());
        List<FilingGuide> before = of(year);
        if (!before.isEmpty() && before.get(0).sha256().equals(sha256)) {
            Attempt.findsItDone();
            return;
        }
        jdbc.sql(
                        """
                insert into monitoring.filing_guide (year, edition, file_name, content, sha256, added_by, added_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        year,
                        before.size() + 1,
                        file.name(),
                        file.content(),
                        sha256,
                        by.value(),
                        Timestamp.from(clock.instant()))
                .update();
    }
}
