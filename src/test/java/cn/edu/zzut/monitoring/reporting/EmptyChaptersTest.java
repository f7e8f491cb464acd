package cn.edu.zzut.monitoring.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.Level;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** A chapter that has no data goes with its heading, and the chapters after it move up. */
class EmptyChaptersTest {

    private static XWPFDocument template(Level level) throws IOException {
        String file = "/reporting/" + level.name().toLowerCase(Locale.ROOT) + ".docx";
        try (InputStream in = Objects.requireNonNull(EmptyChaptersTest.class.getResourceAsStream(file))) {
            return new XWPFDocument(new ByteArrayInputStream(in.readAllBytes()));
        }
    }

    private static List<String> lines(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    @Test
    void theChapterGoesWithItsHeadingAndTheNextOnesMoveUp() throws IOException {
        try (XWPFDocument document = template(Level.MAJOR)) {
            assertThat(lines(document)).contains("九、师范类专业指标", "十、值得关注的问题");
            assertThat(EmptyChapters.removeFrom(document, "师范类专业"::equals)).containsExactly("师范类专业");
            assertThat(lines(document))
                    .contains("八、科研与教研", "九、值得关注的问题")
                    .noneMatch(line -> line.contains("师范类"))
                    .noneMatch(line -> line.startsWith("十、"));
        }
    }

    @Test
    void aHeadingStaysAsLongAsAnythingIsLeftUnderIt() throws IOException {
        try (XWPFDocument document = template(Level.SCHOOL)) {
            assertThat(EmptyChapters.removeFrom(document, "教学经费"::equals)).containsExactly("教学经费");
            assertThat(lines(document)).contains("六、教学资源", "办学条件", "七、培养过程").doesNotContain("教学经费");
        }
    }

    @Test
    void aDocumentWithoutEmptyChaptersStaysAsItIs() throws IOException {
        try (XWPFDocument document = template(Level.MAJOR)) {
            List<String> before = lines(document);
            assertThat(EmptyChapters.removeFrom(document, name -> false)).isEmpty();
            assertThat(lines(document)).isEqualTo(before);
        }
    }
}
