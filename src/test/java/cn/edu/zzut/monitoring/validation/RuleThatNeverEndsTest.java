package cn.edu.zzut.monitoring.validation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.CatalogFiles;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.LastYear;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.support.Shipped;
import cn.edu.zzut.monitoring.workbook.Reading;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Data that a rule could not decide about are not taken as checked; the office is the one who can help. */
class RuleThatNeverEndsTest {

    private static final TableCode TABLE = new TableCode("2-1");

    private final Submissions submissions = mock();
    private final Catalogs catalogs = mock();
    private final Submission submission = mock();
    private final Validation validation = new Validation(submissions, catalogs, mock(LastYear.class), mock());

    private static Catalog withRule(String holds) {
        Map<String, String> texts = new TreeMap<>(Shipped.FILES.texts());
        texts.computeIfPresent(
                "2-1.yaml",
                (file, text) -> text.replaceFirst(
                        "\nrules:\n",
                        "\nrules:\n  - {id: 2-1.endless, holds: '" + holds + "', message: 请核实, source: 校内}\n"));
        return CatalogFiles.of(texts).catalog();
    }

    @Test
    void theUploadIsRefusedWithTheRulesName() {
        Catalog catalog = withRule("every i in 1..1000000000 satisfies i + 填报年 > 0");
        when(catalogs.of(2026)).thenReturn(catalog);
        when(submission.year()).thenReturn(2026);
        when(submission.table()).thenReturn(TABLE);
        when(submissions.definition(any())).thenReturn(catalog.table(TABLE));
        assertThatThrownBy(() -> validation.trial(
                        submission, new Reading(List.of(new TableRow(2, "101", Map.of())), List.of(), Map.of())))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessageContaining("2-1.endless")
                .hasMessageContaining("上限")
                .hasMessageContaining("评估督导处");
    }
}
