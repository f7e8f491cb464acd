package cn.edu.zzut.monitoring.reporting;

import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;

/** The styles by which a template dresses what is made, found by the names that people see in Word; plain without them. */
record Styles(
        @Nullable String grid,
        @Nullable String caption,
        @Nullable String cell,
        @Nullable String note,
        @Nullable String heading) {

    static Styles of(XWPFDocument document) {
        return new Styles(
                id(document, "报告表格"),
                id(document, "报告表题"),
                id(document, "报告表格文字"),
                id(document, "报告注释"),
                id(document, "报告小标题"));
    }

    private static @Nullable String id(XWPFDocument document, String name) {
        return Optional.ofNullable(document.getStyles())
                .flatMap(styles -> styles.getStyles().stream()
                        .filter(style -> name.equalsIgnoreCase(style.getName()))
                        .map(XWPFStyle::getStyleId)
                        .findFirst())
                .orElse(null);
    }

    /** 1 or 2 for the template's headings; 0 for anything else. */
    static int headingLevel(XWPFDocument document, IBodyElement element) {
        if (!(element instanceof XWPFParagraph paragraph) || paragraph.getStyle() == null) {
            return 0;
        }
        return paragraph.getStyle().equals(id(document, "heading 1"))
                ? 1
                : paragraph.getStyle().equals(id(document, "heading 2")) ? 2 : 0;
    }

    /** The template's own headings of the first two levels, in their order. */
    static List<Block.Entry> headings(XWPFDocument document) {
        String first = id(document, "heading 1");
        String second = id(document, "heading 2");
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getStyle() != null)
                .filter(paragraph -> paragraph.getStyle().equals(first)
                        || paragraph.getStyle().equals(second))
                .map(paragraph -> new Block.Entry(paragraph.getStyle().equals(first) ? 1 : 2, paragraph.getText()))
                .toList();
    }
}
