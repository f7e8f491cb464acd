package cn.edu.zzut.monitoring.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which columns tell of people: what the catalog says, and where it says nothing, what their names propose. */
class PrivacyTest {

    private static Catalog catalog(String column) {
        return CatalogFiles.of(Map.of(
                        "a.yaml",
                        """
                        code: 4-1
                        name: 人员
                        category: 人员
                        statisticalTime: 时点
                        shape: 列表
                        fields:
                          - {name: 序号, type: integer}
                          - %s
                        """
                                .formatted(column)))
                .catalog();
    }

    private static Column column(Catalog catalog) {
        return catalog.table(new TableCode("4-1")).columns().get(1);
    }

    @ParameterizedTest
    @CsvSource({
        "姓名, PERSONAL",
        "学生姓名, PERSONAL",
        "主持人工号, PERSONAL",
        "出生年月, PERSONAL",
        "手机, PERSONAL",
        "联系电子邮箱, PERSONAL",
        "身份证号, SENSITIVE",
        "证件号码, SENSITIVE",
        "民族, SENSITIVE",
        "政治面貌, SENSITIVE",
        "单位号, NONE",
        "课程名称, NONE",
        "立项编号, NONE",
        "性别, NONE"
    })
    void aNameProposesTheMark(String name, Privacy expected) {
        assertThat(column(catalog("{name: " + name + ", type: string}")).privacy())
                .isEqualTo(expected);
    }

    @Test
    void aNumberOfPeopleIsNobody() {
        assertThat(column(catalog("{name: 少数民族, type: integer}")).privacy()).isEqualTo(Privacy.NONE);
    }

    @Test
    void whatTheCatalogSaysWins() {
        assertThat(column(catalog("{name: 姓名, type: string, privacy: none}")).privacy())
                .isEqualTo(Privacy.NONE);
        assertThat(column(catalog("{name: 备注, type: string, privacy: sensitive}"))
                        .masked("患病"))
                .isEqualTo("**");
    }

    @Test
    void aMarkGoesOutAndComesInAgainAndIsNotSaidWhereTheNameSaysIt() {
        Catalog said = catalog("{name: 姓名, type: string, privacy: none}");
        String text = CatalogYaml.of(said.table(new TableCode("4-1")));
        assertThat(text).contains("privacy: none");
        assertThat(CatalogYaml.of(catalog("{name: 姓名, type: string}").table(new TableCode("4-1"))))
                .doesNotContain("privacy");
    }

    @Test
    void anotherMarkThanLastYearIsAChange() {
        assertThat(CatalogComparison.between(
                                catalog("{name: 姓名, type: string}"), catalog("{name: 姓名, type: string, privacy: none}"))
                        .changes())
                .singleElement()
                .satisfies(
                        change -> assertThat(change.columns().get(0).detail()).isEqualTo("个人信息标注 个人信息→无"));
    }

    @ParameterizedTest
    @CsvSource({
        "姓名, 王小明, 王*",
        "姓名, 欧阳明, 欧阳*",
        "工号, 20010037, **37",
        "工号, 37, **",
        "出生年月, 1980-03, 1980",
        "身份证号, 410101198003070011, **",
        "手机, 13800000000, **",
        "课程名称, 高等数学, 高等数学"
    })
    void aMaskedCellTellsRowsApartAndNobodysName(String name, String text, String expected) {
        assertThat(Column.text(name, false, "").masked(text)).isEqualTo(expected);
    }

    @Test
    void eachOfSeveralNamesInACellIsMasked() {
        assertThat(Column.text("授课教师", false, "、").masked("王小明、李华")).isEqualTo("王*、李*");
    }

    @Test
    void aChoiceOfManyIsNoName() {
        assertThat(Column.choice("是否第一发明人", List.of("是", "否")).privacy()).isEqualTo(Privacy.NONE);
    }
}
