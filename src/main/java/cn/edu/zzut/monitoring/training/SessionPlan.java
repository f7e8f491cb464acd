package cn.edu.zzut.monitoring.training;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What the office plans of a session: people can only come when they know when, and where or by which link.
 *
 * @param content what it is about; may be empty
 * @param link where it is held online; empty where it is not
 */
public record SessionPlan(String title, String content, Instant startsAt, Instant endsAt, String place, String link) {

    private static final DateTimeFormatter FROM = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final DateTimeFormatter TO = DateTimeFormatter.ofPattern("HH:mm");
    private static final Duration LONGEST = Duration.ofDays(3);
    private static final Duration LONGEST_AGO = Duration.ofDays(400);

    /** @throws Refusal in Chinese when something is missing or makes no sense */
    public static SessionPlan of(
            @Nullable String title,
            @Nullable String content,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable String place,
            @Nullable String link) {
        if (startsAt == null || endsAt == null) {
            throw Refusal.invalid("请填写培训的开始时间和结束时间。");
        }
        SessionPlan plan = new SessionPlan(
                Bounds.some("培训名称", title, 100),
                Bounds.any("培训内容", content, 2000),
                startsAt,
                endsAt,
                Bounds.any("地点", place, 200),
                Bounds.any("线上链接", link, 500));
        plan.require();
        return plan;
    }

    /** From when to when, in Chinese. */
    public String when() {
        ZonedDateTime from = startsAt.atZone(SchoolClock.ZONE);
        ZonedDateTime to = endsAt.atZone(SchoolClock.ZONE);
        boolean oneDay = from.toLocalDate().equals(to.toLocalDate());
        return FROM.format(from) + "至" + (oneDay ? TO : FROM).format(to);
    }

    /** Where it is held, in Chinese. */
    public String where() {
        return place.isEmpty() ? "线上" : place;
    }

    /** Whether it was held already. */
    boolean isOver(Instant now) {
        return !endsAt.isAfter(now);
    }

    /** @throws Refusal when it was so long ago that the time must be a mistake */
    void requireNear(Instant now) {
        if (startsAt.isBefore(now.minus(LONGEST_AGO))) {
            throw Refusal.invalid("这场培训早于" + LONGEST_AGO.toDays() + "天前，请核对时间。");
        }
    }

    /** @throws Refusal when it lies so far behind its year that the time must be a mistake */
    void requireBefore(LocalDate day, int year) {
        if (!startsAt.isBefore(day.atStartOfDay(SchoolClock.ZONE).toInstant())) {
            throw Refusal.invalid(year + "年度的培训应在" + SchoolClock.inChinese(day) + "以前，请核对时间。");
        }
    }

    private void require() {
        if (!endsAt.isAfter(startsAt)) {
            throw Refusal.invalid("结束时间不晚于开始时间，请核对。");
        }
        if (Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0) {
            throw Refusal.invalid("一场培训不超过" + LONGEST.toDays() + "天，请分场次安排。");
        }
        if (place.isEmpty() && link.isEmpty()) {
            throw Refusal.invalid("请填写地点，线上培训请填写链接。");
        }
        if (!link.isEmpty() && !link.matches("https?://[^\\s<>\"']+")) {
            throw Refusal.invalid("线上链接须以 http:// 或 https:// 开头，不含空格和引号。");
        }
    }
}
