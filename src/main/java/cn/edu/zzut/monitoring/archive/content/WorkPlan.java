package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.DueChanges;
import cn.edu.zzut.monitoring.document.WordDocument;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 工作方案与时间安排: the plan, its six dates with what became of them, and every date that was moved. */
@Component
class WorkPlan implements Chapter {

    private static final String OFFICE = "评估督导处";

    private final Cycles cycles;
    private final DueChanges changes;
    private final Names names;

    WorkPlan(Cycles cycles, DueChanges changes, Names names) {
        this.cycles = cycles;
        this.changes = changes;
        this.names = names;
    }

    @Override
    public String item() {
        return "work-plan";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        Cycle cycle = cycles.cycle(subject.year());
        if (cycle.workPlan().isBlank()) {
            folder.missing("没有填写工作方案的文字");
        }
        Piece piece = Piece.of(cycle.title() + "工作方案", OFFICE, cycle.launchedOn());
        folder.word(piece, "工作方案.docx", plan(cycle));
        folder.list(
                new Piece("截止日期变更记录", OFFICE, subject.year() + ""),
                "截止日期变更记录.csv",
                List.of("事项", "原日期", "新日期", "原因", "变更人", "时间"),
                changes.of(subject.year()).stream()
                        .map(change -> List.of(
                                change.title(),
                                change.oldDay().toString(),
                                change.newDay().toString(),
                                change.reason(),
                                names.of(change.by()),
                                LocalTimes.second(change.at())))
                        .toList());
    }

    private WordDocument plan(Cycle cycle) {
        List<List<String>> stages = new ArrayList<>();
        stages.add(List.of("阶段", "截止日期", "开始", "完成"));
        cycles.stages(cycle.year())
                .forEach(stage -> stages.add(List.of(
                        stage.stage().title(),
                        stage.dueOn().toString(),
                        LocalTimes.second(stage.startedAt()),
                        LocalTimes.second(stage.doneAt()))));
        WordDocument document = new WordDocument().title(cycle.title() + "工作方案");
        cycle.workPlan().lines().forEach(document::text);
        return document.table(stages).right(OFFICE).right(cycle.launchedOn().toString());
    }
}
