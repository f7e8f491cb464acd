package cn.edu.zzut.monitoring.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.Resource;

/**
 * A table's definition as it stands in a YAML file.
 *
 * @param name the file's name
 */
record TableFile(String name, String text, TableDefinition definition) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .registerModule(new ParameterNamesModule(JsonCreator.Mode.DEFAULT))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** The indicators of a catalog; none where there is no such file. */
    static List<Indicator> indicators(Resource file) throws IOException {
        return file.exists()
                ? YAML.readValue(file.getInputStream(), new TypeReference<List<Indicator>>() {})
                : List.of();
    }

    static TableFile read(Resource file) throws IOException {
        return read(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
    }

    /** @throws IllegalStateException when the text is not a table's definition; the message names the file and line */
    static TableFile read(String name, String text) {
        try {
            TableDefinition definition = YAML.readValue(text, TableDefinition.class);
            definition.requireConsistent();
            return new TableFile(name, text, definition);
        } catch (UnrecognizedPropertyException e) {
            int line = new TableFile(name, text, null).lineOf(e.getPropertyName() + ":");
            throw new IllegalStateException(
                    "指标体系文件 " + name + " 第" + line + "行有误：不认识“" + e.getPropertyName() + "”，可用的有"
                            + e.getKnownPropertyIds(),
                    e);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new IllegalStateException("指标体系文件 " + name + " 第" + line + "行有误：" + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("指标体系文件 " + name + " 有误：" + e.getMessage(), e);
        }
    }

    /** The number of the first line that has this text; 1 when none has. */
    int lineOf(String part) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(part)) {
                return i + 1;
            }
        }
        return 1;
    }
}
