package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.catalog.CompiledPopulation;
import cn.edu.zzut.monitoring.catalog.CompiledPopulation.Place;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of a population, with the columns that come in from other tables; a cell becomes a value when it is first asked for. */
final class PopulationRow extends AbstractMap<String, Object> {

    private static final Object NOTHING = new Object();

    private final Layout layout;
    private final @Nullable Origin[] origins;
    private final @Nullable Object[] values;

    PopulationRow(Layout layout, Origin own) {
        this(layout, new Origin[layout.sources], new Object[layout.places.size()]);
        origins[0] = own;
    }

    private PopulationRow(Layout layout, @Nullable Origin[] origins, @Nullable Object[] values) {
        this.layout = layout;
        this.origins = origins;
        this.values = values;
    }

    /** The columns that all rows of a population share. */
    static final class Layout {

        private final Map<String, Integer> indexes = new HashMap<>();
        private final List<Place> places;
        private final int sources;

        Layout(Map<String, Place> places, int sources) {
            places.keySet().forEach(name -> indexes.put(name, indexes.size()));
            this.places = List.copyOf(new LinkedHashMap<>(places).values());
            this.sources = sources;
        }
    }

    /** The same row with a row of another table beside it, and one of several values in the cell that led there. */
    PopulationRow joined(int source, @Nullable Origin other, String on, @Nullable String single) {
        PopulationRow joined = new PopulationRow(layout, origins.clone(), values.clone());
        joined.origins[source] = other;
        if (single != null) {
            joined.values[Objects.requireNonNull(layout.indexes.get(on))] = single;
        }
        return joined;
    }

    /** The cell as text. */
    String text(String name) {
        Integer index = layout.indexes.get(name);
        if (index == null) {
            return "";
        }
        if (values[index] instanceof String text) {
            return text;
        }
        Place place = layout.places.get(index);
        Origin origin = origins[place.source()];
        return origin == null ? "" : origin.text(place.column());
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        Integer index = layout.indexes.get(name);
        if (index == null) {
            return null;
        }
        Object known = values[index];
        if (known == null) {
            Object value = value(layout.places.get(index));
            known = value == null ? NOTHING : value;
            values[index] = known;
        }
        return known == NOTHING ? null : known;
    }

    private @Nullable Object value(Place place) {
        Origin origin = origins[place.source()];
        if (origin == null) {
            return null;
        }
        return place.column().equals(CompiledPopulation.FROM)
                ? origin.filed().table().value()
                : origin.value(place.column());
    }

    /** The rows of filed tables that it is made of, its own first. */
    List<Origin> origins() {
        return Arrays.stream(origins)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return layout.indexes.containsKey(name);
    }

    /** Without making the cells' values. */
    @Override
    public int size() {
        return layout.indexes.size();
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        Map<String, Object> all = new LinkedHashMap<>();
        layout.indexes.keySet().forEach(name -> {
            Object value = get(name);
            if (value != null) {
                all.put(name, value);
            }
        });
        return all.entrySet();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
