package cn.edu.zzut.monitoring.workbook;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** A row's texts by column, as small as an array: the rows of a table share their columns' names. */
public final class RowValues extends AbstractMap<String, String> {

    private final Columns columns;
    private final String[] texts;

    /** @param texts in the order of the columns, null where a cell is empty; not copied */
    public RowValues(Columns columns, String[] texts) {
        this.columns = columns;
        this.texts = texts;
    }

    /** The names that rows share, each with its place; more come in when rows are read that have more. */
    public static final class Columns {

        private final Map<String, Integer> places = new LinkedHashMap<>();
        private String[] names = new String[16];
        /** Rows are mostly asked for their columns one after the other. */
        private int likely;

        public int place(String name) {
            Integer place = places.get(name);
            return place == null ? add(name) : place;
        }

        private int add(String name) {
            int place = places.size();
            if (place == names.length) {
                names = java.util.Arrays.copyOf(names, 2 * place);
            }
            names[place] = name;
            places.put(name, place);
            return place;
        }

        /** The name's place; below nought where no row has it. */
        private int find(Object name) {
            int place = likely < names.length ? likely : 0;
            if (!name.equals(names[place])) {
                Integer known = places.get(name);
                if (known == null) {
                    return -1;
                }
                place = known;
            }
            likely = place + 1 < places.size() ? place + 1 : 0;
            return place;
        }

        public int size() {
            return places.size();
        }
    }

    @Override
    public String get(Object name) {
        int place = columns.find(name);
        return place < 0 || place >= texts.length ? null : texts[place];
    }

    @Override
    public boolean containsKey(Object name) {
        return get(name) != null;
    }

    @Override
    public int size() {
        int count = 0;
        for (String text : texts) {
            if (text != null) {
                count++;
            }
        }
        return count;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, String>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return RowValues.this.size();
            }
        };
    }

    private final class Entries implements Iterator<Entry<String, String>> {

        private int next = skip(0);

        private int skip(int from) {
            int place = from;
            while (place < texts.length && texts[place] == null) {
                place++;
            }
            return place;
        }

        @Override
        public boolean hasNext() {
            return next < texts.length;
        }

        @Override
        public Entry<String, String> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Entry<String, String> entry = Map.entry(columns.names[next], texts[next]);
            next = skip(next + 1);
            return entry;
        }
    }
}
