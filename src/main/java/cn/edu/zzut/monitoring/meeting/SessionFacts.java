package cn.edu.zzut.monitoring.meeting;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.LocalDate;

/**
 * What the record of a session says of the session itself; as it is written, until {@link #checked} has looked at it.
 *
 * @param ordinal which one of that calendar year it was
 * @param absent who was not there, with the reason where one is known; may be empty
 * @param attending 列席; may be empty
 * @param item 议题编号; may be empty
 * @param discussion 讨论要点; may be empty
 */
public record SessionFacts(
        String name,
        int ordinal,
        LocalDate heldOn,
        String place,
        String chair,
        String present,
        String absent,
        String attending,
        String item,
        String topic,
        String reporter,
        String discussion,
        String minutesNumber,
        String signedBy,
        LocalDate signedOn) {

    static final int SHORT = 100;
    static final int LINE = 200;
    static final int PEOPLE = 1_000;
    static final int TEXT = 4_000;
    private static final int MOST_IN_A_YEAR = 200;
    private static final int DAYS_KEPT = 366;

    /** @throws Refusal naming the first field that cannot be so */
    SessionFacts checked(LocalDate today) {
        requireDay("会议日期", heldOn, today);
        requireDay("签发日期", signedOn, today);
        if (signedOn.isBefore(heldOn)) {
            throw Refusal.invalid("签发日期" + SchoolClock.inChinese(signedOn) + "早于会议日期" + SchoolClock.inChinese(heldOn)
                    + "。请核对会议纪要后重新填写。");
        }
        if (ordinal < 1 || ordinal > MOST_IN_A_YEAR) {
            throw Refusal.invalid("“会议次数”应为1至" + MOST_IN_A_YEAR + "的整数，例如本年第12次会议填12。");
        }
        return new SessionFacts(
                Said.required("会议名称", name, SHORT),
                ordinal,
                heldOn,
                Said.required("会议地点", place, SHORT),
                Said.required("主持人", chair, SHORT),
                Said.required("出席人员", present, PEOPLE),
                Said.optional("缺席人员", absent, PEOPLE),
                Said.optional("列席人员", attending, PEOPLE),
                Said.optional("议题编号", item, SHORT),
                Said.required("议题", topic, LINE),
                Said.required("汇报人", reporter, SHORT),
                Said.optional("讨论要点", discussion, TEXT),
                Said.required("会议纪要文号", minutesNumber, LINE),
                Said.required("签发人", signedBy, SHORT),
                signedOn);
    }

    private static void requireDay(String label, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw Refusal.invalid(label + SchoolClock.inChinese(day) + "晚于今天。会议开过、纪要签发以后再登记。");
        }
        if (day.isBefore(today.minusDays(DAYS_KEPT))) {
            throw Refusal.invalid(label + SchoolClock.inChinese(day) + "在一年以前，请核对。");
        }
    }

    /** @throws Refusal when it would decide before the one that is on record already */
    void requireNotBefore(SessionFacts last) {
        if (heldOn.isBefore(last.heldOn)) {
            throw Refusal.invalid("会议日期" + SchoolClock.inChinese(heldOn) + "早于本年度已登记的最近一次会议“" + last.title() + "”（"
                    + SchoolClock.inChinese(last.heldOn) + "），请核对会议日期。");
        }
    }

    /** Such as 校长办公会2026年第12次会议. */
    public String title() {
        return name + heldOn.getYear() + "年第" + ordinal + "次会议";
    }
}
