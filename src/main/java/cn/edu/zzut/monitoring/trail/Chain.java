package cn.edu.zzut.monitoring.trail;

import java.util.Optional;

/** Goes along the links in their order and says which one does not hold. */
public final class Chain {

    private long number;
    private String last = Link.BEGINNING;

    /** @return what is wrong with it, in Chinese; empty where nothing is */
    public Optional<String> next(Link link) {
        long expected = number + 1;
        String before = last;
        number = link.number();
        last = link.hash();
        if (link.number() != expected) {
            return Optional.of(
                    "前面缺少第" + expected + "条" + (link.number() - expected > 1 ? "至第" + (link.number() - 1) + "条" : ""));
        }
        if (!link.previous().equals(before)) {
            return Optional.of("没有接在前一条之后：所记的前一条校验值不是前一条的");
        }
        return link.content()
                .map(content ->
                        EntryHash.of(link.number(), link.previous(), content).equals(link.hash())
                                ? Optional.<String>empty()
                                : Optional.of("内容与封存时的校验值不符"))
                .orElseGet(() -> Optional.of("记录不见了，只剩校验值"));
    }

    /** How far it went. */
    public long length() {
        return number;
    }

    /** The hash of the last link. */
    public String end() {
        return last;
    }
}
