package cn.edu.zzut.monitoring.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.Pdf;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed in as a proof can be opened as what its name says. */
class FileKindTest {

    private static Optional<FileKind> kind(String name, byte[] content) {
        return FileKind.named(name).filter(kind -> kind.flaw(content).isEmpty());
    }

    private static Optional<String> flaw(String name, byte[] content) {
        return FileKind.named(name).orElseThrow().flaw(content);
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] zip(String... entriesAndContents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entriesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entriesAndContents[i]));
                zip.write(text(entriesAndContents[i + 1]));
            }
        }
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatItsNameSaysIsTaken() throws IOException {
        assertThat(kind("回执.PDF", Pdf.ofOnePage("回执"))).contains(FileKind.PDF);
        assertThat(kind("截图.png", picture("png"))).contains(FileKind.PNG);
        assertThat(kind("扫描.jpeg", picture("jpg"))).contains(FileKind.JPEG);
        assertThat(kind("回执.docx", zip("word/document.xml", "<w:document xmlns:w=\"w\"/>")))
                .contains(FileKind.WORD);
        assertThat(kind("回执.xlsx", zip("xl/workbook.xml", "<workbook/>"))).contains(FileKind.EXCEL);
        assertThat(kind("回执.ofd", zip("OFD.xml", "<ofd:OFD xmlns:ofd=\"o\"/>"))).contains(FileKind.OFD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"回执.pdf", "回执.png", "回执.jpg", "回执.docx", "回执.xlsx", "回执.ofd"})
    void aFewBytesThatOnlyBeginLikeOneAreNone(String name) {
        for (String begin :
                new String[] {"%PDF-1.7 x", "\u0089PNG 123", "PK\u0003\u0004 12345", "\u00ff\u00d8\u00ff 1234", ""}) {
            assertThat(kind(name, begin.getBytes(StandardCharsets.ISO_8859_1)))
                    .as(begin)
                    .isEmpty();
        }
    }

    @Test
    void aDocumentWithNothingInItIsNone() throws IOException {
        assertThat(kind("回执.pdf", text("%PDF-1.4\n1 0 obj<<>>endobj\nstartxref\n9\n%%EOF\n")))
                .isEmpty();
        assertThat(kind("回执.docx", zip("word/document.xml", ""))).isEmpty();
        assertThat(kind("回执.docx", zip("word/document.xml", "<html/>"))).isEmpty();
        assertThat(kind("回执.xlsx", zip("xl/workbook.xml", "workbook"))).isEmpty();
    }

    @Test
    void aPdfThatWasNotReceivedToItsEndIsNone() {
        byte[] whole = Pdf.ofOnePage("回执");
        assertThat(kind("回执.pdf", Arrays.copyOf(whole, whole.length - 20))).isEmpty();
    }

    @Test
    void anotherKindUnderThatNameIsNone() throws IOException {
        assertThat(kind("回执.docx", zip("xl/workbook.xml", "<workbook/>"))).isEmpty();
        assertThat(kind("回执.pdf", picture("png"))).isEmpty();
        assertThat(kind("回执.exe", Pdf.ofOnePage("回执"))).isEmpty();
        assertThat(kind("没有扩展名", Pdf.ofOnePage("回执"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b"})
    void anExtensionAloneIsNoName(String before) {
        assertThat(FileKind.named(before + ".pdf")).isEmpty();
        assertThat(FileKind.named("pdf")).isEmpty();
    }

    @Test
    void macrosAreSentBackUnderWhateverNameTheyCome() throws IOException {
        String document = "<w:document xmlns:w=\"w\"/>";
        assertThat(flaw("macro.docx", zip("word/document.xml", document, "word/vbaProject.bin", "x")))
                .hasValueSatisfying(flaw -> assertThat(flaw).contains("宏"));
        assertThat(flaw(
                        "macro.docx",
                        zip(
                                "word/document.xml",
                                document,
                                "[Content_Types].xml",
                                "application/vnd.ms-office.vbaProject")))
                .hasValueSatisfying(flaw -> assertThat(flaw).contains("宏"));
    }

    @Test
    void aDocumentThatSwellsWhenItIsOpenedIsNone() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(text("<w:document xmlns:w=\"w\"/>"));
            zip.putNextEntry(new ZipEntry("word/media/1.bin"));
            for (int i = 0; i < 300; i++) {
                zip.write(new byte[1024 * 1024]);
            }
        }
        assertThat(flaw("bomb.docx", out.toByteArray()))
                .hasValueSatisfying(flaw -> assertThat(flaw).contains("超过200MB"));
    }

    @Test
    void aDocumentWithABrokenPartIsNone() throws IOException {
        byte[] file = zip("xl/workbook.xml", "<workbook/>", "xl/1.bin", "some bytes");
        int part = new String(file, StandardCharsets.ISO_8859_1).indexOf("xl/1.bin") + "xl/1.bin".length();
        file[part + 3] ^= 0x55;
        assertThat(flaw("回执.xlsx", file)).isPresent();
    }
}
