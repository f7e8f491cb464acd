package cn.edu.zzut.monitoring.commendation;

import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Units that share a place (并列): they are shown as such, and whatever is chosen takes all of them or none. */
public final class Ties {

    private final Map<Integer, List<Standing>> byPlace;

    private Ties(Map<Integer, List<Standing>> byPlace) {
        this.byPlace = byPlace;
    }

    public static Ties of(List<Standing> ranking) {
        return new Ties(
                ranking.stream().collect(Collectors.groupingBy(Standing::place, TreeMap::new, Collectors.toList())));
    }

    public boolean isTied(Standing standing) {
        return at(standing.place()).size() > 1;
    }

    /** The place as it is shown, such as 3 or 3（并列）. */
    public String place(Standing standing) {
        return standing.place() + (isTied(standing) ? "（并列）" : "");
    }

    private List<Standing> at(int place) {
        return byPlace.getOrDefault(place, List.of());
    }

    /**
     * The best units.
     *
     * @param note what was done about a tie at the cut; empty where there was none
     */
    public record Best(List<Standing> units, String note) {}

    /** About so many of the best; of a tie that the cut falls into all, or none where that comes nearer to the number. */
    public Best best(int wanted) {
        List<Standing> before = byPlace.values().stream()
                .flatMap(List::stream)
                .filter(standing -> standing.place() + at(standing.place()).size() - 1 <= wanted)
                .toList();
        List<Standing> tie = at(before.size() + 1);
        if (before.size() >= wanted || tie.isEmpty()) {
            return new Best(before, "");
        }
        int withTie = before.size() + tie.size();
        boolean all = before.isEmpty() || withTie - wanted <= wanted - before.size();
        String tied = "第" + (before.size() + 1) + "名有" + tie.size() + "个单位并列，不按单位号取舍，";
        return all
                ? new Best(Stream.concat(before.stream(), tie.stream()).toList(), tied + "全部列入，共预选" + withTie + "个单位。")
                : new Best(before, tied + "全部不列入，共预选" + before.size() + "个单位。");
    }

    /**
     * @param name what a unit is called
     * @throws Refusal when one of those that share a place is chosen and another is not
     */
    public void requireWhole(Collection<UnitCode> chosen, Function<UnitCode, String> name) {
        for (List<Standing> tie : byPlace.values()) {
            List<Standing> taken =
                    tie.stream().filter(one -> chosen.contains(one.unit())).toList();
            List<Standing> left =
                    tie.stream().filter(one -> !chosen.contains(one.unit())).toList();
            if (!taken.isEmpty() && !left.isEmpty()) {
                throw Refusal.invalid(names(taken, name) + "与" + names(left, name) + "并列第"
                        + tie.get(0).place() + "名，要么都推荐，要么都不推荐。请补选或一并去掉。");
            }
        }
    }

    private static String names(List<Standing> standings, Function<UnitCode, String> name) {
        return standings.stream()
                .map(standing -> "“" + name.apply(standing.unit()) + "”")
                .collect(Collectors.joining("、"));
    }
}
