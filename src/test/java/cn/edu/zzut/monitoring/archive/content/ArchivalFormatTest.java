package cn.edu.zzut.monitoring.archive.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.support.Pdf;
import org.junit.jupiter.api.Test;

/** What is added to an archive can be read in thirty years. */
class ArchivalFormatTest {

    private static void add(String name, String content) {
        ArchivalFormat.require(name, content.getBytes(ISO_8859_1));
    }

    @Test
    void documentedFormatsAreTaken() {
        assertThatCode(() -> add("纪要.PDF", new String(Pdf.ofOnePage("纪要"), ISO_8859_1)))
                .doesNotThrowAnyException();
        assertThatCode(() -> add("签到表.tif", "II*")).doesNotThrowAnyException();
        assertThatCode(() -> add("说明.txt", "任何文字")).doesNotThrowAnyException();
    }

    @Test
    void whatIsNotWhatItsNameSaysIsRefused() {
        assertThatThrownBy(() -> add("纪要.pdf", "MZ program")).hasMessageContaining("内容与扩展名不符");
        assertThatThrownBy(() -> add("纪要.wps", "anything")).hasMessageContaining("不是可以长期保存的格式");
        assertThatThrownBy(() -> add("纪要", "anything")).hasMessageContaining("不是可以长期保存的格式");
    }

    @Test
    void whatCannotBeOpenedIsRefused() {
        assertThatThrownBy(() -> add("纪要.pdf", "%PDF-1.7 %%EOF")).hasMessageContaining("不完整、已经损坏");
        assertThatThrownBy(() -> add("签到表.jpg", "\u00ff\u00d8\u00ff")).hasMessageContaining("不完整、已经损坏");
        assertThatThrownBy(() -> add("纪要.docx", "PK")).hasMessageContaining("不完整、已经损坏");
    }

    @Test
    void whatNeedsAPasswordIsRefused() {
        assertThatThrownBy(() -> add("纪要.pdf", "%PDF-1.7 trailer << /Encrypt 5 0 R >>"))
                .hasMessageContaining("设有密码");
    }
}
