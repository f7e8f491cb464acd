package cn.edu.zzut.monitoring.organization;

import cn.edu.zzut.monitoring.refusal.Looks;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Units are chosen and found by their names, so no two that are open look the same, and none is called as the product calls
 * everybody, or itself. What is on record already stays.
 */
final class UnitNames {

    private static final Set<String> RESERVED = Stream.of(
                    "全校", "全体", "全部", "所有", "学校", "校级", "系统", "各单位", "全校各单位", "全部单位", "所有单位", "本单位", "各学院", "全部学院",
                    "所有学院", "本学院", "其他", "其它", "其他单位", "无", "空", "null", "未指定", "未知", "合计", "小计", "总计", "示例", "全體",
                    "全校單位", "系統")
            .map(Looks::of)
            .collect(Collectors.toUnmodifiableSet());

    private final RosterDraft draft;

    UnitNames(RosterDraft draft) {
        this.draft = draft;
    }

    /** Why the unit cannot be called so, in Chinese; empty where it can, and where it was before. */
    Optional<String> problem(UnitEntry unit) {
        if (!isNew(unit)) {
            return Optional.empty();
        }
        String look = Looks.of(unit.name());
        if (look.isEmpty()) {
            return Optional.of("“" + unit.name() + "”中没有文字，请写单位的全称。");
        }
        if (RESERVED.contains(look)) {
            return Optional.of("“" + unit.name() + "”是系统用来指全校或系统自己的词，会与单位混淆，请写单位的全称。");
        }
        return twins(unit, look).stream().findFirst().map(twin -> inWords(unit, twin));
    }

    private boolean isNew(UnitEntry unit) {
        return draft.known.units().stream()
                .noneMatch(before ->
                        before.code().equals(unit.code()) && before.name().equals(unit.name()));
    }

    /** Of two that the lists bring together the later line is wrong. */
    private List<UnitEntry> twins(UnitEntry unit, String look) {
        int row = row(unit);
        return draft.units()
                .filter(other -> other.isOpen()
                        && !other.code().equals(unit.code())
                        && Looks.of(other.name()).equals(look)
                        && (!isNew(other) || row(other) <= row))
                .toList();
    }

    private int row(UnitEntry unit) {
        return draft.lineOf(unit.code()).map(RosterLine::row).orElse(0);
    }

    private static String inWords(UnitEntry unit, UnitEntry twin) {
        return unit.name().equals(twin.name())
                ? "“" + unit.name() + "”也是单位" + twin.code() + "的名称。"
                : "“" + unit.name() + "”与单位" + twin.code() + "的名称“" + twin.name() + "”只有" + Looks.DIFFERENCES
                        + "不同，会认错单位。";
    }
}
