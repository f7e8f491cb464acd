package cn.edu.zzut.monitoring.organization;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 填报人原则上两年内不作变更 (第十六条): a duty that changes hands within two years of the day on which its holder was
 * registered needs a reason. The first to have a duty follows nobody, and whoever has left the unit cannot stay.
 */
public final class TwoYears {

    private static final int YEARS = 2;

    private TwoYears() {}

    /**
     * @param present who has the duty and since when; empty where nobody ever had it
     * @param remains whether that person is still in the unit
     * @param next who shall have it from that day
     */
    public static boolean askWhy(Optional<Tenure> present, boolean remains, PersonId next, LocalDate day) {
        return remains
                && present.filter(tenure -> !tenure.person().equals(next))
                        .filter(tenure -> day.isBefore(end(tenure)))
                        .isPresent();
    }

    /** The first day on which nobody asks for a reason any more. */
    public static LocalDate end(Tenure tenure) {
        return tenure.from().plusYears(YEARS);
    }

    /**
     * @param change what changes, as a clause in Chinese
     * @throws Refusal when there is no word in the reason
     */
    public static void requireReason(String reason, String change) {
        if (reason.codePoints().noneMatch(Character::isLetter)) {
            throw Refusal.invalid(change + "任职不满两年。填报人原则上两年内不作变更（第十六条），确需变更的，请用文字写明变更理由，再提交备案。");
        }
    }
}
