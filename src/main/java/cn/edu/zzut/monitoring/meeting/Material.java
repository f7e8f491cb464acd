package cn.edu.zzut.monitoring.meeting;

import java.util.List;

/**
 * What lies before the president's meeting, as it is now; nothing of it names a person.
 *
 * @param pledged the units that have handed in their pledge (承诺书), signed
 * @param notPledged those that have not
 */
public record Material(
        int year,
        List<FiledLine> tables,
        List<IndicatorLine> indicators,
        List<StandingOutLine> highlights,
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

    public record ExpertLine(String table, String severity, String problem, String state, boolean open) {}

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

    /** 专家意见, in one sentence. */
    public String opinion() {
        if (experts.isEmpty()) {
            return "专家没有提出意见。";
        }
        long open = experts.stream().filter(ExpertLine::open).count();
        return "专家提出意见" + experts.size() + "条（" + count("严重") + "、" + count("一般") + "、" + count("建议") + "），"
                + (open == 0 ? "均已办结。" : "还有" + open + "条没有办结。");
    }

    private String count(String severity) {
        return severity
                + experts.stream()
                        .filter(line -> line.severity().equals(severity))
                        .count() + "条";
    }
}
