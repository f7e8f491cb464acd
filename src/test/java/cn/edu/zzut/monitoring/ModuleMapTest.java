package cn.edu.zzut.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.ProductClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may know whom is said once, by each package; code and docs/architecture.md agree with it. */
class ModuleMapTest {

    private static final Path DOCUMENT = Path.of("docs/architecture.md");
    private static final String BEGIN = "<!-- from the packages' declarations; not by hand -->\n";
    private static final String END = "\n<!-- end -->";

    private static final ModuleMap MAP = new ModuleMap(ProductClasses.ALL);

    @Test
    void everyPackageIsAModuleOrARoom() {
        assertThat(MAP.undeclared()).as("packages without @Module").isEmpty();
    }

    @Test
    void whatIsDeclaredExistsAndMakesNoCircle() {
        assertThat(MAP.mistakes()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> eachKnowsOnlyWhomItMay() {
        return MAP.names().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> assertThat(MAP.trespasses(name))
                        .as("what %s uses without declaring it in its package-info", name)
                        .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> noneDeclaresWhatItDoesNotNeed() {
        return MAP.names().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> assertThat(MAP.needless(name))
                        .as("what %s declares in its package-info and does not use", name)
                        .isEmpty()));
    }

    @Test
    void theDocsShowWhatIsDeclared() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END, begin);
        String text = new ModuleMapText(MAP).text();
        if (Boolean.getBoolean("map.write")) {
            Files.writeString(DOCUMENT, document.substring(0, begin) + text + document.substring(end));
        } else {
            assertThat(document.substring(begin, end))
                    .as("the map in %s; write it anew with mvn test -Dtest=ModuleMapTest -Dmap.write=true", DOCUMENT)
                    .isEqualTo(text);
        }
    }
}
