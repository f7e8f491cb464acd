package cn.edu.zzut.monitoring.support;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Words that stand in cells and are looked for where no cell is to be: in all that the engine has, mails and what is on record. */
public final class Canary {

    private static final List<String> OURS =
            List.of("monitoring.mail", "monitoring.news", "monitoring.accountability_record", "monitoring.trouble");

    private final JdbcClient jdbc;
    private final List<String> words;

    public Canary(JdbcClient jdbc, String... words) {
        this.jdbc = jdbc;
        this.words = List.copyOf(Arrays.asList(words));
    }

    /** The tables in which one of the words stands anywhere. */
    public List<String> keptIn() {
        return Stream.concat(ofTheEngine().stream(), OURS.stream())
                .filter(this::holdsOne)
                .toList();
    }

    private List<String> ofTheEngine() {
        return jdbc.sql("select table_schema || '.' || table_name from information_schema.tables"
                        + " where table_name like 'act\\_%' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
    }

    private boolean holdsOne(String table) {
        boolean hasBytes = table.endsWith("act_ge_bytearray");
        String any = IntStream.range(0, words.size())
                .mapToObj(n -> "position(:word" + n + " in t::text) > 0"
                        + (hasBytes ? " or position(convert_to(:word" + n + ", 'UTF8') in t.bytes_) > 0" : ""))
                .collect(Collectors.joining(" or "));
        var asked = jdbc.sql("select exists (select from " + table + " t where " + any + ")");
        for (int n = 0; n < words.size(); n++) {
            asked = asked.param("word" + n, words.get(n));
        }
        return asked.query(Boolean.class).single();
    }
}
