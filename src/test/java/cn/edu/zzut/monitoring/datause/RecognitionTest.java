package cn.edu.zzut.monitoring.datause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A file that turns up is known again by its marks, and without them by the order of its rows. */
class RecognitionTest {

    private final DeliveryKey ours = DeliveryKey.fresh();
    private final DeliveryKey others = DeliveryKey.fresh();

    private Sheet given(int rows) {
        return new Sheet(
                        "表4-2",
                        List.of("年度", "学分"),
                        IntStream.range(0, rows)
                                .mapToObj(i -> List.of("2026", i + ".50"))
                                .toList())
                .marked(ours);
    }

    private static List<List<String>> withoutMarks(Sheet sheet) {
        return sheet.rows().stream().map(row -> row.subList(0, 2)).toList();
    }

    @Test
    void oneRowWithItsMarkIsEnough() {
        List<List<String>> leaked = List.of(List.of("某表"), given(3).rows().get(1));
        assertThat(new Recognition(leaked).by(ours)).get().asString().contains("1行带有");
        assertThat(new Recognition(leaked).by(others)).isEmpty();
    }

    @Test
    void withoutMarksTheOrderTellsEvenIfASpreadsheetWroteTheNumbersAnew() {
        List<List<String>> leaked = withoutMarks(given(60)).stream()
                .map(row -> List.of(row.get(0), row.get(1).replace(".50", ".5")))
                .toList();
        assertThat(new Recognition(leaked).by(ours)).get().asString().contains("先后顺序");
        assertThat(new Recognition(leaked).by(others)).isEmpty();
    }

    @Test
    void rowsInAnotherOrderOrTooFewSayNothing() {
        List<List<String>> shuffled = new ArrayList<>(withoutMarks(given(60)));
        Collections.shuffle(shuffled, new Random(7));
        assertThat(new Recognition(shuffled).by(ours)).isEmpty();
        assertThat(new Recognition(withoutMarks(given(Recognition.LEAST_ROWS - 1))).by(ours))
                .isEmpty();
    }

    @Test
    void aMarkThatSomebodyAlteredIsNobodys() {
        String mark = ours.mark("1");
        String altered = (mark.charAt(0) == 'a' ? "b" : "a") + mark.substring(1);
        assertThat(ours.made(mark)).isTrue();
        assertThat(ours.made(altered)).isFalse();
    }
}
