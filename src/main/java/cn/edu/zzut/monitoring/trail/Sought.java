package cn.edu.zzut.monitoring.trail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a word that is looked for may mean; an entry has it where any of it fits.
 *
 * @param text part of what was done, or the name of a request, a task or an address
 * @param accounts who did it, or to whom it was done
 * @param changes pieces of what was before and is now, as it is stored; looked for among the newest million entries
 */
public record Sought(
        Optional<String> text,
        Optional<Integer> year,
        Set<String> accounts,
        Set<String> units,
        Set<String> tables,
        Set<Act> acts,
        Set<Outcome> outcomes,
        Set<String> changes) {

    private static final String IN_CHANGES =
            """
            (t.id > (select coalesce(max(id), 0) - 1000000 from monitoring.trail)
                and concat(t.before::text, t.after::text) like any(?))""";

    /** Whoever is called that did it, or it was done to them. */
    public static Sought people(Set<String> accounts) {
        return new Sought(
                Optional.empty(), Optional.empty(), accounts, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** Each alternative by itself, so that an index finds what is rare; the database is told which rows it leaves out. */
    void addTo(StringBuilder where, List<Object> values) {
        List<String> parts = new ArrayList<>();
        text.ifPresent(part -> {
            parts.add("strpos(t.what, ?) > 0 or t.task = ? or t.address = ? or (t.request = ? and t.request <> '')");
            values.addAll(List.of(part, part, part, part));
        });
        year.ifPresent(wanted -> {
            parts.add("t.year = ?");
            values.add(wanted);
        });
        add(parts, values, "t.who = any(?)", accounts);
        add(parts, values, "(t.person = any(?) and t.person <> '')", accounts);
        add(parts, values, "(t.after ?? 'people#' and t.after -> 'people#' ??| ?)", accounts);
        add(parts, values, "(t.unit_code = any(?) and t.unit_code <> '')", units);
        add(parts, values, "(t.table_code = any(?) and t.table_code <> '')", tables);
        add(parts, values, "t.kind = any(?)", acts.stream().map(Act::name).toList());
        add(
                parts,
                values,
                "t.outcome = any(?)",
                outcomes.stream().map(Outcome::name).toList());
        add(
                parts,
                values,
                IN_CHANGES,
                changes.stream()
                        .map(piece -> "%" + piece.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                        .toList());
        where.append(" and (").append(String.join(" or ", parts)).append(')');
    }

    private static void add(List<String> parts, List<Object> values, String condition, Collection<String> wanted) {
        if (!wanted.isEmpty()) {
            parts.add(condition);
            values.add(wanted.toArray(String[]::new));
        }
    }
}
