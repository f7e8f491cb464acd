package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.review.Assignments;
import cn.edu.zzut.monitoring.review.Conclusions;
import cn.edu.zzut.monitoring.review.Looks;
import cn.edu.zzut.monitoring.review.Reassignments;
import cn.edu.zzut.monitoring.review.RoundChanges;
import cn.edu.zzut.monitoring.review.Rounds;
import cn.edu.zzut.monitoring.review.check.CheckRuns;
import cn.edu.zzut.monitoring.review.sample.Sample;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How the experts came to what they said: rounds, conclusions, samples, looks, checks with their ticks, reassignments. */
@Component
class ReviewEvidence {

    private static final String OFFICE = "评估督导处";

    private final Assignments assignments;
    private final Rounds rounds;
    private final RoundChanges changes;
    private final Conclusions conclusions;
    private final Looks looks;
    private final CheckRuns checks;
    private final Reassignments reassignments;
    private final Submissions submissions;
    private final Catalogs catalogs;
    private final Names names;

    ReviewEvidence(
            Assignments assignments,
            Rounds rounds,
            RoundChanges changes,
            Conclusions conclusions,
            Looks looks,
            CheckRuns checks,
            Reassignments reassignments,
            Submissions submissions,
            Catalogs catalogs,
            Names names) {
        this.assignments = assignments;
        this.rounds = rounds;
        this.changes = changes;
        this.conclusions = conclusions;
        this.looks = looks;
        this.checks = checks;
        this.reassignments = reassignments;
        this.submissions = submissions;
        this.catalogs = catalogs;
        this.names = names;
    }

    /** Nothing where no expert was given a table. */
    void write(int year, Folder folder) {
        if (assignments.experts(year).isEmpty()) {
            return;
        }
        list(year, folder, "专家审核轮次", List.of("轮次", "专家的截止日期", "原因", "抽样种子", "开始时间"), rounds(year));
        list(
                year,
                folder,
                "专家审核结论",
                List.of("轮次", "专家", "审核结论", "说明", "没有看完的项数", "没有看完的原因", "给出时间"),
                conclusions.of(year).stream().map(this::conclusion).toList());
        list(year, folder, "抽样清单", List.of("轮次", "表格", "审核范围", "版本", "版本SHA-256", "抽样种子", "行", "抽样理由"), samples(year));
        list(year, folder, "抽样查看记录", List.of("表格", "版本", "行", "专家", "查看时间"), looked(year));
        list(year, folder, "机器核对结果", List.of("核对项", "内容", "结果", "数值", "不一致的行或无法判断的原因"), results(year));
        list(year, folder, "核对项处理记录", List.of("轮次", "表格", "核对项", "专家", "处理", "时间"), ticks(year));
        list(year, folder, "轮次改期与撤回记录", List.of("轮次", "原截止日期", "新截止日期", "原因", "办理人", "时间"), changed(year));
        list(year, folder, "改派记录", List.of("表格", "原专家", "现专家", "原因", "办理人", "时间"), moves(year));
    }

    private static void list(int year, Folder folder, String title, List<String> headings, List<List<String>> rows) {
        folder.list(new Piece(year + "年度" + title, OFFICE, year + ""), title + ".csv", headings, rows);
    }

    private List<List<String>> rounds(int year) {
        return rounds.of(year).stream()
                .map(one -> List.of(
                        String.valueOf(one.number()),
                        one.dueOn().toString(),
                        one.reason(),
                        one.seed(),
                        one.begunAt().map(LocalTimes::second).orElse("")))
                .toList();
    }

    private List<List<String>> changed(int year) {
        return changes.of(year).stream()
                .map(one -> List.of(
                        String.valueOf(one.number()),
                        one.before().toString(),
                        one.after().map(LocalDate::toString).orElse("撤回"),
                        one.reason(),
                        names.of(one.by()),
                        LocalTimes.second(one.at())))
                .toList();
    }

    private List<String> conclusion(Conclusions.Given given) {
        return List.of(
                String.valueOf(given.round()),
                names.of(given.expert()),
                given.conclusion().title(),
                given.opinion(),
                String.valueOf(given.unseen()),
                given.reason(),
                LocalTimes.second(given.at()));
    }

    /** Of the last round, from the versions that count: the rows of any other are drawn again by seed and hash. */
    private List<List<String>> samples(int year) {
        String round = String.valueOf(rounds.present(year));
        return assignments.all(year).entrySet().stream()
                .flatMap(table -> table.getValue().portions().stream()
                        .flatMap(portion -> submissions.responsible(year, table.getKey()).stream()
                                .flatMap(submission -> looks.sample(submission, portion).stream())
                                .flatMap(sample -> rows(
                                        round, title(year, table.getKey()), assignments.inWords(portion), sample))))
                .toList();
    }

    private static Stream<List<String>> rows(String round, String table, String portion, Sample sample) {
        return sample.sampled().stream()
                .map(row -> List.of(
                        round,
                        table,
                        portion,
                        String.valueOf(sample.version()),
                        sample.sha256(),
                        sample.seed(),
                        String.valueOf(row.row()),
                        String.join("；", row.why())));
    }

    private List<List<String>> looked(int year) {
        return looks.seen(year).stream()
                .map(one -> List.of(
                        title(year, one.table()),
                        String.valueOf(one.version()),
                        String.valueOf(one.look().row()),
                        names.of(one.look().expert()),
                        LocalTimes.second(one.look().at())))
                .toList();
    }

    private List<List<String>> results(int year) {
        return checks.ofYear(year).stream()
                .map(result -> List.of(
                        String.valueOf(result.check().number()),
                        result.check().title(),
                        result.verdict().title(),
                        String.join(
                                "，",
                                result.figures().entrySet().stream()
                                        .map(one -> one.getKey() + " " + one.getValue())
                                        .toList()),
                        result.why()
                                + String.join(
                                        "；",
                                        result.odd().stream()
                                                .map(odd -> odd.words())
                                                .toList())))
                .toList();
    }

    private List<List<String>> ticks(int year) {
        return looks.allTicks(year).stream()
                .map(tick -> List.of(
                        String.valueOf(tick.round()),
                        title(year, tick.table()),
                        String.valueOf(tick.check()),
                        names.of(tick.expert()),
                        tick.verdict().title(),
                        LocalTimes.second(tick.at())))
                .toList();
    }

    private List<List<String>> moves(int year) {
        return reassignments.of(year).stream()
                .map(one -> List.of(
                        title(year, one.table()),
                        one.before(),
                        one.after(),
                        one.reason(),
                        names.of(one.by()),
                        LocalTimes.second(one.at())))
                .toList();
    }

    private String title(int year, TableCode table) {
        Catalog catalog = catalogs.of(year);
        return catalog.find(table).map(TableDefinition::title).orElse("表" + table);
    }
}
