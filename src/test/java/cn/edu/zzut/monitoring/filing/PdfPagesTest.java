package cn.edu.zzut.monitoring.filing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.Pdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/** A PDF counts once there is a page that its root leads to. */
class PdfPagesTest {

    private static final String ROOT = "<< /Type /Catalog /Pages 2 0 R >>";
    private static final String PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";

    private static boolean hasPages(String... objects) {
        return PdfPages.flaw(Pdf.of("x", List.of(objects))).isEmpty();
    }

    private static boolean hasPages(String file) {
        return PdfPages.flaw(file.getBytes(ISO_8859_1)).isEmpty();
    }

    @Test
    void aPageIsFoundFromTheRootHoweverDeepItLies() {
        assertThat(PdfPages.flaw(Pdf.ofOnePage("回执"))).isEmpty();
        assertThat(hasPages(ROOT, PAGES, "<</Type/Pages/Kids[ 4 0 R 5 0 R ]>>", "<</Type/Pages>>", "<</Type/Page>>"))
                .isTrue();
        assertThat(hasPages(ROOT, "<< /Type /Pages /Kids 3 0 R >>", "[4 0 R]", "<< /Type /Page >>"))
                .isTrue();
    }

    @Test
    void aFileThatOnlySpeaksOfPagesHasNone() {
        assertThat(hasPages("%PDF-1.4\n%确认页\n<</Type/Page>>\nstartxref\n0\n%%EOF"))
                .isFalse();
        assertThat(hasPages(ROOT, "<< /Type /Pages /Kids [] /Count 0 >>")).isFalse();
        assertThat(hasPages(ROOT, PAGES, "% << /Type /Page >>")).isFalse();
        assertThat(hasPages(ROOT, PAGES, "(<< /Type /Page >> \\) (nested) /Type /Page)"))
                .isFalse();
        assertThat(hasPages(ROOT, PAGES, "<< /Length 9 >>\nstream\n/Type /Page\nendstream"))
                .isFalse();
        assertThat(hasPages(ROOT, PAGES, "<< /Type /PageLabels >>", "<< /Type /Page >>"))
                .isFalse();
    }

    @Test
    void pagesThatLeadInACircleEnd() {
        assertThat(hasPages(ROOT, "<< /Type /Pages /Kids [2 0 R 3 0 R] >>", "<< /Type /Pages /Kids [2 0 R] >>"))
                .isFalse();
    }

    @Test
    void objectsThatArePackedTogetherAreUnpacked() throws IOException {
        String first = "<</Type/Catalog/Pages 2 0 R>>";
        String second = "<</Type/Pages/Kids[3 0 R]>>";
        String table = "1 0 2 " + first.length() + " 3 " + (first.length() + second.length()) + " ";
        String packed = "4 0 obj <</Type/ObjStm/N 3/First " + table.length() + "/Filter/FlateDecode>> stream\r\n"
                + deflated(table + first + second + "<</Type/Page>>") + "\r\nendstream endobj ";
        assertThat(hasPages("%PDF-1.7\n" + packed + "5 0 obj <</Type/XRef/Root 1 0 R>> stream\nx\nendstream"))
                .isTrue();
        assertThat(hasPages("%PDF-1.7\n" + packed)).isFalse();
    }

    @Test
    void whatAPasswordHidesIsSentBackToBeFreedOfIt() {
        String whole = new String(Pdf.ofOnePage("回执"), ISO_8859_1);
        for (String encrypted : List.of("/Encrypt 5 0 R", "/Encrypt<</Filter/Standard/O(junk)/U(junk)/P -4>>")) {
            String locked = whole.replace("/Root 1 0 R", "/Root 1 0 R " + encrypted);
            assertThat(PdfPages.flaw(locked.getBytes(ISO_8859_1)))
                    .hasValueSatisfying(flaw -> assertThat(flaw).contains("请去掉密码"));
        }
        assertThat(hasPages(whole.replace("/MediaBox", "/Title (/Encrypt) /MediaBox")))
                .isTrue();
    }

    @Test
    void aFileThatIsCutOffAnywhereIsJustRead() {
        String file = new String(Pdf.ofOnePage("(x) <00>"), ISO_8859_1) + "6 0 obj <</A(\\";
        for (int length = 0; length <= file.length(); length++) {
            hasPages(file.substring(0, length));
        }
        assertThat(hasPages(file)).isTrue();
    }

    private static String deflated(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(text.getBytes(ISO_8859_1));
        }
        return out.toString(ISO_8859_1);
    }
}
