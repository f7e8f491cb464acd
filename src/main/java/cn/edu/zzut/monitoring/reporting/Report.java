package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.analysis.Subject;
import java.time.Instant;
import java.util.Optional;

/**
 * A year's report about a subject: a draft that is made anew as often as one likes, or an edition that is fixed (定稿) and
 * never changes.
 *
 * @param subject whose report it is; its other code is not kept
 * @param edition which fixed edition it is, or is to become; from 1
 * @param sha256 of the file
 * @param contentCode the same for reports that say the same, see {@link ContentCode}
 * @param basis the same for reports from the same versions of the tables and the same catalog
 * @param catalog the year's catalog by name and the beginning of its hash
 */
public record Report(
        long id,
        int year,
        Subject subject,
        State state,
        int edition,
        String fileName,
        long size,
        String sha256,
        String contentCode,
        String basis,
        String catalog,
        String madeBy,
        Instant madeAt,
        Optional<String> fixedBy,
        Optional<Instant> fixedAt) {

    public enum State {
        DRAFT("草稿"),
        FIXED("定稿");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** The same report as somebody saw it, when it may have been another draft. */
    public Report as(String seenCode) {
        return new Report(
                id, year, subject, state, edition, fileName, size, sha256, seenCode, basis, catalog, madeBy, madeAt,
                fixedBy, fixedAt);
    }

    public boolean isFixed() {
        return state == State.FIXED;
    }
}
