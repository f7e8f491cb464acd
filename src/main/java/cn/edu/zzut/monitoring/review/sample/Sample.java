package cn.edu.zzut.monitoring.review.sample;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * 抽样: the rows of a version that an expert looks at.
 *
 * @param version the version's number
 * @param sha256 its hash
 * @param rows how many it has
 * @param drawn how many were drawn, besides those that are always looked at
 * @param risky whether more were drawn because checks had found something
 * @param seed by what it was drawn
 */
public record Sample(
        long versionId,
        int version,
        String sha256,
        int rows,
        int drawn,
        boolean risky,
        String seed,
        List<Sampled> sampled) {

    /** Two parts of one table together. */
    Sample and(Sample other) {
        Map<Integer, Sampled> both = new TreeMap<>();
        sampled.forEach(one -> both.put(one.row(), one));
        other.sampled.forEach(one -> both.merge(one.row(), one, Sampled::and));
        return new Sample(
                versionId,
                version,
                sha256,
                rows + other.rows,
                drawn + other.drawn,
                risky,
                seed,
                List.copyOf(both.values()));
    }

    /** In Chinese, how it came about and how it is drawn again. */
    public String inWords() {
        return "共" + rows + "行，抽取" + drawn + "行" + (risky ? "（有校验结果，加倍抽取）" : "") + "，连同审核后改动、有校验结果、数值突出和新增单位、专业的行，共"
                + sampled.size() + "行。种子" + seed + "，版本" + version + "（" + sha256.substring(0, 12) + "）。";
    }
}
