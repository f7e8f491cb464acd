package cn.edu.zzut.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.BuildContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.NodeList;

/** An image is built from what its Dockerfile copies; what the jar is made of is among that. */
class ImageTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath();

    @TestFactory
    Stream<DynamicTest> theImageIsBuiltFromAllThatTheJarIsMadeOf() throws Exception {
        BuildContext context = new BuildContext(PROJECT);
        return partsOfTheJar().stream()
                .map(part -> DynamicTest.dynamicTest(
                        part.toString(), () -> assertThat(context.missing(part)).isEmpty()));
    }

    @Test
    void whatTheImageDoesNotNeedStaysOut() throws Exception {
        BuildContext context = new BuildContext(PROJECT);
        assertThat(context.missing(Path.of("docs/decisions"))).isNotEmpty();
        assertThat(context.missing(Path.of("docker"))).isNotEmpty();
    }

    /** The pom, Maven's own settings, the sources, and each folder of resources that the pom names. */
    private static List<Path> partsOfTheJar() throws Exception {
        List<Path> parts = new ArrayList<>(List.of(Path.of("pom.xml"), Path.of("src/main/java")));
        if (Files.exists(PROJECT.resolve(".mvn"))) {
            parts.add(Path.of(".mvn"));
        }
        var pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(PROJECT.resolve("pom.xml").toFile());
        NodeList folders = (NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate("/project/build/resources/resource/directory", pom, XPathConstants.NODESET);
        for (int i = 0; i < folders.getLength(); i++) {
            parts.add(Path.of(folders.item(i).getTextContent()));
        }
        return parts;
    }
}
