package cn.edu.zzut.monitoring.datause;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 汇总: what would tell of fewer than five people is left out. */
class SummaryTest {

    private static final Column SEX = Column.choice("性别", List.of("男", "女"));
    private static final Column HOURS = Column.optional("学时", ColumnType.INTEGER);
    private static final Column PEOPLE = Column.optional("毕业生人数", ColumnType.INTEGER);

    private static List<Map<String, String>> people(int men, int women) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < men + women; i++) {
            rows.add(Map.of("性别", i < men ? "男" : "女", "学时", "10"));
        }
        return rows;
    }

    @Test
    void fourPersonsAreNotCountedFiveAre() {
        Summary summary = new Summary(List.of(SEX, HOURS), true);
        assertThat(summary.headings()).containsExactly("性别", "人数", "学时（合计）");
        assertThat(summary.of(people(5, 4))).containsExactly(List.of("男", "5", "50"), List.of("女", "<5", "不提供"));
    }

    @Test
    void rowsThatAreNoPersonsAreCountedHoweverFew() {
        assertThat(new Summary(List.of(SEX), false).of(people(1, 0))).containsExactly(List.of("男", "1"));
    }

    @Test
    void aSumOfFewPeopleIsLeftOutAndNoneIsNot() {
        Summary summary = new Summary(List.of(PEOPLE), false);
        assertThat(summary.of(List.of(Map.of("毕业生人数", "4")))).containsExactly(List.of("1", "<5"));
        assertThat(summary.of(List.of(Map.of("毕业生人数", "0")))).containsExactly(List.of("1", "0"));
        assertThat(summary.of(List.of(Map.of("毕业生人数", "5")))).containsExactly(List.of("1", "5"));
    }

    @Test
    void onlyGroupsAndNumbersAreOffered() {
        assertThat(Summary.canHave(SEX)).isTrue();
        assertThat(Summary.canHave(HOURS)).isTrue();
        assertThat(Summary.canHave(Column.optional("单位名称", ColumnType.TEXT))).isTrue();
        assertThat(Summary.canHave(Column.optional("培养目标", ColumnType.TEXT))).isFalse();
        assertThat(Summary.canHave(Column.optional("姓名", ColumnType.TEXT))).isFalse();
    }
}
