package cn.edu.zzut.monitoring.monitoring;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Part;
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

/** What goes without saying until a school says otherwise: its terms, and the plan that monitoring begins with; data in a file. */
@Component
class Usual {

    static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .registerModule(new ParameterNamesModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final File file;

    Usual(@Value("${monitoring.routine.plan:classpath:monitoring/plan.yaml}") Resource plan) {
        this.file = read(plan, File.class);
    }

    private record File(List<Term> terms, List<Line> lines) {}

    private record Line(String table, String part, Rhythm rhythm, int workingDays) {

        PlanLine asPlan() {
            return new PlanLine(
                    new TableCode(table),
                    part.equals(Part.ASSISTING.title()) ? Part.ASSISTING : Part.RESPONSIBLE,
                    rhythm,
                    workingDays);
        }
    }

    List<Term> terms() {
        return file.terms();
    }

    List<PlanLine> lines() {
        return file.lines().stream().map(Line::asPlan).toList();
    }

    static <T> T read(Resource resource, Class<T> type) {
        try (InputStream in = resource.getInputStream()) {
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(resource.getDescription(), e);
        }
    }
}
