package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.Decision;
import java.util.List;
import org.springframework.stereotype.Component;

/** 决定记录: what was decided for the whole school, by whom, why; the meeting's minutes among them. */
@Component
class Decisions implements Chapter {

    private static final String MEETING = "presidents-meeting";

    private final Cycles cycles;
    private final Names names;

    Decisions(Cycles cycles, Names names) {
        this.cycles = cycles;
        this.names = names;
    }

    @Override
    public String item() {
        return "decisions";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        List<Decision> decisions = cycles.decisions(subject.year());
        folder.list(
                new Piece(subject.year() + "年度决定记录", "评估督导处", subject.year() + ""),
                "决定记录.csv",
                List.of("时间", "事项", "决定", "说明", "决定人"),
                decisions.stream().map(this::line).toList());
        if (decisions.stream().noneMatch(decision -> decision.subject().equals(MEETING))) {
            folder.missing("没有校长办公会审议的记录");
        }
    }

    private List<String> line(Decision decision) {
        return List.of(
                LocalTimes.second(decision.decidedAt()),
                decision.subjectTitle(),
                decision.verdictTitle(),
                reason(decision),
                names.of(decision.decidedBy()));
    }

    /** Units confirm by their code. */
    private String reason(Decision decision) {
        return decision.subject().equals("unit-archive") ? names.ofUnit(decision.reason()) : decision.reason();
    }
}
