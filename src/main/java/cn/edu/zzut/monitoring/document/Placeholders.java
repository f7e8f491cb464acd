package cn.edu.zzut.monitoring.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/** The paragraphs of a Word document that have fields, wherever Word has cut their text into runs. */
public final class Placeholders {

    private Placeholders() {}

    /** @param inBody whether the paragraph stands by itself between others, so that a table can take its place */
    public record Place(XWPFParagraph paragraph, boolean inBody) {

        public String text() {
            return texts(paragraph).stream().map(CTText::getStringValue).collect(Collectors.joining());
        }

        public List<Field> fields() {
            return Field.MARK
                    .matcher(text())
                    .results()
                    .map(found -> Field.of(found.group(1)))
                    .toList();
        }

        /** Whether there is nothing in the paragraph but one field. */
        public boolean isAlone() {
            return Field.MARK.matcher(text().strip()).matches();
        }

        /** Puts texts in the place of the fields; what Word had formatted around them stays. */
        public void replace(Function<Field, String> value) {
            List<CTText> texts = texts(paragraph);
            List<MatchResult> found = Field.MARK.matcher(text()).results().toList();
            for (int i = found.size() - 1; i >= 0; i--) {
                MatchResult mark = found.get(i);
                put(texts, mark.start(), mark.end(), value.apply(Field.of(mark.group(1))));
            }
        }
    }

    /** Body, tables, headers and footers. */
    public static List<Place> of(XWPFDocument document) {
        List<Place> places = new ArrayList<>();
        collect(document.getBodyElements(), true, places);
        for (XWPFHeaderFooter header : document.getHeaderList()) {
            collect(header.getBodyElements(), false, places);
        }
        for (XWPFHeaderFooter footer : document.getFooterList()) {
            collect(footer.getBodyElements(), false, places);
        }
        return places;
    }

    private static void collect(Collection<IBodyElement> elements, boolean body, List<Place> places) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                places.add(new Place(paragraph, body));
            } else if (element instanceof XWPFTable table) {
                for (XWPFTableRow row : table.getRows()) {
                    for (XWPFTableCell cell : row.getTableCells()) {
                        collect(cell.getBodyElements(), false, places);
                    }
                }
            }
        }
    }

    private static List<CTText> texts(XWPFParagraph paragraph) {
        return paragraph.getRuns().stream()
                .flatMap(run -> run.getCTR().getTList().stream())
                .toList();
    }

    /** The last mark is replaced first, so that the places of those before it stay. */
    private static void put(List<CTText> texts, int start, int end, String value) {
        int at = 0;
        String still = value;
        for (CTText text : texts) {
            String before = text.getStringValue();
            int from = Math.max(start - at, 0);
            int to = Math.min(end - at, before.length());
            if (from < to) {
                text.setStringValue(before.substring(0, from) + still + before.substring(to));
                still = "";
            }
            at += before.length();
        }
    }
}
