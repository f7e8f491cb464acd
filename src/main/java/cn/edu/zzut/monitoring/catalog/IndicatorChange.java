package cn.edu.zzut.monitoring.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An indicator that is another one than in the year before. */
public record IndicatorChange(Kind kind, Indicator indicator) {

    public enum Kind {
        ADDED("新增"),
        CHANGED("修改"),
        REMOVED("删除");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** In the order of the later catalog, those that are gone at the end. */
    public static List<IndicatorChange> between(Catalog before, Catalog now) {
        Map<String, Indicator> gone = new LinkedHashMap<>();
        before.indicators().forEach(old -> gone.put(old.indicator().id(), old.indicator()));
        List<IndicatorChange> changes = new ArrayList<>();
        for (CompiledIndicator compiled : now.indicators()) {
            Indicator indicator = compiled.indicator();
            Indicator old = gone.remove(indicator.id());
            if (!indicator.equals(old)) {
                changes.add(new IndicatorChange(old == null ? Kind.ADDED : Kind.CHANGED, indicator));
            }
        }
        gone.values().forEach(old -> changes.add(new IndicatorChange(Kind.REMOVED, old)));
        return changes;
    }
}
