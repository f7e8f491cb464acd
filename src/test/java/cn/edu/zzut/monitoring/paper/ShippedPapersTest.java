package cn.edu.zzut.monitoring.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.document.Field;
import cn.edu.zzut.monitoring.document.FilledTemplate;
import cn.edu.zzut.monitoring.document.Placeholders;
import cn.edu.zzut.monitoring.document.QrCode;
import cn.edu.zzut.monitoring.document.WordTemplate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The templates that come with the product, and what they become. */
class ShippedPapersTest {

    private static Set<String> fields(PaperKind kind) throws IOException {
        try (XWPFDocument document = WordTemplate.open(PaperTemplates.shipped(kind))) {
            return Placeholders.of(document).stream()
                    .flatMap(place -> place.fields().stream())
                    .map(Field::name)
                    .collect(Collectors.toSet());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aShippedTemplateSaysAllThatItsPaperKnows(PaperKind kind) throws IOException {
        assertThat(WordTemplate.problems(
                        PaperTemplates.shipped(kind), (field, place) -> PaperTemplates.problem(kind, field, place)))
                .isEmpty();
        Set<String> known = new HashSet<>(kind.known());
        known.removeAll(fields(kind));
        assertThat(known).isSubsetOf("评估部门");
    }

    private static XWPFDocument filled(PaperKind kind, List<Map<String, String>> lines) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(FilledTemplate.of(
                PaperTemplates.shipped(kind),
                new FilledTemplate.Values(
                        Map.of("学校", "某校", "单位名称", "学校办公室", "异常情况说明", "第一项\n第二项<b>&"),
                        kind.lineFields(),
                        lines,
                        PaperKind.COPY,
                        kind.copies(),
                        Map.of(PaperKind.QR_CODE, QrCode.of("http://localhost/paper/x")),
                        24))));
    }

    @Test
    void theAuditFormHasARowForEachTableTwoCopiesAndItsCodeOnBoth() throws IOException {
        try (XWPFDocument document = filled(
                PaperKind.AUDIT_FORM,
                List.of(
                        Map.of("序号", "1", "表格名称", "表1-3\n版本1", "数据填报人", "张三"),
                        Map.of("序号", "2", "表格名称", "表2-1", "数据填报人", "李四")))) {
            String text = new XWPFWordExtractor(document).getText();
            assertThat(text)
                    .contains("某校监测数据填报审核表", "第一联　提交单位留存", "第二联　接收单位留存", "第一项\n第二项<b>&")
                    .doesNotContain("{{");
            assertThat(text.indexOf("第一联")).isLessThan(text.indexOf("第二联"));
            List<XWPFTable> forms = document.getTables().stream()
                    .filter(table -> table.getText().contains("数据填报人签字"))
                    .toList();
            assertThat(forms).hasSize(2).allSatisfy(form -> assertThat(form.getText())
                    .contains("1\t表1-3\n版本1\t张三", "2\t表2-1\t李四", "交接时间"));
            assertThat(document.getAllPictures()).isNotEmpty();
            assertThat(document.getDocument().xmlText().split("<pic:pic ", -1)).hasSize(3);
        }
    }

    @Test
    void aPaperWithoutLinesHasOneEmptyRow() throws IOException {
        try (XWPFDocument document = filled(PaperKind.FILER_REGISTRATION, List.of())) {
            assertThat(document.getTables().get(0).getRows()).hasSize(2);
        }
    }
}
