package cn.edu.zzut.monitoring.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.document.Field;
import cn.edu.zzut.monitoring.document.Placeholders;
import cn.edu.zzut.monitoring.document.WordTemplate;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.support.Shipped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A template is a Word document whose fields are filled; one that nothing is known of is refused by name. */
class ReportTemplateTest {

    private static final FieldNames NAMES = new FieldNames(Outline.shipped(), Listings.shipped(), Shipped.CATALOG);

    private static List<String> problems(byte[] template, Level level) {
        try {
            TemplateCheck.require(template, level, NAMES);
            return List.of();
        } catch (TemplateRefused e) {
            return e.details();
        }
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void theShippedOnesHaveNoUnknownField(Level level) throws IOException {
        String file = "/reporting/" + level.name().toLowerCase(Locale.ROOT) + ".docx";
        try (InputStream in = ReportTemplateTest.class.getResourceAsStream(file)) {
            assertThat(problems(in.readAllBytes(), level)).isEmpty();
        }
    }

    @Test
    void everyFieldThatThereIsNotIsNamed() {
        byte[] template = Words.document("{{年度}}年{{校长}}", "{{章：食堂}}", "{{值：生师笔}}", "{{图：生师比}}", "{{文字}}");
        assertThat(problems(template, Level.SCHOOL))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("{{校长}}：没有“校长”这个域"),
                        second -> assertThat(second).contains("{{章：食堂}}", "教师队伍"),
                        third -> assertThat(third).contains("生师笔"),
                        fourth -> assertThat(fourth).contains("{{文字}}", "冒号"));
    }

    @Test
    void aFieldOfAnotherKindOfReportIsRefused() {
        assertThat(problems(Words.document("{{限值}}"), Level.MAJOR)).containsExactly("{{限值}}：“限值”不用于专业报告");
        assertThat(problems(Words.document("{{限值}}"), Level.SCHOOL)).isEmpty();
    }

    @Test
    void whatTablesTakeThePlaceOfStandsAlone() {
        assertThat(problems(Words.document("见{{关注点}}"), Level.SCHOOL))
                .singleElement()
                .asString()
                .contains("独占一段");
        assertThat(problems(Words.inATable("{{关注点}}"), Level.SCHOOL))
                .singleElement()
                .asString()
                .contains("独占一段");
        assertThat(problems(Words.inATable("{{值：生师比}}"), Level.SCHOOL)).isEmpty();
    }

    private static byte[] changed(Consumer<XWPFDocument> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(Words.document("{{年度}}")))) {
            change.accept(document);
            document.write(out);
        }
        return out.toByteArray();
    }

    @Test
    void whatRunsOrIsFetchedWhenAReportIsOpenedIsRefused() throws IOException {
        byte[] picture = changed(document -> document.getPackagePart()
                .addExternalRelationship("http://127.0.0.1:9/x.png", XWPFRelation.IMAGE_PNG.getRelation()));
        assertThat(problems(picture, Level.SCHOOL)).containsExactly("链接到文件外的内容（image），请把它放进文件或删去");
        byte[] field = changed(document ->
                document.createParagraph().getCTP().addNewFldSimple().setInstr("DDEAUTO c:\\cmd.exe"));
        assertThat(problems(field, Level.SCHOOL)).containsExactly("含有会取用外部内容的Word域（DDEAUTO），请删去");
        byte[] link = changed(document -> document.createParagraph().createHyperlinkRun("https://zzut.example"));
        assertThat(problems(link, Level.SCHOOL)).isEmpty();
    }

    @Test
    void moreFieldsThanAReportNeedsAreRefused() throws IOException {
        byte[] many = changed(document -> {
            for (int i = 0; i < 300; i++) {
                document.createParagraph().createRun().setText("{{章：教师队伍}}");
            }
        });
        assertThat(problems(many, Level.SCHOOL)).containsExactly("有301个域，最多300个，请删减");
    }

    @Test
    void bracesThatDoNotCloseAreFound() {
        assertThat(problems(Words.document("{{年度}}", "{{学校}"), Level.SCHOOL))
                .singleElement()
                .asString()
                .contains("不成对");
    }

    @Test
    void aDocumentWithoutAnyFieldIsNoTemplate() {
        assertThat(problems(Words.document("年度报告"), Level.SCHOOL))
                .singleElement()
                .asString()
                .contains("没有任何");
    }

    @Test
    void whatIsNoWordDocumentIsRefusedInChinese() throws IOException {
        java.io.ByteArrayOutputStream zip = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("a.txt"));
        }
        for (byte[] content :
                List.of(new byte[0], "报告".getBytes(java.nio.charset.StandardCharsets.UTF_8), zip.toByteArray())) {
            assertThatThrownBy(() -> TemplateCheck.require(content, Level.SCHOOL, NAMES))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Word");
        }
    }

    @Test
    void aSmallFileThatUnpacksToMuchIsRefusedBeforeItIsRead() throws IOException {
        java.io.ByteArrayOutputStream zip = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 21; i++) {
                out.write(nothing);
            }
        }
        assertThat(zip.size()).isLessThan(100_000);
        assertThatThrownBy(() -> TemplateCheck.require(zip.toByteArray(), Level.SCHOOL, NAMES))
                .hasMessageContaining("解压后超过20MB");
    }

    @Test
    void fieldsAreFilledHoweverWordHasCutThem() throws IOException {
        try (XWPFDocument document = WordTemplate.open(Words.document("于{|{年|度}}年：{{学校}}、{{年度}}。"))) {
            Placeholders.of(document)
                    .forEach(place -> place.replace(field -> field.name().equals("年度") ? "2026" : "甲校"));
            assertThat(document.getParagraphArray(0).getText()).isEqualTo("于2026年：甲校、2026。");
        }
    }

    @Test
    void anArgumentStandsBehindEitherColon() {
        assertThat(Field.of(" 值: 生师比 ")).isEqualTo(Field.of("值：生师比"));
        assertThat(Field.of("表：生师比、教授数,").arguments()).containsExactly("生师比", "教授数");
        assertThatCode(() -> TemplateCheck.require(Words.document("{{表：生师比、教授数}}"), Level.SCHOOL, NAMES))
                .doesNotThrowAnyException();
    }
}
