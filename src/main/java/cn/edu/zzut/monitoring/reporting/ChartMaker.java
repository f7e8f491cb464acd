package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.reporting.Block.Chart;
import cn.edu.zzut.monitoring.reporting.Block.Series;
import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;

/** Charts as Word has its own: with the figures behind them, to be changed there. */
final class ChartMaker {

    private static final double WIDTH = 15.5;
    private static final double HEIGHT = 6.5;
    private static final double A_BAR = 0.55;
    private static final double AROUND_BARS = 2.5;
    private static final double CENTIMETRES_AN_INCH = 2.54;
    /** Hundredths of a point. */
    private static final int SMALL = 800;

    private static final double LEAST = 4;
    private static final double THICK = 2.25;
    private static final double THIN = 1.25;

    /** The figures', the official limit's, the school's own aim's; told apart in grey too. */
    private static final List<byte[]> COLOURS =
            List.of(rgb(0x1F, 0x5A, 0xA6), rgb(0xC0, 0x39, 0x2B), rgb(0x6B, 0x8E, 0x23));

    private final XWPFDocument document;

    private static byte[] rgb(int red, int green, int blue) {
        return new byte[] {(byte) red, (byte) green, (byte) blue};
    }

    ChartMaker(XWPFDocument document) {
        this.document = document;
    }

    /** Draws the chart in an empty paragraph of the document. */
    void draw(Chart chart, XWPFParagraph place) {
        double height = chart.bars()
                ? AROUND_BARS
                        + A_BAR * chart.categories().size() * chart.series().size()
                : HEIGHT;
        try {
            XWPFChart drawn = document.createChart(place.createRun(), emu(WIDTH), emu(Math.max(LEAST, height)));
            fill(drawn, chart);
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("a chart that was just made", e);
        }
    }

    private static int emu(double centimetres) {
        return (int) (centimetres / CENTIMETRES_AN_INCH * Units.EMU_PER_POINT * Units.POINT_DPI);
    }

    private static void fill(XWPFChart drawn, Chart chart) {
        drawn.setAutoTitleDeleted(true);
        if (chart.series().size() > 1) {
            drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        XDDFCategoryAxis categories = drawn.createCategoryAxis(chart.bars() ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis values = drawn.createValueAxis(chart.bars() ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        values.setCrosses(chart.bars() ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
        chart.axisEnd().ifPresent(values::setMaximum);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        if (chart.bars()) {
            // the first one on top, as in the table; a bar is as long as its figure is large
            categories.setOrientation(AxisOrientation.MAX_MIN);
            nameEach(drawn);
            if (chart.series().stream()
                    .flatMap(series -> series.values().stream())
                    .allMatch(value -> value >= 0)) {
                values.setMinimum(0);
            }
        }
        XDDFChartData data = drawn.createData(chart.bars() ? ChartTypes.BAR : ChartTypes.LINE, categories, values);
        data.setVaryColors(false);
        if (data instanceof XDDFBarChartData bars) {
            bars.setBarDirection(BarDirection.BAR);
        }
        for (int i = 0; i < chart.series().size(); i++) {
            add(drawn, data, chart, i);
        }
        drawn.plot(data);
    }

    /** Else every other name is left out. */
    private static void nameEach(XWPFChart drawn) {
        CTCatAx axis = drawn.getCTChart().getPlotArea().getCatAxArray(0);
        axis.addNewTxPr().addNewBodyPr();
        axis.getTxPr().addNewP().addNewPPr().addNewDefRPr().setSz(SMALL);
        try (XmlCursor cursor = axis.newCursor()) {
            cursor.toEndToken();
            if (axis.isSetNoMultiLvlLbl()) {
                cursor.toPrevSibling();
            }
            cursor.beginElement("tickLblSkip", axis.getDomNode().getNamespaceURI());
            cursor.insertAttributeWithValue("val", "1");
        }
    }

    private static void add(XWPFChart drawn, XDDFChartData data, Chart chart, int index) {
        Series series = chart.series().get(index);
        int last = chart.categories().size();
        XDDFChartData.Series added = data.addSeries(
                XDDFDataSourcesFactory.fromArray(
                        chart.categories().toArray(String[]::new),
                        drawn.formatRange(new CellRangeAddress(1, last, 0, 0)),
                        0),
                XDDFDataSourcesFactory.fromArray(
                        series.values().toArray(Double[]::new),
                        drawn.formatRange(new CellRangeAddress(1, last, index + 1, index + 1)),
                        index + 1));
        added.setTitle(series.name(), drawn.setSheetTitle(series.name(), index + 1));
        XDDFSolidFillProperties colour =
                new XDDFSolidFillProperties(XDDFColor.from(COLOURS.get(index % COLOURS.size())));
        if (added instanceof XDDFLineChartData.Series line) {
            XDDFLineProperties stroke = new XDDFLineProperties(colour);
            stroke.setWidth(index == 0 ? THICK : THIN);
            line.setLineProperties(stroke);
            line.setSmooth(false);
            line.setMarkerStyle(index == 0 ? MarkerStyle.CIRCLE : MarkerStyle.NONE);
        } else {
            added.setFillProperties(colour);
        }
    }
}
