package cn.edu.zzut.monitoring.catalog;

import java.time.Instant;
import java.util.Optional;

/**
 * A catalog that was loaded for a year.
 *
 * @param origin the file that it came from
 * @param mapping where its tables and columns come from in the year before, once the office has confirmed it
 * @param frozen whether the year was launched with it, so that it does not change any more
 */
public record Edition(
        long id,
        int year,
        State state,
        String origin,
        Optional<YearMapping> mapping,
        String createdBy,
        Instant createdAt,
        Optional<String> publishedBy,
        Optional<Instant> publishedAt,
        boolean frozen) {

    /** A year has at most one draft and one published edition. */
    public enum State {
        DRAFT("草稿"),
        PUBLISHED("已发布"),
        SUPERSEDED("已被替换");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
