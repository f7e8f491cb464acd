package cn.edu.zzut.monitoring.workbook;

import java.util.Map;
import java.util.Optional;

/** What people have decided of headings that a table does not know: which column each stands for. */
@FunctionalInterface
public interface HeadingChoices {

    HeadingChoices NONE = heading -> Optional.empty();

    /** The column's name; an empty text where it was decided that there is none. */
    Optional<String> columnOf(String heading);

    /** @param byHeading heading in {@linkplain #plain plain form} → column, or an empty text */
    static HeadingChoices of(Map<String, String> byHeading) {
        return heading -> Optional.ofNullable(byHeading.get(plain(heading)));
    }

    /** A heading without what people and programs vary of it. */
    static String plain(String heading) {
        return Heading.plain(heading);
    }
}
