package cn.edu.zzut.monitoring.trail;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The last link of the chain: who has it on paper can say that nothing before it is another one today.
 *
 * @param number 0 where there is none
 */
public record ChainEnd(long number, String hash) {

    private static final int SHOWN = 16;

    static ChainEnd of(JdbcTemplate jdbc) {
        return jdbc
                .query(
                        "select number, hash from monitoring.trail_seal order by number desc limit 1",
                        (row, n) -> new ChainEnd(row.getLong(1), row.getString(2)))
                .stream()
                .findFirst()
                .orElse(new ChainEnd(0, Link.BEGINNING));
    }

    /** As people compare it with their eyes. */
    public String shown() {
        return hash.substring(0, SHOWN);
    }
}
