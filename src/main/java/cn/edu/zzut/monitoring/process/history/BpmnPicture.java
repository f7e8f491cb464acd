package cn.edu.zzut.monitoring.process.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** A diagram as an SVG picture, as it is laid out: any browser shows it, without an editor of diagrams. */
final class BpmnPicture {

    private static final int MARGIN = 20;
    private static final int LINE = 15;
    private static final int LETTER = 12;

    private final StringBuilder svg = new StringBuilder();
    private double right;
    private double bottom;

    private BpmnPicture() {}

    static String of(BpmnModelInstance model) {
        BpmnPicture picture = new BpmnPicture();
        model.getModelElementsByType(BpmnShape.class).forEach(picture::shape);
        model.getModelElementsByType(BpmnEdge.class).forEach(picture::edge);
        return picture.svg();
    }

    private String svg() {
        String size = number(right + MARGIN) + " " + number(bottom + MARGIN);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s" font-family="sans-serif" font-size="%d">
                <defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L10 5L0 10z"/></marker></defs>
                %s</svg>
                """
                .formatted(size, LETTER, svg);
    }

    private void shape(BpmnShape shape) {
        Bounds box = shape.getBounds();
        reach(box.getX() + box.getWidth(), box.getY() + box.getHeight());
        BaseElement element = shape.getBpmnElement();
        double x = box.getX();
        double y = box.getY();
        double width = box.getWidth();
        double height = box.getHeight();
        if (element instanceof Event) {
            draw(
                    "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"white\" stroke=\"black\" stroke-width=\"%s\"/>",
                    number(x + width / 2),
                    number(y + height / 2),
                    number(width / 2),
                    element.getElementType().getTypeName().equals("endEvent") ? "3" : "1.5");
        } else if (element instanceof Gateway) {
            draw(
                    "<path d=\"M%s %sL%s %sL%s %sL%s %sz\" fill=\"white\" stroke=\"black\"/>",
                    number(x),
                    number(y + height / 2),
                    number(x + width / 2),
                    number(y),
                    number(x + width),
                    number(y + height / 2),
                    number(x + width / 2),
                    number(y + height));
        } else {
            draw(
                    "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"8\" fill=\"%s\" stroke=\"black\"/>",
                    number(x),
                    number(y),
                    number(width),
                    number(height),
                    element instanceof SubProcess ? "none" : "white");
        }
        String name = element instanceof FlowElement named && named.getName() != null ? named.getName() : "";
        if (element instanceof SubProcess) {
            text(name, x + width / 2, y + LINE, width);
        } else if (element instanceof Event || element instanceof Gateway) {
            label(name, shape.getBpmnLabel(), x + width / 2, y + height + LINE);
        } else {
            text(name, x + width / 2, y + height / 2, width - LETTER);
        }
    }

    private void edge(BpmnEdge edge) {
        Collection<Waypoint> points = edge.getWaypoints();
        points.forEach(point -> reach(point.getX(), point.getY()));
        draw(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"black\" marker-end=\"url(#arrow)\"/>",
                points.stream()
                        .map(point -> number(point.getX()) + "," + number(point.getY()))
                        .collect(Collectors.joining(" ")));
        if (edge.getBpmnElement() instanceof FlowElement named && named.getName() != null) {
            Waypoint first = points.iterator().next();
            label(named.getName(), edge.getBpmnLabel(), first.getX() + 2 * LINE, first.getY() - LINE / 2.0);
        }
    }

    /** Where the diagram puts it, else there. */
    private void label(String name, BpmnLabel label, double x, double y) {
        if (label == null || label.getBounds() == null) {
            text(name, x, y, Double.MAX_VALUE);
        } else {
            Bounds box = label.getBounds();
            reach(box.getX() + box.getWidth(), box.getY() + box.getHeight());
            text(name, box.getX() + box.getWidth() / 2, box.getY() + box.getHeight() / 2, Double.MAX_VALUE);
        }
    }

    /** Around that point, in as many lines as the width asks for. */
    private void text(String name, double x, double y, double width) {
        int most = (int) Math.max(1, Math.min(width / LETTER, 1_000));
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < name.length(); from += most) {
            lines.add(name.substring(from, Math.min(name.length(), from + most)));
        }
        double top = y - (lines.size() - 1) * LINE / 2.0;
        for (int i = 0; i < lines.size(); i++) {
            draw(
                    "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" dominant-baseline=\"middle\">%s</text>",
                    number(x), number(top + i * LINE), escaped(lines.get(i)));
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void draw(String form, Object... values) {
        svg.append(String.format(Locale.ROOT, form, values)).append('\n');
    }

    private void reach(double x, double y) {
        right = Math.max(right, x);
        bottom = Math.max(bottom, y);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
