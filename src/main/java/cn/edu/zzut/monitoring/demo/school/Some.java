package cn.edu.zzut.monitoring.demo.school;

import java.util.List;
import java.util.stream.IntStream;

/** Takes a share of many, spread over all of them: as many in each year, as long as they are as many. */
final class Some {

    private Some() {}

    /** Every so-manieth, from that one on; one where there are not so many. */
    static <T> List<T> of(List<T> all, int every, int first) {
        int step = Math.max(1, Math.min(every, all.size()));
        return IntStream.range(0, all.size())
                .filter(i -> i % step == first % step)
                .mapToObj(all::get)
                .toList();
    }
}
