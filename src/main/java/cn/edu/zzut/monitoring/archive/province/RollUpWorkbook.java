package cn.edu.zzut.monitoring.archive.province;

import cn.edu.zzut.monitoring.archive.province.SchoolList.School;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.workbook.StampedWorkbook;
import cn.edu.zzut.monitoring.workbook.StampedWorkbook.Sheet;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A roll-up as people read it: the indicators, which school sent what, and what has no value. */
final class RollUpWorkbook {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final RollUp rollUp;
    private final Map<String, String> names = new TreeMap<>();

    RollUpWorkbook(RollUp rollUp, List<School> schools) {
        this.rollUp = rollUp;
        schools.forEach(school -> names.put(school.code(), school.name()));
    }

    byte[] write(int year) {
        String stamp = year + "年度监测指标汇总，" + rollUp.taken().size() + "所学校，最晚的一份制作于" + second(rollUp.latest());
        return StampedWorkbook.write(stamp, stamp, List.of(indicators(), reports(), missing()));
    }

    private Sheet indicators() {
        List<String> codes = List.copyOf(rollUp.taken().keySet());
        List<String> headings = new ArrayList<>(List.of("指标号", "指标", "单位", "口径", "学校数", "最小值", "中位数", "最大值"));
        codes.forEach(code -> headings.add(names.get(code) + "（" + code + "）"));
        List<List<String>> rows = rollUp.spreads().stream()
                .map(spread -> {
                    List<String> row = new ArrayList<>(List.of(
                            spread.id(),
                            spread.name(),
                            spread.unit(),
                            spread.otherwise() ? spread.formula() + "（各校不一致，分开列）" : spread.formula(),
                            String.valueOf(spread.values().size()),
                            spread.least(),
                            spread.median(),
                            spread.greatest()));
                    codes.forEach(code -> row.add(spread.of(code)));
                    return row;
                })
                .toList();
        return new Sheet("指标", headings, rows);
    }

    private Sheet reports() {
        List<List<String>> rows = new ArrayList<>();
        rollUp.all()
                .forEach(one -> rows.add(List.of(
                        one.code(),
                        names.getOrDefault(one.code(), ""),
                        one.refused().isEmpty() ? "已汇总" : "未汇总",
                        one.file(),
                        one.content().map(content -> second(content.madeAt())).orElse(""),
                        one.fingerprint(),
                        one.sha256(),
                        one.refused().isEmpty() ? remark(one) : one.refused())));
        rollUp.absent()
                .forEach(school ->
                        rows.add(List.of(school.code(), school.name(), "没有可汇总的", "", "", "", "", "没有报送，或者报送的都没有汇总。")));
        return new Sheet("报送情况", List.of("学校代码", "学校", "结果", "文件", "制作时间", "公钥指纹", "SHA-256", "说明"), rows);
    }

    private String remark(Received one) {
        String called = one.content().orElseThrow().school().name();
        return called.equals(names.get(one.code())) ? "" : "该校自称“" + called + "”，与学校清单不同。";
    }

    private Sheet missing() {
        List<List<String>> rows = new ArrayList<>();
        rollUp.taken().forEach((code, content) -> content.indicators().stream()
                .filter(figure -> !figure.isThere())
                .forEach(figure -> rows.add(
                        List.of(code, names.getOrDefault(code, ""), figure.id(), figure.name(), figure.missing()))));
        return new Sheet("没有数值的", List.of("学校代码", "学校", "指标号", "指标", "原因"), rows);
    }

    private static String second(Instant moment) {
        return SECOND.format(moment.atZone(SchoolClock.ZONE));
    }
}
