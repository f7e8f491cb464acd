package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.reporting.Block.Chart;
import cn.edu.zzut.monitoring.reporting.Block.Series;
import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
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

/** Charts as Word has its own: with the figures behind them, to be changed there. */
final class ChartMaker {

    private static final double WIDTH = 15.5;
    private static final double HEIGHT = 6.5;
    private static final double A_BAR = 0.55;
    private static final double AROUND_BARS = 2.5;
    private static final double CENTIMETRES_AN_INCH = 2.54;

    private final XWPFDocument document;

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
            XWPFChart drawn = document.createChart(place.createRun(), emu(WIDTH), emu(Math.max(HEIGHT, height)));
            fill(drawn, chart);
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("a chart that was just made", e);
        }
    }

    private static int emu(double centimetres) {
        return (int) (centimetres / CENTIMETRES_AN_INCH * Units.EMU_PER_POINT * Units.POINT_DPI);
    }

    private static void fill(XWPFChart drawn, Chart chart) {
        drawn.setTitleText(chart.caption() + (chart.unit().isEmpty() ? "" : "（" + chart.unit() + "）"));
        drawn.setTitleOverlay(false);
        if (chart.series().size() > 1) {
            drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        XDDFCategoryAxis categories = drawn.createCategoryAxis(chart.bars() ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis values = drawn.createValueAxis(chart.bars() ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        values.setCrosses(chart.bars() ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        if (chart.bars()) {
            // the first one on top, as in the table
            categories.setOrientation(AxisOrientation.MAX_MIN);
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
        if (added instanceof XDDFLineChartData.Series line) {
            line.setSmooth(false);
            line.setMarkerStyle(index == 0 ? MarkerStyle.CIRCLE : MarkerStyle.NONE);
        }
    }
}
