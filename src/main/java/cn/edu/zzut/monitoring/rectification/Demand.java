package cn.edu.zzut.monitoring.rectification;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/**
 * What the office asks for: one line of its list.
 *
 * @param lead 牵头单位, which answers for it
 * @param assisting 协助单位; may be empty
 * @param responsible 整改责任人, one of the leading unit's people
 * @param requirement the measures that are asked for; may be empty
 * @param target what is to be reached; may be empty
 * @param valueBefore the figure that shows the problem; may be empty
 */
public record Demand(
        UnitCode lead,
        List<UnitCode> assisting,
        PersonId responsible,
        String problem,
        String requirement,
        String target,
        String valueBefore,
        Kind kind,
        LocalDate dueOn) {

    private static final int LONGEST = 2_000;

    /** @throws Refusal in Chinese when a text is missing or too long, or a unit is named twice */
    public Demand {
        if (Words.isNone(problem)) {
            throw Refusal.invalid("请写明存在的问题。");
        }
        for (String text : List.of(problem, requirement, target, valueBefore)) {
            if (text.length() > LONGEST) {
                throw Refusal.invalid("每一项文字最多" + LONGEST + "个字，请精简后再保存。");
            }
        }
        assisting = List.copyOf(assisting);
        if (assisting.contains(lead)) {
            throw Refusal.invalid("牵头单位不能同时是协助单位，请去掉其中一个。");
        }
        if (new HashSet<>(assisting).size() < assisting.size()) {
            throw Refusal.invalid("同一个协助单位只能选一次，请去掉重复的。");
        }
    }
}
