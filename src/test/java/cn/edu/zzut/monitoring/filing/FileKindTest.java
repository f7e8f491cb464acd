package cn.edu.zzut.monitoring.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.Pdf;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed in as a proof can be opened as what its name says. */
class FileKindTest {

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] zipWith(String entry, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text(content));
        }
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatItsNameSaysIsTaken() throws IOException {
        assertThat(FileKind.of("回执.PDF", Pdf.ofOnePage("回执"))).contains(FileKind.PDF);
        assertThat(FileKind.of("截图.png", picture("png"))).contains(FileKind.PICTURE);
        assertThat(FileKind.of("扫描.jpeg", picture("jpg"))).contains(FileKind.PICTURE);
        assertThat(FileKind.of("回执.docx", zipWith("word/document.xml", "<w:document xmlns:w=\"w\"/>")))
                .contains(FileKind.WORD);
        assertThat(FileKind.of("回执.xlsx", zipWith("xl/workbook.xml", "<workbook/>")))
                .contains(FileKind.EXCEL);
        assertThat(FileKind.of("回执.ofd", zipWith("OFD.xml", "<ofd:OFD xmlns:ofd=\"o\"/>")))
                .contains(FileKind.OFD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"回执.pdf", "回执.png", "回执.jpg", "回执.docx", "回执.xlsx", "回执.ofd"})
    void aFewBytesThatOnlyBeginLikeOneAreNone(String name) {
        for (String begin :
                new String[] {"%PDF-1.7 x", "\u0089PNG 123", "PK\u0003\u0004 12345", "\u00ff\u00d8\u00ff 1234", ""}) {
            assertThat(FileKind.of(name, begin.getBytes(StandardCharsets.ISO_8859_1)))
                    .as(begin)
                    .isEmpty();
        }
    }

    @Test
    void aDocumentWithNothingInItIsNone() throws IOException {
        assertThat(FileKind.of("回执.pdf", text("%PDF-1.4\n1 0 obj<<>>endobj\nstartxref\n9\n%%EOF\n")))
                .isEmpty();
        assertThat(FileKind.of("回执.docx", zipWith("word/document.xml", ""))).isEmpty();
        assertThat(FileKind.of("回执.docx", zipWith("word/document.xml", "<html/>")))
                .isEmpty();
        assertThat(FileKind.of("回执.xlsx", zipWith("xl/workbook.xml", "workbook")))
                .isEmpty();
    }

    @Test
    void aPdfThatWasNotReceivedToItsEndIsNone() {
        byte[] whole = Pdf.ofOnePage("回执");
        assertThat(FileKind.of("回执.pdf", java.util.Arrays.copyOf(whole, whole.length - 20)))
                .isEmpty();
    }

    @Test
    void anotherKindUnderThatNameIsNone() throws IOException {
        assertThat(FileKind.of("回执.docx", zipWith("xl/workbook.xml", "<workbook/>")))
                .isEmpty();
        assertThat(FileKind.of("回执.pdf", picture("png"))).isEmpty();
        assertThat(FileKind.of("回执.exe", Pdf.ofOnePage("回执"))).isEmpty();
        assertThat(FileKind.of("没有扩展名", Pdf.ofOnePage("回执"))).isEmpty();
    }
}
