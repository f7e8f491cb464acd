package cn.edu.zzut.monitoring.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the office wrote counts until a later catalog says something new by itself. */
class DefinitionEditionsCountTest {

    private static final Column COLUMN = new Column(
            "人数",
            ColumnType.INTEGER,
            true,
            0,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            "人",
            null,
            "在册人数",
            "2019年填报指南",
            null,
            null,
            null,
            null);

    private static DefinitionEdition written(String meaning, String over) {
        return new DefinitionEdition(
                2026,
                new TableCode("1-1"),
                "人数",
                new Definition(meaning, "不计借调", "", ""),
                over,
                "office",
                Instant.parse("2026-09-03T02:00:00Z"));
    }

    @Test
    void theOfficesNewestWordsStandInThePlaceOfTheCatalogs() {
        Column explained = COLUMN.explained(List.of(written("在岗人数", "在册人数"), written("在职人数", "在册人数")));
        assertThat(explained.meaning()).isEqualTo("在岗人数");
        assertThat(explained.countingRule()).isEqualTo("不计借调");
        assertThat(explained.source()).isEqualTo("评估督导处");
        assertThat(explained.editionMark()).isEqualTo("修改于2026年9月3日");
        assertThat(COLUMN.editionMark()).isEqualTo("2019口径");
    }

    @Test
    void aLaterCatalogThatSaysSomethingNewIsNotOverruled() {
        assertThat(COLUMN.explained(List.of(written("在岗人数", "以前的含义"))).meaning())
                .isEqualTo("在册人数");
    }

    @Test
    void aLaterCatalogThatTookTheOfficesWordsKeepsTheirCountingRule() {
        assertThat(COLUMN.explained(List.of(written("在册人数", "以前的含义"))).countingRule())
                .isEqualTo("不计借调");
    }
}
