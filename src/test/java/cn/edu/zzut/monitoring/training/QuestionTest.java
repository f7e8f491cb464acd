package cn.edu.zzut.monitoring.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a question is, when an answer is right, and how many right ones pass. */
class QuestionTest {

    private static final List<String> HEADINGS =
            List.of("题号", "题目", "A", "B", "C", "D", "E", "F", "G", "H", "正确答案", "解析", "出处", "状态");

    private static List<String> row(String number, String a, String b, String c, String right) {
        return List.of(number, "时点是哪天？", a, b, c, "", "", "", "", "", right, "9月30日", "时点", "采用");
    }

    @Test
    void anAnswerIsRightWhenExactlyTheRightOnesAreChosen() {
        Question question = new Question(1, "哪些？", List.of("一", "二", "三"), Set.of(0, 2), "解析", "");
        assertThat(question.isRight(Set.of(2, 0))).isTrue();
        assertThat(question.isRight(Set.of(0))).isFalse();
        assertThat(question.isRight(Set.of(0, 1, 2))).isFalse();
    }

    @Test
    void eightOfTenPassAndSevenDoNot() {
        TrainingSettings settings = new TrainingSettings(10, 80, 0, 3, false);
        assertThat(settings.isPass(8, 10)).isTrue();
        assertThat(settings.isPass(7, 10)).isFalse();
    }

    @Test
    void aWorkbooksRowBecomesAQuestion() {
        Question question = QuestionSheets.read(List.of(HEADINGS, row("", "9月1日", "9月30日", "", "b")))
                .get(0)
                .question();
        assertThat(question.number()).isZero();
        assertThat(question.options()).containsExactly("9月1日", "9月30日");
        assertThat(question.right()).containsExactly(1);
    }

    @Test
    void aRowThatIsNoQuestionRefusesTheWholeAndIsNamed() {
        assertThatThrownBy(() -> QuestionSheets.read(List.of(HEADINGS, row("", "一", "二", "", "C"))))
                .hasMessageContaining("第2行")
                .hasMessageContaining("须在选项之内");
        assertThatThrownBy(() -> QuestionSheets.read(List.of(HEADINGS, row("", "一", "", "三", "A"))))
                .hasMessageContaining("选项之间有空格");
        assertThatThrownBy(() -> QuestionSheets.read(
                        List.of(HEADINGS, row("3", "一", "二", "", "A"), row("3", "一", "二", "", "A"))))
                .hasMessageContaining("第3行")
                .hasMessageContaining("题号3重复");
        assertThatThrownBy(() -> QuestionSheets.read(List.of(List.of("题目")))).hasMessageContaining("表头");
    }

    @Test
    void theSameOptionsAreRightInWhicheverOrder() {
        Question question = new Question(1, "哪些？", List.of("一", "二", "三", "四"), Set.of(0, 2), "解析", "");
        Question shuffled = question.shuffled(new Random(7));
        assertThat(shuffled.options()).containsExactlyInAnyOrderElementsOf(question.options());
        assertThat(shuffled.options()).isNotEqualTo(question.options());
        assertThat(shuffled.right().stream().map(shuffled.options()::get)).containsExactlyInAnyOrder("一", "三");
    }
}
