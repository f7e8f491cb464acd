package cn.edu.zzut.monitoring.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names in all forms: what they ask for, what they let choose, which variables they show. */
final class FormText {

    private static final Set<String> INPUTS = Set.of(
            "textfield", "textarea", "number", "datetime", "radio", "checkbox", "checklist", "taglist", "select");
    private static final Set<String> WORDS = Set.of("not", "count", "and", "or", "null", "true", "false");
    private static final Pattern SHOWN = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");

    final Set<String> files = new TreeSet<>();
    final Set<String> asked = new TreeSet<>();
    final Set<String> options = new TreeSet<>();
    final Set<String> shown = new TreeSet<>();
    /** Form → what it has its person confirm. */
    final Map<String, String> words = new TreeMap<>();
    /** What two parts of one form are both called by: such a form stays empty in the browser. */
    final Set<String> twice = new TreeSet<>();
    /** From which to which year they let choose. */
    final Set<String> years = new TreeSet<>();

    FormText() throws IOException {
        for (File file : Stream.of(new File("forms").listFiles()).sorted().toList()) {
            String form = file.getName().replace(".form", "");
            files.add(form);
            JsonNode content = new ObjectMapper().readTree(file);
            content.findParents("key").stream()
                    .filter(node -> node.path("type").asText().equals("checkbox"))
                    .forEach(node -> words.put(form, node.path("label").asText()));
            Set<String> ids = new TreeSet<>();
            content.findValuesAsText("id").stream().filter(id -> !ids.add(id)).forEach(twice::add);
            read(content);
        }
    }

    private void read(JsonNode node) {
        if (INPUTS.contains(node.path("type").asText())) {
            asked.add(node.path("key").asText());
        }
        if (node.path("key").asText().equals("year")) {
            years.add(node.path("validate").path("min").asText() + "–"
                    + node.path("validate").path("max").asText());
        }
        if (node.has("path")) {
            asked.add(node.path("path").asText());
        }
        node.path("values").forEach(value -> options.add(value.path("value").asText()));
        if (node.has("valuesKey")) {
            shown.add(node.path("valuesKey").asText());
        }
        expression(node.path("dataSource").asText());
        expression(node.path("conditional").path("hide").asText());
        JavaSource.matches(SHOWN, node.path("text").asText()).forEach(found -> shown.add(found.group(1)));
        node.forEach(this::read);
    }

    private void expression(String feel) {
        if (feel.startsWith("=")) {
            JavaSource.matches(NAME, feel.replaceAll("\"[^\"]*\"", ""))
                    .map(found -> found.group())
                    .filter(name -> !WORDS.contains(name))
                    .forEach(shown::add);
        }
    }
}
