package cn.edu.zzut.monitoring.trouble;

import java.time.Instant;

/**
 * Something that was to be done and was not, however often it was tried.
 *
 * @param matter what was to be done, such as 每日提醒
 * @param whose for which person, unit or table
 * @param reason why it was not, and what to do
 * @param since when it failed first
 * @param lastAt when it failed last
 * @param times how often
 */
public record Undone(long id, String matter, String whose, String reason, Instant since, Instant lastAt, int times) {}
