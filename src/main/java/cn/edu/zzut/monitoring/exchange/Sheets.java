package cn.edu.zzut.monitoring.exchange;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.ColumnType;
import cn.edu.zzut.monitoring.catalog.Indicator;
import cn.edu.zzut.monitoring.catalog.Privacy;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import java.util.List;

/** The sheets of a catalog's workbook, described like tables. */
final class Sheets {

    static final String YES = "是";
    static final String NO = "否";
    static final String PRIVACY = "个人信息标注";

    static final TableDefinition TABLES = sheet(
            1,
            "表格",
            text("表号"),
            text("表名"),
            text("类别"),
            text("统计时间"),
            choice("形式", "单条", "列表"),
            choice("基础表", YES, NO),
            choice("可不填", YES, NO),
            text("2019年表号"),
            number("填报顺序"),
            list("责任单位"),
            list("协助单位"),
            list("主键"),
            list("唯一项"),
            number("跨年阈值"),
            list("只增不减的数据项"),
            list("不作跨年比较的数据项"));

    static final TableDefinition COLUMNS = sheet(
            2,
            "数据项",
            text("表号"),
            text("数据项"),
            choice("类型", Types.titles()),
            choice("必填", YES, NO),
            number("最大长度"),
            list("可选值"),
            list("别的写法"),
            number("最小值"),
            number("最大值"),
            number("小数位数"),
            text("最早"),
            text("最晚"),
            choice("格式", "url", "mobile", "email", "year", "yyyymm"),
            text("多值分隔符"),
            text("计量单位"),
            text("本项统计时间"),
            text("含义"),
            text("含义出处"),
            list("曾用名"),
            number("本项跨年阈值"),
            choice(PRIVACY, Privacy.NONE.title(), Privacy.PERSONAL.title(), Privacy.SENSITIVE.title()));

    /** As catalogs were before they said which columns are personal. */
    static final TableDefinition COLUMNS_UNMARKED = sheet(
            2,
            COLUMNS.name(),
            COLUMNS.columns().stream()
                    .filter(column -> !column.name().equals(PRIVACY))
                    .toArray(Column[]::new));

    static final TableDefinition REFERENCES = sheet(
            3,
            "引用",
            text("表号"),
            number("引用序号"),
            list("引用的数据项"),
            text("目标表号"),
            list("目标数据项"),
            list("免校验的值"),
            text("引用分隔符"));

    static final TableDefinition DISJOINT = sheet(4, "互斥", text("表号"), text("互斥数据项"), text("另一表号"), text("另一数据项"));

    static final TableDefinition RULES = sheet(
            5,
            "规则",
            text("表号"),
            text("规则号"),
            choice("范围", "行", "整表", "汇总表"),
            list("引用的表"),
            text("条件"),
            text("提示"),
            choice("级别", "错误", "异常"),
            choice("启用", YES, NO),
            text("依据"));

    static final TableDefinition INDICATORS = sheet(
            6,
            "指标",
            text("指标号"),
            text("指标名称"),
            text("计量单位"),
            list("层次"),
            list("引用的表"),
            text("公式"),
            choice("取向", Indicator.HIGHER, Indicator.LOWER),
            list("限值"),
            text("另可合格"),
            list("目标"),
            list("最小样本"),
            list("用于"),
            choice("由评估督导处录入", YES, NO),
            text("指标说明"),
            text("内部备注"),
            text("依据"));

    /** A row without a part's name is the formula of that level. */
    static final TableDefinition PARTS = sheet(7, "指标构成", text("指标号"), text("构成层次"), text("构成名称"), text("构成公式"));

    static final TableDefinition POPULATIONS = sheet(
            8,
            "统计总体",
            text("总体名称"),
            text("总体说明"),
            text("表号"),
            list("关联"),
            text("总体条件"),
            text("学院数据项"),
            text("专业数据项"),
            choice("按国标代码", YES, NO));

    static final TableDefinition SUBJECTS = sheet(
            9,
            "统计对象",
            text("对象层次"),
            text("表号"),
            text("代码数据项"),
            text("名称数据项"),
            text("对象条件"),
            text("所属学院数据项"),
            text("国标代码数据项"));

    static final List<TableDefinition> ALL =
            List.of(TABLES, COLUMNS, REFERENCES, DISJOINT, RULES, INDICATORS, PARTS, POPULATIONS, SUBJECTS);

    private Sheets() {}

    private static TableDefinition sheet(int number, String name, Column... columns) {
        return TableDefinition.form(new TableCode("ZB-" + number), name, List.of(columns), List.of());
    }

    private static Column text(String name) {
        return Column.text(name, false, "");
    }

    private static Column list(String name) {
        return Column.text(name, false, ";");
    }

    private static Column number(String name) {
        return Column.optional(name, ColumnType.NUMBER);
    }

    private static Column choice(String name, String... values) {
        return Column.choice(name, List.of(values));
    }
}
