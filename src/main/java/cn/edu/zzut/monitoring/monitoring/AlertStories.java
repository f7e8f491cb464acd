package cn.edu.zzut.monitoring.monitoring;

import cn.edu.zzut.monitoring.monitoring.AlertRules.Found;
import cn.edu.zzut.monitoring.monitoring.AlertRules.Place;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One cause is one alert: of what one sentence tells, the leading value has it. What is about a limit has its own.
 *
 * @param stories place of the leading value → what is found of the story
 */
record AlertStories(Map<Place, List<Found>> stories) {

    static AlertStories of(Collection<Found> found) {
        return new AlertStories(
                found.stream().collect(Collectors.groupingBy(Found::story, LinkedHashMap::new, Collectors.toList())));
    }

    /**
     * What is to be opened.
     *
     * @param open the places that have an alert
     * @param begun of which rhythms a period has begun; a story is looked at as often as the most frequent of its values
     */
    List<Found> toOpen(Set<Place> open, Set<Rhythm> begun) {
        return stories.values().stream()
                .flatMap(story -> toOpen(story, open, begun))
                .toList();
    }

    private static Stream<Found> toOpen(List<Found> story, Set<Place> open, Set<Rhythm> begun) {
        List<Found> limits = story.stream()
                .filter(one -> one.ofALimit() && !open.contains(one.place()) && begun.contains(one.rhythm()))
                .toList();
        boolean isTold = !limits.isEmpty() || story.stream().anyMatch(one -> open.contains(one.place()));
        return isTold ? limits.stream() : leading(story, begun).stream();
    }

    /** The one that leads; where it gives no alert itself, the first of the gravest. */
    private static Optional<Found> leading(List<Found> story, Set<Rhythm> begun) {
        List<Found> others = story.stream().filter(one -> !one.ofALimit()).toList();
        return others.stream().anyMatch(one -> begun.contains(one.rhythm()))
                ? others.stream()
                        .max(Comparator.comparing((Found one) -> one.place().equals(one.story()))
                                .thenComparing(one -> -others.indexOf(one)))
                : Optional.empty();
    }

    /** Open places that an open alert of another tells, and that one: once both are open they are one matter. */
    Map<Place, Found> toldByOthers(Set<Place> open) {
        Map<Place, Found> byPlace = stories.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Found::place, Function.identity(), (first, again) -> first));
        Map<Place, Found> told = new HashMap<>();
        open.forEach(place -> Optional.ofNullable(byPlace.get(place))
                .filter(one -> !one.ofALimit() && !one.story().equals(place) && open.contains(one.story()))
                .map(one -> byPlace.get(one.story()))
                .ifPresent(lead -> told.put(place, lead)));
        return told;
    }
}
