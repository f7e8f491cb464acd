package cn.edu.zzut.monitoring.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines about units. */
final class UnitRows {

    private static final int LONGEST_NAME = 100;

    private final RosterDraft draft;

    UnitRows(RosterDraft draft) {
        this.draft = draft;
    }

    void read(RosterCells cells) {
        Optional<UnitCode> code = cells.found(RosterSheet.CODE, 40, UnitCode::find, "单位号应为1至20位字母或数字。");
        code.filter(found -> !draft.isFirst(found, cells.line()))
                .ifPresent(twice -> cells.wrong(RosterSheet.CODE, "单位号" + twice + "重复，每个单位只写一行。"));
        code.filter(found -> draft.unit(found).isEmpty())
                .flatMap(draft::alike)
                .ifPresent(other -> cells.wrong(
                        RosterSheet.CODE, "与已有的单位号" + other + "只有大小写不同，会认错单位。单位号就是" + other + "的请照它写，否则请换一个单位号。"));
        if (cells.isWrong()) {
            return;
        }
        Optional<UnitEntry> present = code.flatMap(draft::unit);
        if (present.isPresent() && !present.get().isOpen()) {
            closed(cells, present.get());
        } else {
            open(cells, code.orElseThrow(), present);
        }
    }

    private static void closed(RosterCells cells, UnitEntry unit) {
        LocalDate closed = unit.endsOn().orElseThrow();
        if (!cells.day(RosterSheet.CLOSED).equals(Optional.of(closed))) {
            cells.wrong(RosterSheet.CLOSED, unit.title() + "已于" + closed + "停用，不能改动。重新设立的单位请用新的单位号。");
        }
    }

    private void open(RosterCells cells, UnitCode code, Optional<UnitEntry> present) {
        String name = cells.required(RosterSheet.UNIT_NAME, LONGEST_NAME);
        Optional<UnitKind> kind = cells.found(RosterSheet.KIND, 40, UnitKind::titled, "应为党政单位或教学科研单位。");
        LocalDate from = cells.day(RosterSheet.OPENED)
                .or(() -> present.map(UnitEntry::from))
                .orElse(draft.known.today());
        Optional<LocalDate> end = cells.end(RosterSheet.CLOSED, from);
        if (present.isEmpty() && end.isPresent()) {
            cells.wrong(RosterSheet.CLOSED, "新的单位不能同时停用。");
        }
        if (cells.isWrong()) {
            return;
        }
        UnitEntry next = new UnitEntry(code, name, kind.orElseThrow(), from, Optional.empty());
        if (present.isEmpty()) {
            draft.add(
                    cells.line(),
                    next,
                    new RosterMove.OpenUnit(next),
                    next.kind().title() + "，" + from + "启用");
            return;
        }
        List<String> differences = differences(present.get(), next);
        if (!differences.isEmpty()) {
            draft.change(cells.line(), next, new RosterMove.ChangeUnit(next), String.join("；", differences));
        }
        end.ifPresent(
                day -> draft.end(cells.line(), next.endedOn(day), new RosterMove.CloseUnit(code, day), day + "起停用"));
    }

    private static List<String> differences(UnitEntry was, UnitEntry is) {
        List<String> differences = new ArrayList<>();
        if (!was.name().equals(is.name())) {
            differences.add("名称由“" + was.name() + "”改为“" + is.name() + "”");
        }
        if (was.kind() != is.kind()) {
            differences.add("类别由" + was.kind().title() + "改为" + is.kind().title());
        }
        if (!was.from().equals(is.from())) {
            differences.add("启用日期改为" + is.from());
        }
        return differences;
    }
}
