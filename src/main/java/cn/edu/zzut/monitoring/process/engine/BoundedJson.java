package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.refusal.PlainJson;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ContextResolver;
import org.camunda.bpm.engine.rest.dto.StatisticsResultDto;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;

/** JSON as the engine's REST API reads and writes it, as {@link PlainJson} says. */
@Priority(1)
@Produces(MediaType.APPLICATION_JSON)
final class BoundedJson implements ContextResolver<ObjectMapper> {

    private final ObjectMapper mapper = bounded();

    static ObjectMapper bounded() {
        return PlainJson.reading(JacksonConfigurator.configureObjectMapper(new ObjectMapper()))
                .addMixIn(StatisticsResultDto.class, WithoutClass.class);
    }

    /** The engine's statistics would name the class that they are made by. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
    private interface WithoutClass {}

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return mapper;
    }
}
