package cn.edu.zzut.monitoring.trail;

import java.util.Optional;

/** Goes along the links in their order and says which one does not hold. */
public final class Chain {

    private final boolean hasEveryEntry;
    private long number;
    private String last;
    private boolean hashesWhatIsSaid;
    private long stated;

    private Chain(boolean hasEveryEntry, long number, String last) {
        this.hasEveryEntry = hasEveryEntry;
        this.number = number;
        this.last = last;
    }

    /** The whole, from its beginning, with every entry. */
    public static Chain whole() {
        return new Chain(true, 0, Link.BEGINNING);
    }

    /** A piece of it that begins behind that link; of entries that are not there their hashes are. */
    public static Chain behind(long number, String hash) {
        return new Chain(false, number, hash);
    }

    /** @return what is wrong with it, in Chinese; empty where nothing is */
    public Optional<String> next(Link link) {
        long expected = number + 1;
        String before = last;
        boolean goesBack = hashesWhatIsSaid && link.said().isEmpty();
        number = link.number();
        last = link.hash();
        hashesWhatIsSaid |= link.said().isPresent();
        if (link.number() != expected) {
            return Optional.of(
                    "前面缺少第" + expected + "条" + (link.number() - expected > 1 ? "至第" + (link.number() - 1) + "条" : ""));
        }
        if (!link.previous().equals(before)) {
            return Optional.of("没有接在前一条之后：所记的前一条校验值不是前一条的");
        }
        if (hasEveryEntry && link.content().isEmpty()) {
            return Optional.of("记录不见了，只剩校验值");
        }
        if (goesBack) {
            return Optional.of("没有内容校验值，而前面的已有");
        }
        if (!link.hasItsContent() || !link.isWhole()) {
            return Optional.of("内容与封存时的校验值不符");
        }
        if (link.isOnlyStated()) {
            stated++;
        }
        return Optional.empty();
    }

    /** How far it went. */
    public long length() {
        return number;
    }

    /** The hash of the last link. */
    public String end() {
        return last;
    }

    /** How many links could only be taken as they are: of the oldest, whose entries are not there. */
    public long stated() {
        return stated;
    }
}
