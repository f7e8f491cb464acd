package cn.edu.zzut.monitoring.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A condition on each row, in FEEL over the columns' names without punctuation; {@code 填报年} is the cycle's year.
 *
 * @param holds a boolean FEEL expression that is true for a good row
 * @param anomaly whether a violation needs an explanation only, instead of a correction
 * @param source the article or document that the rule comes from
 */
public record Rule(String id, @JsonProperty("holds") String holds, String message, boolean anomaly, String source) {}
