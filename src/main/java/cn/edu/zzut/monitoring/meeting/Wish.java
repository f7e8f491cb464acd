package cn.edu.zzut.monitoring.meeting;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A condition under which a meeting agreed, as it is written.
 *
 * @param unit who has to fulfil it
 * @param tables those that go back because of it; often none
 */
public record Wish(String text, UnitCode unit, LocalDate dueOn, List<TableCode> tables) {

    private static final int LONGEST = 1_000;
    private static final int MOST = 20;

    public Wish {
        tables = List.copyOf(tables);
    }

    /** @throws Refusal naming the first one that cannot be so */
    static List<Wish> checked(List<Wish> wishes, LocalDate today) {
        if (wishes.isEmpty()) {
            throw Refusal.invalid("“原则同意，修改后上报”须写明至少一个条件、负责的单位和完成日期；没有条件的，请选“同意”。");
        }
        if (wishes.size() > MOST) {
            throw Refusal.invalid("条件最多" + MOST + "个，现有" + wishes.size() + "个，请合并后再提交。");
        }
        Set<TableCode> named = new HashSet<>();
        for (Wish wish : wishes) {
            Said.required("条件", wish.text(), LONGEST);
            if (wish.dueOn().isBefore(today) || wish.dueOn().isAfter(today.plusYears(1))) {
                throw Refusal.invalid("条件的完成日期" + SchoolClock.inChinese(wish.dueOn()) + "应在今天以后、一年以内，请重新选择。");
            }
            wish.tables().stream()
                    .filter(table -> !named.add(table))
                    .findFirst()
                    .ifPresent(table -> {
                        throw Refusal.invalid("表" + table + "写在了两个条件中。一张表一次只能退回一回，请合并到一个条件里。");
                    });
        }
        return wishes;
    }
}
