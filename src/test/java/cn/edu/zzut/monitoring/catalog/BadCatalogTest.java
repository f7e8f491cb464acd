package cn.edu.zzut.monitoring.catalog;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A broken catalog is refused when it is loaded, with its file, line and reason. */
class BadCatalogTest {

    private static final String TABLE =
            """
            code: 9-9
            name: 试验表
            category: 学校基本信息
            statisticalTime: 时点
            shape: 单条
            fields:
              - name: 甲
                type: integer
              - name: 乙
                type: integer
            """;

    private static void load(String more) {
        CatalogFiles.of(Map.of("9-9.yaml", TABLE + more)).catalog();
    }

    private static String rule(String condition) {
        return "rules:\n  - id: 9-9.first\n    holds: 甲 > 0\n    message: 一\n    source: 二\n"
                + "  - id: 9-9.second\n    holds: " + condition + "\n    message: 一\n    source: 二\n";
    }

    @Test
    void aNameThatIsNotThere() {
        assertThatThrownBy(() -> load(rule("甲 > 丙")))
                .hasMessageContaining("9-9.yaml 第16行")
                .hasMessageContaining("9-9.second")
                .hasMessageContaining("丙");
    }

    @Test
    void aConditionThatIsNotFeel() {
        assertThatThrownBy(() -> load(rule("甲 >> )")))
                .hasMessageContaining("9-9.yaml 第16行")
                .hasMessageContaining("FEEL");
    }

    @Test
    void aTableThatTheYearDoesNotHave() {
        assertThatThrownBy(() -> load("rules:\n  - id: 9-9.x\n    tables: {别的: 8-8}\n    holds: 别的.甲 > 0\n"))
                .hasMessageContaining("9-9.yaml 第12行")
                .hasMessageContaining("8-8");
    }

    @Test
    void aWordThatADefinitionDoesNotHave() {
        assertThatThrownBy(() -> load("primryKey: [甲]\n"))
                .hasMessageContaining("9-9.yaml 第11行")
                .hasMessageContaining("primryKey");
    }

    @Test
    void aKeyThatIsNoColumn() {
        assertThatThrownBy(() -> load("primaryKey: [丙]\n"))
                .hasMessageContaining("9-9.yaml")
                .hasMessageContaining("丙");
    }
}
