package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.reporting.Block.Grid;
import cn.edu.zzut.monitoring.reporting.Block.Note;
import cn.edu.zzut.monitoring.reporting.Block.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the report rests on: the tables, how complete they are, and how they were filed. */
final class FilingPassages {

    private static final String COUNTED = "异常是各表最近一次校验查出的。";
    private static final String UNCHECKED = "未校验";

    /** 编制依据: basis and completeness. */
    List<Block> basis(Scene scene) {
        YearMaterial year = scene.year();
        List<FiledTable> whole = wholeTables(scene);
        List<FiledTable> filed = whole.stream().filter(FiledTable::isFiled).toList();
        long locked = filed.stream().filter(FiledTable::locked).count();
        long rows = filed.stream().mapToLong(FiledTable::rows).sum();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Text("本报告依据" + year.year() + "年度高等教育质量监测填报数据编制，数据只取自各单位填报的表格和评估督导处录入的指标。" + "经费、科研等自然年数据为"
                + (year.year() - 1) + "年1月1日至12月31日，其余为学年或时点数据，以各表注明的统计时间为准。"));
        scene.former().ifPresent(former -> blocks.add(new Text(instead(former))));
        blocks.add(new Text(
                (scene.level() == Level.SCHOOL ? "本年度" : "本报告所用表格中，") + "已分解的" + whole.size() + "张表格有" + filed.size()
                        + "张已有数据，共" + rows + "行；其中" + locked + "张已锁定"
                        + (locked < filed.size() ? "，" + (filed.size() - locked) + "张尚未锁定，数据可能变化" : "") + "。"));
        String without = without(scene, filed);
        if (!without.isEmpty()) {
            blocks.add(new Text("没有数据的表格：" + without + "。"));
        }
        if (scene.level() != Level.SCHOOL) {
            blocks.add(new Text(
                    "教学经费、图书、行政用房、评教、体质测试、毕业去向、奖助和社团等数据，学校未分解到" + scene.level().title() + "，本报告不列。"));
        }
        blocks.add(new Note("数据基准（各表版本与指标体系的SHA-256）：" + year.basis() + "；指标体系：" + year.catalogName() + "。"));
        return blocks;
    }

    private static String instead(FormerEdition former) {
        return "本版为第" + (former.edition() + 1) + "版，取代"
                + SchoolClock.inChinese(
                        former.fixedAt().atZone(SchoolClock.ZONE).toLocalDate()) + "定稿的第"
                + former.edition() + "版（原样保留）"
                + (former.changes().isEmpty()
                        ? "。"
                        : "，因为第" + former.edition() + "版之后：" + String.join("；", former.changes()) + "。");
    }

    /** For the school all that are assigned, for others those that their figures come from. */
    private static List<FiledTable> wholeTables(Scene scene) {
        Stream<FiledTable> whole = scene.year().tables().stream().filter(FiledTable::isWhole);
        if (scene.level() == Level.SCHOOL) {
            return whole.toList();
        }
        Set<String> used = used(scene);
        return whole.filter(table -> used.contains(table.code())).toList();
    }

    private static Set<String> used(Scene scene) {
        return scene.year().tablesOf(scene.year().valuesOf(scene.subject()).keySet(), scene.level()).stream()
                .map(TableCode::value)
                .collect(Collectors.toSet());
    }

    /** For the school also what nobody was asked for, as far as it is not optional. */
    private static String without(Scene scene, List<FiledTable> filed) {
        Set<String> there = filed.stream().map(FiledTable::code).collect(Collectors.toSet());
        Set<String> used = scene.level() == Level.SCHOOL ? Set.of() : used(scene);
        return scene.year().catalog().tables().stream()
                .filter(table -> !table.optional())
                .filter(table -> scene.level() == Level.SCHOOL
                        || used.contains(table.code().value()))
                .filter(table -> !there.contains(table.code().value()))
                .map(TableDefinition::title)
                .collect(Collectors.joining("、"));
    }

    /**
     * 数据来源: the tables that it is made from, with the version that counted.
     *
     * @param leftOut chapters of which there are no data
     */
    List<Block> tables(Scene scene, List<String> leftOut) {
        List<Block> blocks = new ArrayList<>(List.of(new Grid(
                "本报告所用表格及版本",
                List.of("表格", "责任单位", "状态", "版本", "行数"),
                List.of(8, 5, 3, 2, 2),
                3,
                wholeTables(scene).stream()
                        .filter(FiledTable::isFiled)
                        .map(table -> List.of(
                                table.title(),
                                scene.year().unit(table.unit()),
                                table.locked() ? "已锁定" : table.state(),
                                String.valueOf(table.version()),
                                String.valueOf(table.rows())))
                        .toList(),
                "还没有表格有数据。")));
        if (!leftOut.isEmpty()) {
            blocks.add(new Note(scene.subject().name() + "没有下列内容的数据，因此不列：" + String.join("、", leftOut) + "。"));
        }
        return blocks;
    }

    /** 填报质量: for the school by unit, for a college by table. */
    List<Block> quality(Scene scene) {
        return scene.level() == Level.SCHOOL ? byUnit(scene) : byTable(scene);
    }

    private static List<Block> byUnit(Scene scene) {
        Map<String, List<FiledTable>> byUnit = scene.year().tables().stream()
                .collect(Collectors.groupingBy(FiledTable::unit, TreeMap::new, Collectors.toList()));
        return List.of(
                new Grid(
                        "各单位填报质量",
                        List.of("单位", "表格", "被退回", "迟报工作日", "异常", "未说明"),
                        List.of(7, 2, 2, 3, 2, 2),
                        1,
                        byUnit.entrySet().stream()
                                .map(unit -> sums(scene.year().unit(unit.getKey()), unit.getValue()))
                                .toList(),
                        "本年度还没有填报任务。"),
                new Note("表格含负责和协助填报的；被退回指被人退回至少一次的份数。" + counted(scene)));
    }

    private static List<String> sums(String name, List<FiledTable> parts) {
        return List.of(
                name,
                String.valueOf(parts.size()),
                String.valueOf(parts.stream().filter(FiledTable::returned).count()),
                String.valueOf(parts.stream().mapToInt(FiledTable::lateDays).sum()),
                found(parts, FiledTable::anomalies),
                found(parts, FiledTable::unexplained));
    }

    /** How many were found; where not all were checked, that it is not known of the others. */
    static String found(List<FiledTable> parts, ToIntFunction<FiledTable> number) {
        List<FiledTable> filed = parts.stream().filter(FiledTable::isFiled).toList();
        long unchecked = filed.stream().filter(FiledTable::isUnchecked).count();
        if (filed.isEmpty()) {
            return Shown.NONE;
        }
        if (unchecked == filed.size()) {
            return UNCHECKED;
        }
        return filed.stream().mapToInt(number).sum() + (unchecked == 0 ? "" : "（另" + unchecked + "份未校验）");
    }

    private static String counted(Scene scene) {
        boolean any = scene.year().tables().stream()
                .filter(table -> scene.concerns(table.unit()))
                .anyMatch(FiledTable::isUnchecked);
        return COUNTED
                + (any ? "“" + UNCHECKED + "”的（如导入的往年数据）没有在本系统校验过，有没有异常并不清楚。" : "")
                + (scene.year().ground().yearChecked() ? "" : "本年度没有做过全校校验，表与表之间的核对以各表上传时为准。");
    }

    private static List<Block> byTable(Scene scene) {
        return List.of(
                new Grid(
                        scene.subject().name() + "填报质量",
                        List.of("表格", "任务", "状态", "被退回", "迟报工作日", "异常", "未说明"),
                        List.of(7, 2, 3, 2, 3, 2, 2),
                        3,
                        scene.year().tables().stream()
                                .filter(table -> scene.concerns(table.unit()))
                                .map(table -> List.of(
                                        table.title(),
                                        table.isWhole() ? "负责" : "协助",
                                        table.state(),
                                        table.returned() ? "是" : "",
                                        String.valueOf(table.lateDays()),
                                        found(List.of(table), FiledTable::anomalies),
                                        found(List.of(table), FiledTable::unexplained)))
                                .toList(),
                        scene.subject().name() + "本年度没有填报任务。"),
                new Note(counted(scene)));
    }
}
