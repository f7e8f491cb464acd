package cn.edu.zzut.monitoring.concept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.catalog.TableCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the office writes on the page is read as the workbook is. */
class WrittenConceptTest {

    private static WrittenOccurrence written(String id, String level, String tables, String with, String tolerance) {
        return new WrittenOccurrence(id, "出处" + id, level, tables, "1", "口径", "", with, "", tolerance, "", "");
    }

    private static WrittenConcept books(WrittenOccurrence... occurrences) {
        return new WrittenConcept("books", "图书", "纸质图书", "册", List.of(occurrences));
    }

    @Test
    void whatIsDeclaredIsWrittenAndReadBackAsItWas() {
        for (Concept shipped : Concepts.shipped()) {
            assertThat(WrittenConcept.of(shipped).read()).isEqualTo(shipped);
        }
    }

    @Test
    void tablesHaveShortNames() {
        Concept read = books(written("a", "学校", "图书馆=2-3-1；学生＝1-6", "", ""), written("b", "学校", "", "a", "0.5"))
                .read();
        assertThat(read.occurrence("a").tables())
                .containsEntry("图书馆", new TableCode("2-3-1"))
                .containsEntry("学生", new TableCode("1-6"));
        assertThat(read.occurrence("b").comparison().orElseThrow().relation()).isEqualTo(Relation.EQUAL);
    }

    @Test
    void whateverCannotBeReadIsNamedByItsOccurrence() {
        assertThatThrownBy(() -> books(written("a", "全校", "图书馆", "", "1"), written("b", "学校", "图书馆=二", "a", "许多"))
                        .read())
                .isInstanceOfSatisfying(ConceptsRefused.class, refused -> assertThat(refused.details())
                        .containsExactly(
                                "第1个出处：层次“全校”有误，可用的有学校、学院合计、其他报表",
                                "第1个出处：表格（简称=表号）“图书馆”有误，应写成“学生数=6-1”，几张表用分号隔开",
                                "第1个出处：填写了允许差“1”，没有填写“与哪个出处比较”，请补填或删去允许差",
                                "第2个出处：表格（简称=表号）中的表号“二”有误，应形如6-1",
                                "第2个出处：允许差“许多”不是数字"));
    }
}
