/** The shapes, arrows and labels of a diagram, as rectangles and stretches. */
function picture(definitions) {
  const drawn = definitions.diagrams.flatMap(diagram => diagram.plane.planeElement);
  const shapes = drawn.filter(element => element.$type === 'bpmndi:BPMNShape');
  const edges = drawn.filter(element => element.$type === 'bpmndi:BPMNEdge');
  return {
    shapes: shapes.map(shape => ({of: shape.bpmnElement, ...box(shape.bounds)})),
    labels: drawn
      .filter(element => element.label && element.label.bounds)
      .map(element => ({of: element.bpmnElement, ...box(element.label.bounds)})),
    edges: edges.map(edge => ({of: edge.bpmnElement, points: edge.waypoint})),
    stretches: edges.flatMap(edge => edge.waypoint.slice(1).map((to, i) => ({of: edge.bpmnElement, from: edge.waypoint[i], to})))
  };
}

const box = ({x, y, width, height}) => ({x, y, width, height});

/** Whether the rectangles share more than their rims. */
const overlap = (a, b) => a.x + 1 < b.x + b.width && b.x + 1 < a.x + a.width && a.y + 1 < b.y + b.height && b.y + 1 < a.y + a.height;

const around = ({from, to}) => ({
  x: Math.min(from.x, to.x) - 1,
  y: Math.min(from.y, to.y) - 1,
  width: Math.abs(from.x - to.x) + 2,
  height: Math.abs(from.y - to.y) + 2
});

/** A rule that reads the diagram's picture once; {@code check} gets it and a function that reports. */
const pictureRule = check => () => ({
  check(node, reporter) {
    if (node.$type === 'bpmn:Definitions') {
      check(picture(node), (element, message) => reporter.report(element.id, message));
    }
  }
});

module.exports = {around, overlap, pictureRule};
