package cn.edu.zzut.monitoring.datause;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.ColumnType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which columns tell of a person, and what is given in their place. */
class PersonalTest {

    private final DeliveryKey key = DeliveryKey.fresh();

    @ParameterizedTest
    @CsvSource({
        "姓名, NAME",
        "专业带头人姓名, NAME",
        "项目负责人, NAME",
        "授课教师, NAME",
        "工号, NUMBER",
        "主持人工号, NUMBER",
        "学号, NUMBER",
        "出生年月, BIRTH",
        "联系电话, WITHHELD",
        "联系电子邮箱, WITHHELD",
        "单位名称, NOTHING",
        "是否第一发明人, NOTHING",
        "作者类型, NOTHING",
        "校内专业代码, NOTHING"
    })
    void columnsAreToldByWhatTheyAreCalled(String name, Personal expected) {
        Column column = name.startsWith("是否")
                ? Column.choice(name, java.util.List.of("是", "否"))
                : Column.optional(name, ColumnType.TEXT);
        assertThat(Personal.of(column)).isEqualTo(expected);
    }

    @Test
    void aNumberOfPeopleIsNoName() {
        assertThat(Personal.of(Column.optional("专职授课教师", ColumnType.INTEGER))).isEqualTo(Personal.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({"NAME, 王小明, 王**", "NAME, 欧阳明, 欧阳**", "BIRTH, 1980-03, 1980", "WITHHELD, 13800000000, ''"})
    void isMaskedSoThatNobodyIsNamed(Personal kind, String cell, String expected) {
        assertThat(kind.masked(Column.optional("某列", ColumnType.TEXT), cell, key))
                .isEqualTo(expected);
    }

    @Test
    void eachOfSeveralNamesInACellIsMasked() {
        assertThat(Personal.NAME.masked(Column.text("主持人", false, "、"), "王小明、李华", key))
                .isEqualTo("王**、李**");
    }

    @Test
    void aNumberHasOneCodeThroughoutADeliveryAndAnotherInEveryOther() {
        Column column = Column.optional("工号", ColumnType.TEXT);
        String code = Personal.NUMBER.masked(column, "20010001", key);
        assertThat(code).hasSize(12).doesNotContain("20010001");
        assertThat(Personal.NUMBER.masked(column, "20010001", DeliveryKey.of(key.text())))
                .isEqualTo(code);
        assertThat(Personal.NUMBER.masked(column, "20010001", DeliveryKey.fresh()))
                .isNotEqualTo(code);
        assertThat(Personal.NUMBER.masked(column, "20010002", key)).isNotEqualTo(code);
    }
}
