package cn.edu.zzut.monitoring.demo;

import cn.edu.zzut.monitoring.catalog.TableCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.stream.Collectors;

/** The values of the demo school's 单条 tables in its first year; amounts grow by 2 % a year, shares stay. */
final class SingleRowSamples {

    private static final BigDecimal GROWTH = new BigDecimal("0.02");

    private static final Map<String, Map<String, Integer>> AMOUNTS = Map.of(
            "2-1",
            Map.of(
                    "总占地面积", 800_000,
                    "占地面积学校产权", 700_000,
                    "占地面积学校产权绿化用地", 200_000,
                    "占地面积学校产权运动场地面积", 100_000,
                    "占地面积非学校产权", 100_000,
                    "占地面积非学校产权独立使用", 100_000,
                    "总建筑面积", 400_000,
                    "建筑面积学校产权", 350_000,
                    "建筑面积非学校产权", 50_000,
                    "建筑面积非学校产权独立使用", 50_000),
            "2-9-2",
            Map.of(
                    "教学经费支出总计", 8_000,
                    "教学日常运行支出", 5_000,
                    "教学改革支出", 500,
                    "专业建设支出", 1_000,
                    "实践教学支出", 1_500,
                    "实验经费支出", 800,
                    "实习经费支出", 500,
                    "经常性预算内事业费拨款", 20_000,
                    "本科生学费收入", 9_000,
                    "社会捐赠金额", 100),
            "6-1",
            Map.of("少数民族学生数（人）", 60, "少数民族本科生学生数（人）", 60, "留学生数", 50));

    private static final Map<String, String> SHARES = Map.ofEntries(
            Map.entry("学生评教覆盖比例", "100"),
            Map.entry("学生评教优", "66.41"),
            Map.entry("学生评教良好", "33.4"),
            Map.entry("学生评教中", "0.19"),
            Map.entry("同行、督导评教覆盖比例", "82.67"),
            Map.entry("同行、督导评教优", "50"),
            Map.entry("同行、督导评教良好", "40"),
            Map.entry("同行、督导评教中", "10"),
            Map.entry("领导评教覆盖比例", "50"),
            Map.entry("领导评教优", "70"),
            Map.entry("领导评教良好", "30"),
            Map.entry("英语四级考试累计通过率", "61.3"),
            Map.entry("英语六级考试累计通过率", "18.25"),
            Map.entry("体质合格率", "94.8"));

    private SingleRowSamples() {}

    /** @param growth years since the first */
    static Map<String, String> of(TableCode table, int growth) {
        if (!AMOUNTS.containsKey(table.value())) {
            return SHARES;
        }
        BigDecimal factor = BigDecimal.ONE.add(GROWTH.multiply(BigDecimal.valueOf(growth)));
        return AMOUNTS.get(table.value()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, amount -> BigDecimal.valueOf(amount.getValue())
                        .multiply(factor)
                        .setScale(0, RoundingMode.HALF_UP)
                        .toPlainString()));
    }
}
