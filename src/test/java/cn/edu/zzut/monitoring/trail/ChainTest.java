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
            String content = "[" + (100 + number) + ", \"done\"]";
            String hash = EntryHash.of(number, previous, content);
            links.add(new Link(number, 100 + number, previous, hash, Optional.of(content)));
            previous = hash;
        }
    }

    /** The numbers that do not hold. */
    private List<Long> broken() {
        Chain chain = new Chain();
        return links.stream()
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
        replace(4, new Link(4, 104, at(4).previous(), at(4).hash(), Optional.of("[104, \"not done\"]")));
        assertThat(broken()).containsExactly(4L);
    }

    @Test
    void anAlteredEntryWithAHashOfItsOwnIsFoundAtTheNext() {
        String other = "[104, \"not done\"]";
        replace(4, new Link(4, 104, at(4).previous(), EntryHash.of(4, at(4).previous(), other), Optional.of(other)));
        assertThat(broken()).containsExactly(5L);
    }

    @Test
    void aRemovedEntryIsFound() {
        replace(7, new Link(7, 107, at(7).previous(), at(7).hash(), Optional.empty()));
        assertThat(broken()).containsExactly(7L);
    }

    @Test
    void anEntryRemovedWithItsSealIsFoundAfterTheGap() {
        links.remove(6);
        assertThat(broken()).containsExactly(8L);
        Chain chain = new Chain();
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
        replace(3, new Link(3, 104, third.previous(), third.hash(), at(4).content()));
        replace(4, new Link(4, 103, at(4).previous(), at(4).hash(), third.content()));
        assertThat(broken()).containsExactly(3L, 4L);
    }

    @Test
    void aForkIsFound() {
        String content = "[105, \"another way\"]";
        String previous = at(3).hash();
        replace(5, new Link(5, 105, previous, EntryHash.of(5, previous, content), Optional.of(content)));
        assertThat(broken()).containsExactly(5L, 6L);
    }

    @Test
    void theEndIsTheLastHash() {
        Chain chain = new Chain();
        links.forEach(chain::next);
        assertThat(chain.length()).isEqualTo(10);
        assertThat(chain.end()).isEqualTo(at(10).hash());
    }
}
