package cn.edu.zzut.monitoring.register;

import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.national.PlatformFinding;
import cn.edu.zzut.monitoring.national.PlatformFindings;
import cn.edu.zzut.monitoring.rectification.Cause;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 国家平台反馈: what the platform's check returned, a line a table and column. */
@Component
@Order(5)
class PlatformProposals implements ProposalSource {

    private static final int MOST = 10_000;

    private final PlatformFindings findings;
    private final Cycles cycles;

    PlatformProposals(PlatformFindings findings, Cycles cycles) {
        this.findings = findings;
        this.cycles = cycles;
    }

    @Override
    public List<Proposal> of(int year) {
        Map<String, String> units = cycles.assignments(year).stream()
                .collect(Collectors.toMap(
                        assignment -> assignment.table().value(),
                        assignment -> assignment.responsible().value()));
        return findings.lists(year).stream()
                .filter(list -> list.takenBack().isEmpty())
                .flatMap(list -> findings.of(year, list.id(), 0, MOST).stream())
                .collect(Collectors.groupingBy(
                        one -> List.of(one.table(), one.column(), one.kind()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(alike -> of(alike, units))
                .toList();
    }

    private static Proposal of(List<PlatformFinding> alike, Map<String, String> units) {
        PlatformFinding first = alike.get(0);
        Cause cause = Cause.platform(first.table(), first.column(), first.kind());
        String place = cause.place().isEmpty() ? "未写明表格" : cause.place();
        return new Proposal(
                "国家平台反馈“" + first.kind() + "”，" + place,
                cause,
                units.getOrDefault(first.table(), ""),
                place + "：" + first.message() + (alike.size() > 1 ? "（同类" + alike.size() + "处）" : ""),
                "更正数据，查明校内校验没有发现的原因。",
                "",
                false);
    }
}
