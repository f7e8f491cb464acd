package cn.edu.zzut.monitoring.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.review.ReviewSummary.Line;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The review in one sentence, for those who do not read every table. */
class ReviewTotalsTest {

    private static Line line(String table, String expert, int sampled, int seen, Conclusion conclusion) {
        return line(
                table,
                expert,
                sampled,
                seen,
                Optional.of(new Conclusions.Given(1, new PersonId(expert), conclusion, "", 0, "", Instant.EPOCH)));
    }

    private static Line line(
            String table, String expert, int sampled, int seen, Optional<Conclusions.Given> conclusion) {
        return new Line(
                new TableCode(table),
                "表" + table,
                new UnitCode("101"),
                new PersonId(expert),
                "整表",
                !expert.startsWith("former"),
                100,
                sampled,
                seen,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                0,
                conclusion);
    }

    @Test
    void anExpertOfTwoTablesConcludesOnceAndWhoseTableMovedOwesNoConclusion() {
        var totals = ReviewTotals.of(
                List.of(
                        line("1-1", "a", 10, 10, Conclusion.PASS),
                        line("2-1", "a", 20, 15, Conclusion.PASS),
                        line("2-1", "b", 20, 0, Optional.empty()),
                        line("2-1", "former", 5, 5, Optional.empty())),
                3);
        assertThat(totals.inWords()).isEqualTo("专家2位审核2张表格，抽样55行、已看30行；机器核对不一致3项；审核结论通过1位，1位尚未给出。");
    }

    @Test
    void whereNothingIsWrongNothingIsLeftOpen() {
        assertThat(ReviewTotals.of(
                                List.of(
                                        line("1-1", "a", 1, 1, Conclusion.PASS),
                                        line("2-1", "b", 1, 1, Conclusion.FAIL)),
                                0)
                        .inWords())
                .endsWith("机器核对没有不一致；审核结论通过1位、不通过1位。");
        assertThat(ReviewTotals.of(List.of(), 0).inWords()).isEqualTo("没有分配专家审核。");
    }
}
