package cn.edu.zzut.monitoring.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No school's name stands in the product, but that of the demo's. */
class TheSchoolIsDataTest {

    private static final String NAME = "郑州工程技术";
    private static final List<String> OF_THE_DEMO =
            List.of("src/main/java/cn/edu/zzut/monitoring/demo/", "src/main/resources/application-demo.yml");

    @Test
    void onlyTheDemoNamesOne() {
        assertThat(Stream.of("src/main", "forms", "processes", "docker", "docs")
                        .flatMap(TheSchoolIsDataTest::files)
                        .filter(file -> OF_THE_DEMO.stream().noneMatch(file.toString()::startsWith))
                        .filter(TheSchoolIsDataTest::names))
                .isEmpty();
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean names(Path file) {
        try {
            return Files.readString(file).contains(NAME);
        } catch (MalformedInputException picture) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
