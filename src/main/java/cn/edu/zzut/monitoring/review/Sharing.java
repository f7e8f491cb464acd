package cn.edu.zzut.monitoring.review;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Proposes who judges which table: never who must not, those who know the field first, the loads as equal as they get. */
public final class Sharing {

    /** What a table costs besides its rows: its definition, its findings, last year. */
    private static final int EACH = 20;

    private Sharing() {}

    /** @param fields what the expert knows: categories of tables and units' codes */
    public record Candidate(Person person, Set<String> fields) {}

    /**
     * @param keys by which fields the table is known: its category and its units' codes
     * @param toLookAt how many rows an expert looks at
     */
    public record Work(Involvement involvement, Set<String> keys, int toLookAt) {

        TableCode table() {
            return involvement.table();
        }
    }

    /**
     * @param expert empty where all must keep away
     * @param why in Chinese
     */
    public record Share(TableCode table, Optional<PersonId> expert, String why) {}

    /** One share for each table, in the tables' order. */
    public static List<Share> propose(List<Candidate> candidates, List<Work> tables) {
        Map<TableCode, Share> shares = new HashMap<>();
        Map<PersonId, Integer> loads = new LinkedHashMap<>();
        candidates.forEach(one -> loads.put(one.person().id(), 0));
        List<Work> largestFirst = new ArrayList<>(tables);
        largestFirst.sort(Comparator.comparingInt(Work::toLookAt).reversed());
        for (Work work : largestFirst) {
            Share share = share(work, candidates, loads);
            share.expert().ifPresent(expert -> loads.merge(expert, EACH + work.toLookAt(), Integer::sum));
            shares.put(work.table(), share);
        }
        return tables.stream().map(work -> shares.get(work.table())).toList();
    }

    private static Share share(Work work, List<Candidate> candidates, Map<PersonId, Integer> loads) {
        List<Candidate> free = candidates.stream()
                .filter(one -> work.involvement().against(one.person()).isEmpty())
                .toList();
        if (free.isEmpty()) {
            return new Share(work.table(), Optional.empty(), "都须回避：" + reasons(work, candidates));
        }
        List<Candidate> knowing = free.stream().filter(one -> knows(one, work)).toList();
        Candidate chosen = (knowing.isEmpty() ? free : knowing)
                .stream()
                        .min(Comparator.comparingInt(
                                one -> loads.get(one.person().id())))
                        .orElseThrow();
        String why = knowing.isEmpty()
                ? "工作量最少"
                : "熟悉"
                        + String.join(
                                "、",
                                chosen.fields().stream()
                                        .filter(work.keys()::contains)
                                        .sorted()
                                        .toList());
        return new Share(work.table(), Optional.of(chosen.person().id()), why);
    }

    private static boolean knows(Candidate candidate, Work work) {
        return candidate.fields().stream().anyMatch(work.keys()::contains);
    }

    private static String reasons(Work work, List<Candidate> candidates) {
        return candidates.stream()
                .map(one -> one.person().name() + "（"
                        + work.involvement().against(one.person()).orElseThrow() + "）")
                .collect(Collectors.joining("、"));
    }
}
