package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.EffectiveVersion;
import cn.edu.zzut.monitoring.filing.Newest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A year's tables as they stand now: as they were filed, with what units have updated since. */
final class NewestYear implements FiledTables {

    private final FiledYear filed;
    private final Newest newest;
    private final Map<TableCode, List<EffectiveVersion>> updates;
    private final Map<TableCode, Optional<Filed>> read = new HashMap<>();

    NewestYear(FiledYear filed, Newest newest) {
        this.filed = filed;
        this.newest = newest;
        this.updates = newest.updates(filed.year());
    }

    /** Whether nothing has been updated since the year was filed. */
    boolean isAsFiled() {
        return updates.isEmpty();
    }

    /** What the outcomes depend on. */
    Map<String, Long> fingerprint() {
        Map<String, Long> ids = new TreeMap<>(filed.fingerprint());
        updates.forEach((table, versions) -> {
            for (int i = 0; i < versions.size(); i++) {
                ids.put("+" + table + ":" + i, versions.get(i).version().id());
            }
        });
        return ids;
    }

    @Override
    public int year() {
        return filed.year();
    }

    @Override
    public Optional<Filed> of(TableCode table) {
        List<EffectiveVersion> versions = updates.getOrDefault(table, List.of());
        if (versions.isEmpty()) {
            return filed.of(table);
        }
        Optional<Filed> known = read.get(table);
        if (known == null) {
            EffectiveVersion last = versions.get(versions.size() - 1);
            known = Optional.of(new Filed(
                    table,
                    last.submission().id().value(),
                    last.version().number(),
                    true,
                    newest.rows(filed.year(), table, versions)));
            read.put(table, known);
        }
        return known;
    }

    @Override
    public FiledTables yearBefore() {
        return filed.yearBefore();
    }
}
