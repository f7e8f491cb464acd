package cn.edu.zzut.monitoring.reporting;

import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;

/** Puts what was made in the place of paragraphs with a field; tables and charts are numbered through the document. */
final class BlockWriter {

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String BODY = "<w:body xmlns:w=\"" + NAMESPACE + "\">%s</w:body>";

    private final XWPFDocument document;
    private final WordXml xml;
    private final ChartMaker charts;
    private int grids;
    private int drawn;

    BlockWriter(XWPFDocument document) {
        this.document = document;
        this.xml = new WordXml(Styles.of(document));
        this.charts = new ChartMaker(document);
    }

    /** Text takes on what the paragraph looks like. */
    void replace(XWPFParagraph place, List<Block> blocks) {
        try (XmlCursor cursor = place.getCTP().newCursor()) {
            for (Block block : blocks) {
                write(block, place, cursor);
            }
            cursor.removeXml();
        }
    }

    private void write(Block block, XWPFParagraph like, XmlCursor before) {
        if (block instanceof Block.Text text) {
            text(text.text(), like, before);
        } else if (block instanceof Block.Note note) {
            insert(xml.note(note.text()), before);
        } else if (block instanceof Block.Heading heading) {
            insert(xml.heading(heading.text()), before);
        } else if (block instanceof Block.Grid grid) {
            grid(grid, like, before);
        } else if (block instanceof Block.Contents contents) {
            insert(xml.contents(contents.entries()), before);
        } else if (block instanceof Block.Chart chart) {
            chart(chart, before);
        }
    }

    private void text(String text, XWPFParagraph like, XmlCursor before) {
        WordXml.lines(text).forEach(line -> {
            CTP made = insertEmpty(before);
            Optional.ofNullable(like.getCTP().getPPr()).ifPresent(made::setPPr);
            CTR run = made.addNewR();
            like.getRuns().stream()
                    .findFirst()
                    .map(first -> first.getCTR().getRPr())
                    .ifPresent(run::setRPr);
            run.addNewT().setStringValue(WordXml.storable(line));
        });
    }

    private void grid(Block.Grid grid, XWPFParagraph like, XmlCursor before) {
        if (grid.rows().isEmpty()) {
            text(grid.empty(), like, before);
        } else {
            grids++;
            insert(xml.caption("表" + grids + "　" + grid.caption(), true) + xml.grid(grid), before);
        }
    }

    private void chart(Block.Chart chart, XmlCursor before) {
        if (!chart.isTelling()) {
            return;
        }
        drawn++;
        CTP made = insertEmpty(before);
        CTPPr properties = made.addNewPPr();
        properties.addNewKeepNext();
        properties.addNewJc().setVal(STJc.CENTER);
        charts.draw(chart, new XWPFParagraph(made, document));
        String unit = chart.unit().isEmpty() ? "" : "（" + chart.unit() + "）";
        insert(xml.caption("图" + drawn + "　" + chart.caption() + unit, false), before);
    }

    private static CTP insertEmpty(XmlCursor before) {
        insert("<w:p/>", before);
        before.toPrevSibling();
        CTP made = (CTP) before.getObject();
        before.toNextSibling();
        return made;
    }

    private static void insert(String xml, XmlCursor before) {
        try (XmlCursor made = XmlObject.Factory.parse(BODY.formatted(xml)).newCursor()) {
            made.toFirstChild();
            made.copyXmlContents(before);
        } catch (XmlException e) {
            throw new IllegalStateException("XML that was just written", e);
        }
    }
}
