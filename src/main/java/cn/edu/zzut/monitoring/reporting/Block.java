package cn.edu.zzut.monitoring.reporting;

import java.util.List;
import java.util.Optional;

/** A piece of a report that is made from data, on its own between the template's paragraphs. */
sealed interface Block {

    /** A paragraph of the body. */
    record Text(String text) implements Block {}

    /** Such as 资料来源 below a table. */
    record Note(String text) implements Block {}

    /** A heading below those of the template. */
    record Heading(String text) implements Block {}

    /**
     * A table with what it says above it; where there are no rows, a sentence in its place.
     *
     * @param widths how wide the columns are beside each other, one for each heading
     * @param texts how many of the first columns are text, set to the left; the others hold figures
     */
    record Grid(
            String caption,
            List<String> headings,
            List<Integer> widths,
            int texts,
            List<List<String>> rows,
            String empty)
            implements Block {

        public Grid {
            headings = List.copyOf(headings);
            widths = List.copyOf(widths);
            rows = List.copyOf(rows);
        }
    }

    /** 目录: the template's headings, as a field that Word fills with page numbers. */
    record Contents(List<Entry> entries) implements Block {

        public Contents {
            entries = List.copyOf(entries);
        }
    }

    /** @param level 1 or 2 */
    record Entry(int level, String text) {}

    /**
     * A chart, native to Word.
     *
     * @param bars whether it compares subjects by bars; else it follows years by lines
     */
    record Chart(String caption, boolean bars, String unit, List<String> categories, List<Series> series)
            implements Block {

        /** Two decimals. */
        private static final int PRINTED = 100;

        private static final double WHOLE = 100;
        private static final double NEAR = 80;

        public Chart {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
        }

        /** Whether there is something to see: figures that differ as they are printed, not one point or one level. */
        boolean isTelling() {
            return series.stream()
                    .limit(1)
                    .flatMap(first -> first.values().stream())
                    .mapToLong(value -> Math.round(value * PRINTED))
                    .distinct()
                    .skip(1)
                    .findAny()
                    .isPresent();
        }

        /** Where the axis ends; empty where the program that shows it may choose, which goes beyond 100 % with shares near it. */
        Optional<Double> axisEnd() {
            double greatest = series.stream()
                    .flatMap(one -> one.values().stream())
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(0);
            return Optional.of(WHOLE).filter(whole -> unit.equals("%") && greatest > NEAR && greatest <= whole);
        }
    }

    /** @param values one for each category */
    record Series(String name, List<Double> values) {

        public Series {
            values = List.copyOf(values);
        }
    }
}
