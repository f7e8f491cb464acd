package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.analysis.YearComparison;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.document.WordDocument;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 年度分析报告: its conclusions and its figures. */
@Component
class AnnualReport implements Chapter {

    private final Cycles cycles;
    private final YearComparison comparison;

    AnnualReport(Cycles cycles, YearComparison comparison) {
        this.cycles = cycles;
        this.comparison = comparison;
    }

    @Override
    public String item() {
        return "report";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        cycles.cycle(subject.year())
                .report()
                .filter(text -> !text.isBlank())
                .ifPresent(text -> folder.word(
                        new Piece(subject.year() + "年度本科教学质量监测数据分析报告", "评估督导处", subject.year() + ""),
                        "年度分析报告.docx",
                        document(subject.year(), text)));
    }

    private WordDocument document(int year, String text) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("表格", "本年行数", "上年行数"));
        comparison
                .of(year)
                .forEach(line -> lines.add(
                        List.of(line.table(), String.valueOf(line.rows()), String.valueOf(line.rowsLastYear()))));
        WordDocument document = new WordDocument().title(year + "年度本科教学质量监测数据分析报告");
        text.lines().forEach(document::text);
        return document.text("各表数据量与上年比较").table(lines).right("评估督导处");
    }
}
