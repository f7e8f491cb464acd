package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.cycle.Cycles;
import java.util.List;
import org.springframework.stereotype.Component;

/** 培训材料: the sessions that were held and who attended. */
@Component
class Training implements Chapter {

    private final Cycles cycles;
    private final Names names;

    Training(Cycles cycles, Names names) {
        this.cycles = cycles;
        this.names = names;
    }

    @Override
    public String item() {
        return "training";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        folder.list(
                new Piece(subject.year() + "年度填报培训记录", "评估督导处", subject.year() + ""),
                "培训记录.csv",
                List.of("登记时间", "场次", "参加人员", "登记人"),
                cycles.decisions(subject.year()).stream()
                        .filter(decision -> decision.subject().equals("training"))
                        .map(decision -> List.of(
                                LocalTimes.second(decision.decidedAt()),
                                decision.verdict(),
                                decision.reason(),
                                names.of(decision.decidedBy())))
                        .toList());
    }
}
