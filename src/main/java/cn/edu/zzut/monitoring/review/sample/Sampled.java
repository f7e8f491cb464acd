package cn.edu.zzut.monitoring.review.sample;

import java.util.List;
import java.util.stream.Stream;

/**
 * A row that an expert looks at.
 *
 * @param row the row's number in its version
 * @param why in Chinese, such as 随机抽取 or 审核后有改动
 */
public record Sampled(int row, List<String> why) {

    /** For all reasons together. */
    Sampled and(Sampled other) {
        return new Sampled(
                row, Stream.concat(why.stream(), other.why.stream()).distinct().toList());
    }
}
