package cn.edu.zzut.monitoring.datacorrection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person wrote who asks for a correction becomes rows and columns of the locked version, or is refused with a word. */
class RequestTest {

    private static final TableDefinition STAFF = TableDefinition.form(
            new TableCode("1-5-1"),
            "教职工",
            List.of(Column.text("工号", true, ""), Column.text("姓名", true, "")),
            List.of("工号"));
    private static final List<TableRow> LOCKED = IntStream.range(2, 400)
            .mapToObj(n -> new TableRow(n, "101", Map.of("工号", "t" + n, "姓名", "某人")))
            .toList();

    private static Scope scope(String changed, String deleted, int added, String columns) {
        return new Request("写错", "人事处名册", changed, deleted, added, columns)
                .wish(STAFF, LOCKED)
                .scope();
    }

    @Test
    void rowsAreNamedByNumberByRangeOrByKey() {
        assertThat(scope("5、8-10，第12行 t20", "", 0, "").changed()).containsExactly(5, 8, 9, 10, 12, 20);
    }

    @Test
    void whatIsAskedForIsSaidBack() {
        assertThat(scope("5、8", "9", 1, "姓名").inWords()).isEqualTo("修改第5、8行的姓名；删除第9行；新增1行");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    '',    '',  0, '',   请写明要更正哪些行
                    '401', '',  0, '',   没有第401行
                    'x9',  '',  0, '',   工号的值
                    '9-8', '',  0, '',   前小后大
                    '5',   '5', 0, '',   既要修改又要删除
                    '2-201','', 1, '',   一次最多更正200行
                    '2-399','', 0, '',   最多200行
                    '5',   '',  0, 电话, 没有数据项“电话”
                    """)
    void whatCannotBeAskedForIsRefusedWithAWord(
            String changed, String deleted, int added, String columns, String word) {
        assertThatThrownBy(() -> scope(changed, deleted, added, columns))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(word);
    }

    @Test
    void aReasonAndWhatProvesItAreGiven() {
        assertThatThrownBy(() -> new Request(" ", "名册", "5", "", 0, "").wish(STAFF, LOCKED))
                .hasMessageContaining("理由");
        assertThatThrownBy(() -> new Request("写错", "", "5", "", 0, "").wish(STAFF, LOCKED))
                .hasMessageContaining("依据什么");
    }
}
