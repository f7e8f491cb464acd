package cn.edu.zzut.monitoring.telling;

import cn.edu.zzut.monitoring.trail.Act;
import cn.edu.zzut.monitoring.trail.Outcome;
import cn.edu.zzut.monitoring.trail.Sought;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a word may stand for: a year, people, units and tables by code or part of the name, an act, an outcome, part of what was done. */
final class Meanings {

    private static final int SHORTEST_PART = 2;
    private static final int SHORTEST_OUTCOME = 4;
    private static final int MOST_CODES = 50;
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)(年|年度)?");
    private static final Pattern TABLE = Pattern.compile("表(\\d.*|[A-Z]+-.*)");

    private final List<Named> people = new ArrayList<>();
    private final List<Named> units = new ArrayList<>();
    private final List<Named> tables = new ArrayList<>();

    private record Named(String code, String name) {

        boolean isMeantBy(String word) {
            return code.equals(word) || (word.length() >= SHORTEST_PART && name.contains(word));
        }
    }

    void person(String account, String name) {
        people.add(new Named(account, name));
    }

    void unit(String code, String name) {
        units.add(new Named(code, name));
    }

    void table(String code, String name) {
        tables.add(new Named(code, name));
    }

    /** Accounts that are nobody's on record, such as those of administrators, are asked for as they are. */
    Sought ofPerson(String word) {
        Set<String> accounts = meant(people, word);
        accounts.add(word);
        if (word.equals("系统")) {
            accounts.add("system");
        }
        return Sought.people(accounts);
    }

    /** @return meaning any of what an entry says, and of what has changed by it */
    Sought of(String typed) {
        String word = InChanges.day(typed);
        var year = YEAR.matcher(word);
        var code = TABLE.matcher(word);
        String table = code.matches() ? code.group(1) : word;
        Set<String> codes = meant(tables, table);
        codes.add(table);
        Set<String> ofUnits = meant(units, word);
        ofUnits.add(word);
        boolean isCode = year.matches() || isCode(tables, table) || isCode(units, word) || isCode(people, word);
        return new Sought(
                isCode ? Optional.empty() : Optional.of(word),
                year.matches() ? Optional.of(Integer.valueOf(year.group(1))) : Optional.empty(),
                ofPerson(word).accounts(),
                ofUnits,
                codes,
                acts(word),
                outcomes(word),
                isCode || word.length() < SHORTEST_PART
                        ? Set.of()
                        : InChanges.pieces(
                                word,
                                Stream.of(people, units, tables)
                                        .flatMap(all -> meant(all, word).stream())
                                        .limit(MOST_CODES)
                                        .toList()));
    }

    private static Set<String> meant(List<Named> all, String word) {
        return all.stream()
                .filter(one -> one.isMeantBy(word))
                .map(Named::code)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Whatever has a code is found by it, and an index has all of them; words are not gone through for it. */
    private static boolean isCode(List<Named> all, String word) {
        return all.stream().anyMatch(one -> one.code().equals(word));
    }

    private static Set<Act> acts(String word) {
        return Arrays.stream(Act.values())
                .filter(act -> word.length() >= SHORTEST_PART && act.title().contains(word))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Act.class)));
    }

    private static Set<Outcome> outcomes(String word) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.title().equals(word)
                        || (word.length() >= SHORTEST_OUTCOME && outcome.title().contains(word)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Outcome.class)));
    }
}
