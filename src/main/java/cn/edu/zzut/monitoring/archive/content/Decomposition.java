package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.cycle.Assignment;
import cn.edu.zzut.monitoring.cycle.Cycles;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 任务分解表: which unit is responsible for which table, and which assist. */
@Component
class Decomposition implements Chapter {

    private final Cycles cycles;
    private final Catalogs catalogs;
    private final Names names;

    Decomposition(Cycles cycles, Catalogs catalogs, Names names) {
        this.cycles = cycles;
        this.catalogs = catalogs;
        this.names = names;
    }

    @Override
    public String item() {
        return "decomposition";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        folder.list(
                new Piece(subject.year() + "年度任务分解表", "评估督导处", subject.year() + ""),
                "任务分解表.csv",
                List.of("表格", "基础表", "责任单位", "协助单位"),
                cycles.assignments(subject.year()).stream()
                        .filter(assignment -> subject.concerns(assignment.responsible())
                                || assignment.assisting().stream().anyMatch(subject::concerns))
                        .map(assignment -> line(subject.year(), assignment))
                        .toList());
    }

    private List<String> line(int year, Assignment assignment) {
        TableDefinition table = catalogs.of(year).table(assignment.table());
        return List.of(
                table.title(),
                table.base() ? "是" : "",
                names.of(assignment.responsible()),
                assignment.assisting().stream().map(names::of).collect(Collectors.joining("、")));
    }
}
