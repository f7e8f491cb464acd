package cn.edu.zzut.monitoring.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.document.WordTemplate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** What the office may write into a paper's template. */
class PaperTemplateRuleTest {

    private static List<String> problems(String paragraph) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(paragraph);
            document.write(out);
            return WordTemplate.problems(
                    out.toByteArray(), (field, place) -> PaperTemplates.problem(PaperKind.AUDIT_FORM, field, place));
        }
    }

    @Test
    void itsOwnFieldsMayStandAnywhere() throws IOException {
        assertThat(problems("{{学校}}的{{单位名称}}，{{审核意见}}")).isEmpty();
    }

    @Test
    void anotherPapersFieldIsRefusedByName() throws IOException {
        assertThat(problems("{{手机}}")).containsExactly("{{手机}}：没有“手机”这个域");
    }

    @Test
    void aFieldOfALineStandsInATable() throws IOException {
        assertThat(problems("{{表格名称}}")).singleElement().asString().contains("须放在表格的一行中");
    }

    @Test
    void theCodeStandsAlone() throws IOException {
        assertThat(problems("扫描{{二维码}}")).singleElement().asString().contains("须独占一段");
        assertThat(problems("{{二维码}}")).isEmpty();
    }

    @Test
    void aFieldTakesNoArgument() throws IOException {
        assertThat(problems("{{学校：全称}}")).singleElement().asString().contains("后面不写冒号和内容");
    }
}
