package cn.edu.zzut.monitoring.demo.school;

import java.util.List;

/** What differs from one thing to the next without a pattern that is seen, and is always the same for the same things. */
final class Chance {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Chance() {}

    /**
     * A number in the range, both ends included.
     *
     * @param about texts and whole numbers that say what it is about
     */
    static int between(int least, int most, Object... about) {
        return least + (int) Math.floorMod(mixed(about), (long) most - least + 1);
    }

    /** One of them. */
    static <T> T one(List<T> of, Object... about) {
        return of.get(between(0, of.size() - 1, about));
    }

    /** Whether it is one in so many. */
    static boolean oneIn(int many, Object... about) {
        return between(1, many, about) == 1;
    }

    private static long mixed(Object... about) {
        long mixed = about.length;
        for (Object thing : about) {
            mixed = (mixed ^ thing.hashCode()) * GOLDEN;
            mixed ^= mixed >>> 29;
        }
        return mixed ^ (mixed >>> 32);
    }
}
