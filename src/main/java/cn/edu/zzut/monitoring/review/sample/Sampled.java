package cn.edu.zzut.monitoring.review.sample;

import java.util.List;

/**
 * A row that an expert looks at.
 *
 * @param row the row's number in its version
 * @param why in Chinese, such as 随机抽取 or 审核后有改动
 */
public record Sampled(int row, List<String> why) {}
