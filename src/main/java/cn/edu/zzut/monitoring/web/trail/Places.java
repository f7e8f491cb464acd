package cn.edu.zzut.monitoring.web.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where in a table something is to be done, as a request's body says it: rows by their numbers, and columns. */
final class Places {

    /** A row may be named by its key as well, which may be a person's. */
    private static final String NUMBERS = "[\\d\\s、，,；;~—–-]*\\d[\\d\\s、，,；;~—–-]*";

    private Places() {}

    /**
     * Such as 第2行、专业技术职称; empty where it says none.
     *
     * @param parts of the body, by their names
     */
    static String told(Map<String, Object> parts) {
        List<String> told = new ArrayList<>();
        if (parts.get("row") instanceof Integer row && row > 0 && parts.containsKey("column")) {
            told.add("第" + row + "行");
        }
        rows(parts.get("changed"), "改第").ifPresent(told::add);
        rows(parts.get("deleted"), "删第").ifPresent(told::add);
        if (parts.get("added") instanceof Integer added && added > 0) {
            told.add("增" + added + "行");
        }
        for (String name : List.of("column", "columns")) {
            if ((parts.containsKey("row") || parts.containsKey("changed"))
                    && parts.get(name) instanceof String column
                    && !column.isBlank()) {
                told.add(column.strip());
            }
        }
        return String.join("、", told);
    }

    private static Optional<String> rows(@Nullable Object wanted, String does) {
        return Objects.toString(wanted, "").matches(NUMBERS)
                ? Optional.of(does + wanted.toString().strip() + "行")
                : Optional.empty();
    }
}
