package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.review.Assignments;
import cn.edu.zzut.monitoring.review.ReviewComment;
import cn.edu.zzut.monitoring.review.Reviews;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * 专家意见与答复: what was said of whose tables and how the units answered; for the whole school also which expert had which
 * tables and how they came to it.
 */
@Component
class ExpertReview implements Chapter {

    private final Reviews reviews;
    private final Assignments assignments;
    private final ReviewEvidence evidence;
    private final Catalogs catalogs;
    private final Names names;

    ExpertReview(Reviews reviews, Assignments assignments, ReviewEvidence evidence, Catalogs catalogs, Names names) {
        this.reviews = reviews;
        this.assignments = assignments;
        this.evidence = evidence;
        this.catalogs = catalogs;
        this.names = names;
    }

    @Override
    public String item() {
        return "review";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        String year = subject.year() + "";
        folder.list(
                new Piece(year + "年度专家意见与答复", "专家", year),
                "专家意见与答复.csv",
                List.of(
                        "轮次", "表格", "责任单位", "专家", "提出时间", "类别", "程度", "位置", "意见", "需要的佐证", "数据失实", "失实证明", "状态", "单位答复",
                        "答复人", "单位负责人审核"),
                reviews.ofYear(subject.year()).stream()
                        .filter(comment -> subject.concerns(comment.unit()))
                        .map(comment -> line(subject.year(), comment))
                        .toList());
        if (subject.unit().isEmpty()) {
            folder.list(
                    new Piece(year + "年度专家分工", "评估督导处", year),
                    "专家分工.csv",
                    List.of("专家", "表格", "审核范围"),
                    divisions(subject.year()));
            evidence.write(subject.year(), folder);
        }
    }

    private List<List<String>> divisions(int year) {
        return assignments.all(year).entrySet().stream()
                .flatMap(table -> table.getValue().judges().entrySet().stream()
                        .map(judge -> List.of(
                                names.of(judge.getKey()),
                                catalogs.of(year).table(table.getKey()).title(),
                                assignments.inWords(judge.getValue()))))
                .sorted(Comparator.comparing(line -> line.get(0)))
                .toList();
    }

    private List<String> line(int year, ReviewComment comment) {
        return List.of(
                String.valueOf(comment.round()),
                catalogs.of(year).table(comment.table()).title(),
                names.of(comment.unit()),
                names.of(comment.expert()),
                LocalTimes.second(comment.raisedAt()),
                comment.kind().title(),
                comment.severity().title(),
                comment.place().title(),
                comment.problem(),
                comment.wantedProof(),
                comment.isFalseData() ? "是" : "",
                comment.proof(),
                comment.state().title(),
                comment.wasAccepted() ? "接受" : comment.response(),
                names.of(comment.answeredBy()),
                names.of(comment.approvedBy()));
    }
}
