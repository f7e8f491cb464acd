package cn.edu.zzut.monitoring.meeting;

import cn.edu.zzut.monitoring.review.ReviewTotals;
import java.util.List;

/**
 * What lies before the president's meeting, as it is now; nothing of it names a person.
 *
 * @param review the experts' review in numbers
 * @param reviewed what was looked at, a line for each table and expert
 * @param pledged the units that have handed in their pledge (承诺书), signed
 * @param notPledged those that have not
 */
public record Material(
        int year,
        List<FiledLine> tables,
        List<IndicatorLine> indicators,
        List<StandingOutLine> highlights,
        ReviewTotals review,
        List<ReviewedLine> reviewed,
        List<ExpertLine> experts,
        List<OpenLine> openPoints,
        List<String> pledged,
        List<String> notPledged) {

    /** One table; {@code rows} and {@code lastYear} are numbers of rows. */
    public record FiledLine(String table, String unit, int rows, int lastYear, boolean locked, String state) {}

    /** One of the school's indicators; what is not known or does not exist is empty. */
    public record IndicatorLine(
            String name, String value, String lastYear, String qualified, String restricted, String verdict) {}

    public record StandingOutLine(String sentence, String decision) {}

    /**
     * A table as one expert judged it; counts in Chinese, such as 数据错误2，缺佐证1.
     *
     * @param looked how many of the sampled rows were looked at, such as 48/50
     * @param inconsistent how many of the machine's checks about the table do not hold
     * @param open how many comments are not closed
     * @param conclusion what the expert concluded last of all tables; empty before, 已改派 where the table moved
     */
    public record ReviewedLine(
            String table,
            String unit,
            String looked,
            int inconsistent,
            String kinds,
            String severities,
            String states,
            int open,
            String conclusion) {}

    public record ExpertLine(String table, String kind, String severity, String problem, String state, boolean open) {}

    /** @param kind 异常, 迟报 or 数据更正 */
    public record OpenLine(String kind, String unit, String what, String said) {}

    public long locked() {
        return tables.stream().filter(FiledLine::locked).count();
    }

    public int rows() {
        return tables.stream().mapToInt(FiledLine::rows).sum();
    }

    public long units() {
        return tables.stream().map(FiledLine::unit).distinct().count();
    }

    public List<OpenLine> of(String kind) {
        return openPoints.stream().filter(line -> line.kind().equals(kind)).toList();
    }

    /** 完整性, in one sentence. */
    public String completeness() {
        return "本年度" + tables.size() + "张表格、" + units() + "个责任单位，共" + rows() + "行数据；已锁定" + locked() + "张"
                + (locked() == tables.size() ? "。" : "，还有" + (tables.size() - locked()) + "张没有锁定。");
    }

    /** 专家审核 and its comments, in two sentences. */
    public String opinion() {
        if (experts.isEmpty()) {
            return review.inWords() + "专家没有提出意见。";
        }
        long open = experts.stream().filter(ExpertLine::open).count();
        return review.inWords() + "专家提出意见" + experts.size() + "条（" + count("严重") + "、" + count("一般") + "、" + count("建议")
                + "），" + (open == 0 ? "均已办结。" : "还有" + open + "条没有办结。");
    }

    private String count(String severity) {
        return severity
                + experts.stream()
                        .filter(line -> line.severity().equals(severity))
                        .count() + "条";
    }
}
