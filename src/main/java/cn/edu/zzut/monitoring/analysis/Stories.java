package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.analysis.Highlight.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells once what one change has moved in several figures of the school, or of a college and its majors. */
final class Stories {

    /** So many of those that moved with it are named. */
    private static final int NAMED = 3;

    /** What moves more than one figure is listed further up, by so much for each of some. */
    private static final double FOR_EACH = 5;

    private static final int COUNTED = 4;

    private final List<Story> stories = new ArrayList<>();

    private Stories() {}

    /**
     * @param causes the parts whose change has moved it, by name and by what they are made of, and its own name
     * @param welcome whether it only has become better
     */
    record Found(Highlight highlight, Set<String> causes, boolean welcome) {

        Found {
            causes = Set.copyOf(causes);
        }

        /** What misses a limit, or is about to, is always told itself. */
        private boolean isOfALimit() {
            return highlight.kinds().contains(Kind.LIMIT) || highlight.kinds().contains(Kind.NEAR_LIMIT);
        }
    }

    private record Story(Found lead, List<Highlight> others) {

        boolean tells(Found other) {
            return !other.isOfALimit()
                    && lead.highlight()
                            .subject()
                            .college()
                            .equals(other.highlight().subject().college())
                    && ((lead.welcome() && other.welcome())
                            || lead.causes().stream().anyMatch(other.causes()::contains));
        }

        Highlight told() {
            double weight = Math.max(
                    lead.highlight().weight(),
                    others.stream().mapToDouble(Highlight::weight).max().orElse(0));
            return lead.highlight().telling(sentence(), weight + FOR_EACH * Math.min(COUNTED, others.size()));
        }

        private String sentence() {
            String named = others.stream()
                    .limit(NAMED)
                    .map(other -> (other.subject().equals(lead.highlight().subject())
                                    ? ""
                                    : other.subject().name())
                            + "“" + other.indicator().name() + "”（" + Moved.shown(other.value())
                            + other.indicator().unit() + "）")
                    .collect(Collectors.joining("、"));
            return others.isEmpty()
                    ? ""
                    : "一起变动的还有" + named + (others.size() > NAMED ? "等" + others.size() + "项。" : "。");
        }
    }

    /** All of them, the most important first; each story is led by the college rather than by its majors. */
    static List<Highlight> of(List<Found> found) {
        Stories stories = new Stories();
        found.stream()
                .sorted(Comparator.comparing(
                                (Found one) -> one.highlight().subject().level())
                        .thenComparing(one -> -one.highlight().weight()))
                .forEach(stories::add);
        List<Highlight> all = new ArrayList<>();
        for (Story story : stories.stories) {
            all.add(story.told());
            story.others().forEach(other -> all.add(other.toldWith(story.lead().highlight())));
        }
        all.sort(Comparator.comparingDouble(Highlight::weight).reversed());
        return all;
    }

    private void add(Found one) {
        stories.stream()
                .filter(story -> story.tells(one))
                .findFirst()
                .ifPresentOrElse(
                        story -> story.others().add(one.highlight()),
                        () -> stories.add(new Story(one, new ArrayList<>())));
    }
}
