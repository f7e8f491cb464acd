package cn.edu.zzut.monitoring.meeting;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a session decided, as it is written.
 *
 * @param reason why not, or why later; empty where it agrees
 * @param nextOn when it comes before the meeting again; of a postponed one only
 * @param returned the tables that go back; of a rejection only
 * @param conditions of an agreement in principle only
 */
public record Decided(
        Resolution resolution,
        String reason,
        Optional<LocalDate> nextOn,
        List<TableCode> returned,
        List<Wish> conditions) {

    private static final int DAYS_AHEAD = 180;

    public Decided {
        returned = List.copyOf(returned);
        conditions = List.copyOf(conditions);
    }

    /** Without what does not belong to the resolution; @throws Refusal when something is missing that does. */
    Decided checked(LocalDate today) {
        return switch (resolution) {
            case AGREED -> new Decided(resolution, "", Optional.empty(), List.of(), List.of());
            case IN_PRINCIPLE ->
                new Decided(resolution, "", Optional.empty(), List.of(), Wish.checked(conditions, today));
            case POSTPONED ->
                new Decided(
                        resolution,
                        Said.required("暂缓的原因", reason, SessionFacts.TEXT),
                        Optional.of(next(today)),
                        List.of(),
                        List.of());
            case REJECTED -> {
                if (returned.isEmpty()) {
                    throw Refusal.invalid("请选择“退回哪些表格”：没有点名的表格保持锁定。");
                }
                yield new Decided(
                        resolution,
                        Said.required("退回的原因", reason, SessionFacts.TEXT),
                        Optional.empty(),
                        returned,
                        List.of());
            }
        };
    }

    private LocalDate next(LocalDate today) {
        LocalDate day = nextOn.orElseThrow(() -> Refusal.invalid("请填写“再次上会的日期”。"));
        if (day.isBefore(today) || day.isAfter(today.plusDays(DAYS_AHEAD))) {
            throw Refusal.invalid("再次上会的日期应在今天以后、" + DAYS_AHEAD + "天以内，请重新选择。");
        }
        return day;
    }
}
