package cn.edu.zzut.monitoring.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is done to the chain past the application is found where it was done. */
class ChainTest {

    private final List<Link> links = new ArrayList<>();

    @BeforeEach
    void tenEntriesWereSealed() {
        String previous = Link.BEGINNING;
        for (int number = 1; number <= 10; number++) {
            Link link = sealed(number, previous, content(number));
            links.add(link);
            previous = link.hash();
        }
    }

    private static String content(int number) {
        return "[" + (100 + number) + ", \"done\"]";
    }

    private static Link sealed(long number, String previous, String content) {
        String said = EntryHash.ofContent(content);
        return new Link(
                number,
                100 + number,
                previous,
                Optional.of(said),
                EntryHash.of(number, previous, said),
                Optional.of(content));
    }

    /** As it was sealed before, over the content itself. */
    private static Link sealedAsBefore(long number, String previous, String content) {
        return new Link(
                number,
                100 + number,
                previous,
                Optional.empty(),
                EntryHash.of(number, previous, content),
                Optional.of(content));
    }

    private static Link with(Link link, Optional<String> content) {
        return new Link(link.number(), link.entry(), link.previous(), link.said(), link.hash(), content);
    }

    /** The numbers that do not hold. */
    private List<Long> broken() {
        return broken(Chain.whole(), links);
    }

    private static List<Long> broken(Chain chain, List<Link> looked) {
        return looked.stream()
                .filter(link -> chain.next(link).isPresent())
                .map(Link::number)
                .toList();
    }

    private void replace(int number, Link by) {
        links.set(number - 1, by);
    }

    private Link at(int number) {
        return links.get(number - 1);
    }

    @Test
    void asItWasSealedItHolds() {
        assertThat(broken()).isEmpty();
    }

    @Test
    void anAlteredEntryIsFound() {
        replace(4, with(at(4), Optional.of("[104, \"not done\"]")));
        assertThat(broken()).containsExactly(4L);
    }

    @Test
    void anAlteredEntryWithAHashOfItsOwnIsFoundAtTheNext() {
        String other = "[104, \"not done\"]";
        replace(4, sealed(4, at(4).previous(), other));
        assertThat(broken()).containsExactly(5L);
    }

    @Test
    void aRemovedEntryIsFound() {
        replace(7, with(at(7), Optional.empty()));
        assertThat(broken()).containsExactly(7L);
    }

    @Test
    void anEntryRemovedWithItsSealIsFoundAfterTheGap() {
        links.remove(6);
        assertThat(broken()).containsExactly(8L);
        Chain chain = Chain.whole();
        assertThat(links.stream().flatMap(link -> chain.next(link).stream()))
                .singleElement()
                .isEqualTo("前面缺少第7条");
    }

    @Test
    void swappedEntriesAreFound() {
        Collections.swap(links, 2, 3);
        assertThat(broken()).startsWith(4L, 3L);
    }

    @Test
    void swappedContentsAreFound() {
        Link third = at(3);
        replace(3, with(third, at(4).content()));
        replace(4, with(at(4), third.content()));
        assertThat(broken()).containsExactly(3L, 4L);
    }

    @Test
    void aForkIsFound() {
        replace(5, sealed(5, at(3).hash(), "[105, \"another way\"]"));
        assertThat(broken()).containsExactly(5L, 6L);
    }

    @Test
    void theEndIsTheLastHash() {
        Chain chain = Chain.whole();
        links.forEach(chain::next);
        assertThat(chain.length()).isEqualTo(10);
        assertThat(chain.end()).isEqualTo(at(10).hash());
    }

    @Test
    void whatWasSealedBeforeHoldsTogetherWithWhatIsSealedNow() {
        sealTheFirstFiveAsBefore();
        assertThat(broken()).isEmpty();
        replace(2, with(at(2), Optional.of("[102, \"not done\"]")));
        assertThat(broken()).containsExactly(2L);
    }

    private void sealTheFirstFiveAsBefore() {
        List<Link> anew = new ArrayList<>();
        String previous = Link.BEGINNING;
        for (int number = 1; number <= 10; number++) {
            Link link = number <= 5
                    ? sealedAsBefore(number, previous, content(number))
                    : sealed(number, previous, content(number));
            anew.add(link);
            previous = link.hash();
        }
        links.clear();
        links.addAll(anew);
    }

    @Test
    void aPieceHoldsWithoutTheEntriesOfOthers() {
        List<Link> piece = new ArrayList<>(links.subList(3, 10));
        piece.replaceAll(link -> link.number() % 2 == 0 ? link : with(link, Optional.empty()));
        Chain chain = Chain.behind(3, at(3).hash());
        assertThat(broken(chain, piece)).isEmpty();
        assertThat(chain.stated()).isZero();
        assertThat(chain.end()).isEqualTo(at(10).hash());
    }

    @Test
    void anEntryOfAPieceThatWasSealedAnewIsFoundAtTheNextThoughThatOneIsNotThere() {
        List<Link> piece = new ArrayList<>(links.subList(3, 10));
        piece.set(1, with(piece.get(1), Optional.empty()));
        Link forged = sealed(4, at(4).previous(), "[104, \"not done\"]");
        piece.set(0, forged);
        Link next = piece.get(1);
        piece.set(1, new Link(5, 105, forged.hash(), next.said(), next.hash(), Optional.empty()));
        assertThat(broken(Chain.behind(3, at(3).hash()), piece)).containsExactly(5L);
    }

    @Test
    void whoLeavesOutWhatIsSaidGoesBackToAnOlderForm() {
        Link sixth = at(6);
        replace(6, new Link(6, 106, sixth.previous(), Optional.empty(), sixth.hash(), Optional.empty()));
        assertThat(broken(Chain.behind(0, Link.BEGINNING), links)).containsExactly(6L);
    }

    @Test
    void linksOfTheOldestFormAreCountedWhereTheirEntriesAreNotThere() {
        sealTheFirstFiveAsBefore();
        replace(2, with(at(2), Optional.empty()));
        Chain chain = Chain.behind(0, Link.BEGINNING);
        assertThat(broken(chain, links)).isEmpty();
        assertThat(chain.stated()).isEqualTo(1);
        assertThat(broken()).containsExactly(2L);
    }
}
