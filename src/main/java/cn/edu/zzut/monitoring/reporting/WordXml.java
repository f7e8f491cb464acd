package cn.edu.zzut.monitoring.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paragraphs and tables as WordprocessingML, written as text: made through objects a long table takes ten times as long. */
final class WordXml {

    /** The width between the margins of an A4 page, in twentieths of a point. */
    private static final int PAGE = 9070;

    private static final String LEFT = "left";
    private static final int INDENT = 420;
    private static final String CONTENTS_BEGIN =
            """
            <w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>\
            <w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>\
            <w:r><w:fldChar w:fldCharType="separate"/></w:r>""";
    private static final String CONTENTS_END = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    private static final String BORDERS =
            """
            <w:tblBorders><w:top w:val="single" w:sz="8"/><w:bottom w:val="single" w:sz="8"/>\
            <w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders>""";

    private final Styles styles;

    WordXml(Styles styles) {
        this.styles = styles;
    }

    /** A text's lines without those that are empty, each a paragraph. */
    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** @param above whether what it names comes after it, so that no page ends between them */
    String caption(String text, boolean above) {
        return styled(
                text,
                styles.caption(),
                above ? "<w:keepNext/>" : "<w:keepNext w:val=\"0\"/>",
                "<w:jc w:val=\"center\"/>",
                "<w:b/><w:sz w:val=\"21\"/>");
    }

    /** The headings as they are; Word adds the pages when it opens the document. */
    String contents(List<Block.Entry> entries) {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < entries.size(); i++) {
            Block.Entry entry = entries.get(i);
            xml.append("<w:p><w:pPr><w:spacing w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:left=\"")
                    .append((entry.level() - 1) * INDENT)
                    .append("\"/></w:pPr>")
                    .append(i == 0 ? CONTENTS_BEGIN : "")
                    .append(run(entry.text(), ""))
                    .append(i == entries.size() - 1 ? CONTENTS_END : "")
                    .append("</w:p>");
        }
        return xml.toString();
    }

    String note(String text) {
        return styled(text, styles.note(), "", "", "<w:sz w:val=\"18\"/>");
    }

    String heading(String text) {
        return styled(text, styles.heading(), "<w:keepNext/>", "", "<w:b/>");
    }

    /** @param plain how it looks where the template has no style for it */
    private static String styled(String text, @Nullable String style, String keep, String plain, String plainRun) {
        return style == null
                ? "<w:p><w:pPr>" + keep + plain + "</w:pPr>" + run(text, "<w:rPr>" + plainRun + "</w:rPr>") + "</w:p>"
                : "<w:p><w:pPr><w:pStyle w:val=\"" + escaped(style) + "\"/>" + keep + "</w:pPr>" + run(text, "")
                        + "</w:p>";
    }

    private static String run(String text, String properties) {
        return "<w:r>" + properties + "<w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
    }

    String grid(Block.Grid grid) {
        StringBuilder xml = new StringBuilder("<w:tbl><w:tblPr>");
        if (styles.grid() != null) {
            xml.append("<w:tblStyle w:val=\"").append(escaped(styles.grid())).append("\"/>");
        }
        xml.append("<w:tblW w:w=\"5000\" w:type=\"pct\"/>");
        if (styles.grid() == null) {
            xml.append(BORDERS);
        }
        xml.append("<w:tblLook w:val=\"0020\" w:firstRow=\"1\"/></w:tblPr><w:tblGrid>");
        List<Integer> widths = widths(grid.widths());
        widths.forEach(width -> xml.append("<w:gridCol w:w=\"").append(width).append("\"/>"));
        xml.append("</w:tblGrid>");
        row(xml, grid.headings(), widths, grid.headings().size(), true);
        grid.rows().forEach(cells -> row(xml, cells, widths, grid.texts(), false));
        return xml.append("</w:tbl>").toString();
    }

    private static List<Integer> widths(List<Integer> shares) {
        int all = shares.stream().mapToInt(Integer::intValue).sum();
        return shares.stream().map(share -> PAGE * share / all).toList();
    }

    private void row(StringBuilder xml, List<String> cells, List<Integer> widths, int texts, boolean head) {
        xml.append("<w:tr><w:trPr><w:cantSplit/>")
                .append(head ? "<w:tblHeader/>" : "")
                .append("</w:trPr>");
        for (int i = 0; i < cells.size(); i++) {
            xml.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(widths.get(i)).append("\" w:type=\"dxa\"/></w:tcPr>");
            cell(xml, cells.get(i), head ? "center" : i < texts ? LEFT : "right", head);
            xml.append("</w:tc>");
        }
        xml.append("</w:tr>");
    }

    private void cell(StringBuilder xml, String text, String align, boolean head) {
        String style = styles.cell() == null ? "" : "<w:pStyle w:val=\"" + escaped(styles.cell()) + "\"/>";
        String plain = styles.cell() == null ? "<w:sz w:val=\"18\"/>" : "";
        String properties = "<w:pPr>" + style + "<w:jc w:val=\"" + align + "\"/></w:pPr>";
        String bold = head ? "<w:b/>" : "";
        List<String> lines = lines(text);
        for (String line : lines.isEmpty() ? List.of("") : lines) {
            xml.append("<w:p>")
                    .append(properties)
                    .append(run(line, "<w:rPr>" + bold + plain + "</w:rPr>"))
                    .append("</w:p>");
        }
    }

    private static String escaped(String text) {
        return storable(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Without the characters that XML has no place for. */
    static String storable(String text) {
        return text.codePoints()
                .filter(c -> c == '\t' || (c >= ' ' && c != 0xFFFE && c != 0xFFFF && !isHalf(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
