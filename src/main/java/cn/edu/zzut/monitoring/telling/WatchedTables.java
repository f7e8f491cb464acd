package cn.edu.zzut.monitoring.telling;

import cn.edu.zzut.monitoring.trail.Act;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All tables whose changes the database itself puts on record. */
final class WatchedTables {

    static final List<Watched> ALL = Stream.of(
                    OrganizationWords.TABLES, SchoolWords.TABLES, DateWords.TABLES, CatalogWords.TABLES)
            .flatMap(List::stream)
            .toList();

    private WatchedTables() {}

    /**
     * The table whose columns these are. A change of a row tells the columns that have changed and a few others: where they
     * are those of several tables, it is the one that the entry names.
     */
    static Optional<Watched> having(Set<String> columns, Act act, String what) {
        List<Watched> possible = ALL.stream()
                .filter(one -> one.act() == act && one.columns().containsAll(columns))
                .toList();
        return possible.stream()
                .filter(one -> what.contains(one.called()))
                .findFirst()
                .or(() -> possible.stream().findFirst());
    }
}
