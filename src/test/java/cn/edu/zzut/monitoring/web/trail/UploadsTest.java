package cn.edu.zzut.monitoring.web.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockMultipartHttpServletRequest;

/** Files are called in the trail by what they are called, as far as there is room. */
class UploadsTest {

    @Test
    void whatIsSentIsCalledByItsNameWithoutFolders() {
        MockMultipartHttpServletRequest request = new MockMultipartHttpServletRequest();
        request.addFile(new MockMultipartFile("file", "C:\\表格\\专业.xlsx", null, new byte[1]));
        assertThat(Uploads.names(request)).containsExactly("专业.xlsx");
    }

    @Test
    void ofALongNameTheEndIsKept() {
        assertThat(Uploads.bounded("长".repeat(200) + ".xlsx"))
                .hasSize(81)
                .startsWith("…长")
                .endsWith("长.xlsx");
        assertThat(Uploads.bounded("😀".repeat(80))).isEqualTo("😀".repeat(80));
    }

    @Test
    void whatIsGivenToKeepIsCalledByItsName() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        assertThat(Uploads.attached(response)).isEmpty();
        response.setHeader("Content-Disposition", "inline; filename=\"a.pdf\"");
        assertThat(Uploads.attached(response)).isEmpty();
        response.setHeader(
                "Content-Disposition",
                org.springframework.http.ContentDisposition.attachment()
                        .filename("审核表.docx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        assertThat(Uploads.attached(response)).contains("审核表.docx");
    }
}
