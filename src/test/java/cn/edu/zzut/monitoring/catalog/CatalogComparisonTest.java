package cn.edu.zzut.monitoring.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A year's catalog against the one before: what is new, gone, renamed, renumbered, or demands something else. */
class CatalogComparisonTest {

    private static final String MAJORS =
            """
            code: 4-1
            name: 专业基本情况
            category: 学科专业
            statisticalTime: 时点
            shape: 列表
            primaryKey: [专业代码]
            fields:
              - {name: 专业代码, type: string, maxLength: 20}
              - {name: 专业名称, type: string, maxLength: 50}
              - {name: 学制, type: integer}
              - {name: 招生状态, type: string, values: [在招, 停招]}
              - {name: 备注, type: string, required: false}
            """;
    private static final String LAND =
            """
            code: 2-1
            name: 占地与建筑面积
            category: 办学条件
            statisticalTime: 时点
            shape: 单条
            fields:
              - {name: 占地面积, type: number}
              - {name: 建筑面积, type: number}
            """;
    private static final Catalog BEFORE = catalog(LAND, MAJORS);

    private static Catalog catalog(String... tables) {
        Map<String, String> texts = new java.util.TreeMap<>();
        for (String table : tables) {
            texts.put(texts.size() + ".yaml", table);
        }
        return CatalogFiles.of(texts).catalog();
    }

    private static TableChange only(Catalog now) {
        var comparison = CatalogComparison.between(BEFORE, now);
        assertThat(comparison.changes()).hasSize(1);
        return comparison.changes().get(0);
    }

    @Test
    void theSameCatalogHasNoChanges() {
        var comparison = CatalogComparison.between(BEFORE, BEFORE);
        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.unchanged()).isEqualTo(2);
    }

    @Test
    void columnsAreAddedRemovedRenamedAndRetyped() {
        var now = MAJORS.replace("name: 专业名称", "name: 校内专业名称")
                .replace("学制, type: integer", "学制, type: number")
                .replace("[在招, 停招]", "[在招, 当年停招]")
                .replace("{name: 备注, type: string, required: false}", "{name: 招生人数, type: integer}");
        TableChange change = only(catalog(LAND, now));
        assertThat(change.kind()).isEqualTo(TableChange.Kind.CHANGED);
        assertThat(change.columns())
                .containsExactly(
                        new ColumnChange(ColumnChange.Kind.RENAMED, "校内专业名称", "专业名称", ""),
                        new ColumnChange(ColumnChange.Kind.RETYPED, "学制", "学制", "类型 整数→数字"),
                        new ColumnChange(ColumnChange.Kind.RETYPED, "招生状态", "招生状态", "可选值 增加当年停招 删除停招"),
                        new ColumnChange(ColumnChange.Kind.ADDED, "招生人数", "", "整数"),
                        new ColumnChange(ColumnChange.Kind.REMOVED, "", "备注", ""));
    }

    @Test
    void aTableWithAnotherNumberIsFoundByItsNameAndColumns() {
        var comparison = CatalogComparison.between(BEFORE, catalog(LAND, MAJORS.replace("code: 4-1", "code: 1-4")));
        assertThat(comparison.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(TableChange.Kind.RECODED);
            assertThat(change.from()).isEqualTo(new TableCode("4-1"));
        });
        assertThat(comparison.suggestedMapping().of(new TableCode("1-4")))
                .map(YearMapping.TableMapping::from)
                .contains(new TableCode("4-1"));
    }

    @Test
    void tablesAreAddedRemovedAndRenamed() {
        assertThat(only(catalog(LAND)).kind()).isEqualTo(TableChange.Kind.REMOVED);
        assertThat(only(catalog(
                                LAND,
                                MAJORS,
                                LAND.replace("2-1", "2-9")
                                        .replace("占地与建筑", "运动场馆")
                                        .replace("面积", "长度")))
                        .kind())
                .isEqualTo(TableChange.Kind.ADDED);
        assertThat(only(catalog(LAND.replace("占地与建筑面积", "占地和建筑"), MAJORS)).kind())
                .isEqualTo(TableChange.Kind.RENAMED);
    }

    @Test
    void newAndChangedRulesAreNamed() {
        String rule = "rules:\n  - {id: 2-1.a, holds: 占地面积 > 0, message: 一, source: 二}\n";
        TableChange change = only(catalog(LAND + rule, MAJORS));
        assertThat(change.rules()).extracting(Rule::id).containsExactly("2-1.a");
        var back = CatalogComparison.between(catalog(LAND + rule, MAJORS), BEFORE);
        assertThat(back.changes().get(0).others()).containsExactly("删除规则 2-1.a");
    }

    @Test
    void aNewColumnHasNoOrigin() {
        var comparison = CatalogComparison.between(BEFORE, catalog(LAND + "  - {name: 绿化率, type: number}\n", MAJORS));
        Optional<YearMapping.TableMapping> mapping =
                comparison.suggestedMapping().of(new TableCode("2-1"));
        assertThat(mapping.orElseThrow().columns()).containsOnlyKeys("占地面积", "建筑面积");
    }

    @Test
    void aFormerNameLeadsToTheColumnOfTheYearBefore() {
        Catalog now = catalog(
                LAND.replace("{name: 建筑面积, type: number}", "{name: 校舍, type: number, formerNames: [建筑面积]}"), MAJORS);
        TableCode land = new TableCode("2-1");
        assertThat(YearMapping.byName(now, BEFORE).of(land).orElseThrow().columns())
                .containsEntry("校舍", "建筑面积");
        assertThat(CatalogComparison.between(BEFORE, now)
                        .suggestedMapping()
                        .of(land)
                        .orElseThrow()
                        .columns())
                .containsEntry("校舍", "建筑面积");
    }

    @Test
    void limitsAndUnitsThatChangeAreSaid() {
        TableChange change =
                only(catalog(LAND.replace("建筑面积, type: number", "建筑面积, type: number, maximum: 100, unit: 公顷"), MAJORS));
        assertThat(change.columns())
                .containsExactly(new ColumnChange(ColumnChange.Kind.RETYPED, "建筑面积", "建筑面积", "限值 不限→不大于100；计量单位 无→公顷"));
    }
}
