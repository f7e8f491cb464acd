package cn.edu.zzut.monitoring.process.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.StringReader;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Every diagram can be looked at in a browser: each step and each arrow of it is drawn. */
class BpmnPictureTest {

    static Stream<File> diagrams() {
        return Stream.of(new File("processes").listFiles((folder, name) -> name.endsWith(".bpmn")))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyStepAndArrowIsDrawn(File file) throws Exception {
        BpmnModelInstance model = Bpmn.readModelFromFile(file);
        Document picture = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(BpmnPicture.of(model))));
        assertThat(picture.getElementsByTagName("polyline").getLength())
                .isEqualTo(model.getModelElementsByType(SequenceFlow.class).size());
        String text = picture.getDocumentElement().getTextContent().replaceAll("\\s", "");
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            if (node.getName() != null) {
                assertThat(text).contains(node.getName().replaceAll("\\s", ""));
            }
        }
    }
}
