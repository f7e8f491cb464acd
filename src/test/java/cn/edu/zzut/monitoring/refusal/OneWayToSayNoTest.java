package cn.edu.zzut.monitoring.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said to a person in Chinese is a refusal; Java's own exceptions are for mistakes in the code. */
class OneWayToSayNoTest {

    private static final Pattern MISTAKE = Pattern.compile(
            "(?:new (?:Illegal(?:Argument|State)|NullPointer|UnsupportedOperation)Exception|requireNonNull)\\(");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @Test
    void noMistakeIsThrownWithAdviceToAUser() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                String text = Files.readString(source);
                Matcher thrown = MISTAKE.matcher(text);
                while (thrown.find()) {
                    String arguments = text.substring(thrown.start(), text.indexOf(';', thrown.end()));
                    if (CHINESE.matcher(arguments).find()) {
                        found.add(source + ": " + arguments);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
