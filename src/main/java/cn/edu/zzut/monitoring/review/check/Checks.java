package cn.edu.zzut.monitoring.review.check;

import cn.edu.zzut.monitoring.catalog.TableCode;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The usual inconsistencies (常见不一致), in their order; data in a file. */
@Component
public class Checks {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .registerModule(new ParameterNamesModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final List<Check> all;

    Checks(@Value("${monitoring.review.checks:classpath:review/checks.yaml}") Resource file) {
        try (InputStream in = file.getInputStream()) {
            all = List.copyOf(YAML.readValue(in, new TypeReference<List<Check>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Check> all() {
        return all;
    }

    /** Those that look at the table. */
    public List<Check> about(TableCode table) {
        return all.stream().filter(check -> check.isAbout(table)).toList();
    }
}
