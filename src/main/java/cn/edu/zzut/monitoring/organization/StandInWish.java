package cn.edu.zzut.monitoring.organization;

import cn.edu.zzut.monitoring.refusal.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who shall stand in for whom.
 *
 * @param from the first day
 * @param last the last day
 * @param reason why, for the record
 */
public record StandInWish(Role role, PersonId standIn, LocalDate from, LocalDate last, String reason) {

    /** Whoever is away for longer has a successor instead. */
    private static final int MOST_DAYS = 366;

    private static final int LONGEST_REASON = 200;

    /** Why it cannot be so, in Chinese; empty where it can. */
    Optional<String> problem(Person absent, Person deputy, LocalDate today, List<StandIn> known) {
        return person(absent, deputy)
                .or(this::separation)
                .or(() -> duties(deputy))
                .or(() -> days(today))
                .or(() -> others(absent, deputy, known))
                .or(this::words);
    }

    private Optional<String> person(Person absent, Person deputy) {
        if (absent.hasLeft() || !absent.is(role)) {
            return Optional.of(absent.name() + "现在不担任“" + role.title() + "”，不能为这一角色登记代办人。");
        }
        if (absent.id().equals(deputy.id())) {
            return Optional.of("代办人不能是本人，请选择另一人。");
        }
        return deputy.hasLeft() ? Optional.of(deputy.name() + "已离岗，请选择在岗的人员。") : Optional.empty();
    }

    private Optional<String> separation() {
        return role == Role.EXPERT ? Optional.of("专家的审核意见只能由本人提出，不能代办。请评估督导处在“专家审核”中改派。") : Optional.empty();
    }

    /** Nobody approves or audits by it what they have drawn up or filled in (第十条, 第十三条). */
    private Optional<String> duties(Person deputy) {
        if (role == Role.LEADER && audits(deputy)) {
            return Optional.of("评估督导处提出的方案和决定由分管校领导审批，评估督导处的人员不能代办，请选择其他人员。");
        }
        if (role == Role.UNIT_HEAD && audits(deputy)) {
            return Optional.of("单位负责人审核填报人和数据负责人报送的数据，" + deputy.name() + "担任其中一项，不能代办，请选择本单位其他人员。");
        }
        return Optional.empty();
    }

    private boolean audits(Person deputy) {
        return role.audits().stream().anyMatch(deputy::is);
    }

    private Optional<String> days(LocalDate today) {
        if (from.isBefore(today)) {
            return Optional.of("代办从今天（" + today + "）或以后开始，不能补登以前的日期。");
        }
        if (last.isBefore(from)) {
            return Optional.of("代办的最后一天不能早于第一天。");
        }
        return last.isBefore(from.plusDays(MOST_DAYS))
                ? Optional.empty()
                : Optional.of("代办最长" + MOST_DAYS + "天。离开更久的，请免去角色并任命新的人员。");
    }

    private Optional<String> others(Person absent, Person deputy, List<StandIn> known) {
        if (role.isOfUnit() && !absent.unit().equals(deputy.unit())) {
            return Optional.of("“" + role.title() + "”须由本单位人员代办，" + deputy.name() + "不在该单位。");
        }
        return known.stream()
                .filter(one -> !one.isOver() && one.role() == role && one.overlaps(from, last))
                .flatMap(one -> clash(one, absent, deputy).stream())
                .findFirst();
    }

    private static Optional<String> clash(StandIn one, Person absent, Person deputy) {
        String days = one.from() + "至" + one.last();
        if (one.absent().equals(absent.id())) {
            return Optional.of(absent.name() + "在" + days + "已有代办人。请先结束那一次，或改日期。");
        }
        if (one.absent().equals(deputy.id())) {
            return Optional.of(deputy.name() + "在" + days + "自己也由别人代办，请选择其他人员。");
        }
        return one.standIn().equals(absent.id())
                ? Optional.of(absent.name() + "在" + days + "正替别人代办同一角色，请先结束那一次。")
                : Optional.empty();
    }

    private Optional<String> words() {
        if (Words.isNone(reason)
                || reason.length() > LONGEST_REASON
                || Words.hasControls(reason)
                || Words.hasInvisible(reason)) {
            return Optional.of("请填写代办原因，如出差、休假，不超过" + LONGEST_REASON + "字，不含看不见的字符。");
        }
        return Optional.empty();
    }
}
