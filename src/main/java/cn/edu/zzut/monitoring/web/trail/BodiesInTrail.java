package cn.edu.zzut.monitoring.web.trail;

import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.trail.Attempt;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * What a request's body says of the year that it is about, the day that is asked for, and that a reason was given; nothing of
 * what people wrote. The rows and columns that it is about are told once they were found to be some. A body that is
 * {@code null} says nothing; Spring refuses it next as one that is missing.
 */
@RestControllerAdvice
class BodiesInTrail extends RequestBodyAdviceAdapter {

    /** As the forms have them. */
    private static final Map<String, String> VERDICTS = Map.of("approve", "审核意见“审核通过”", "return", "审核意见“退回修改”");

    private static final Set<String> REASONS = Set.of("reason", "why", "basis");

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return parameter.getParameterType().isRecord();
    }

    @Override
    public @Nullable Object afterBodyRead(
            @Nullable Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        // JSON may be null, which is refused afterwards
        if (body instanceof Record) {
            Attempt.current().ifPresent(attempt -> tell(attempt, body));
        }
        return body;
    }

    static void tell(Attempt attempt, Object body) {
        Map<String, Object> parts = new HashMap<>();
        for (RecordComponent part : List.of(body.getClass().getRecordComponents())) {
            Object value = value(part, body);
            if (value != null) {
                parts.put(part.getName(), value);
            }
            if (part.getName().equals("year") && value instanceof Integer year) {
                attempt.isOf(year);
            } else if (REASONS.contains(part.getName()) && value instanceof String text && !Words.isNone(text)) {
                attempt.mentions("写明了理由");
            } else if (part.getName().equals("day") && value instanceof LocalDate day) {
                attempt.mentions("日期" + day);
            } else if (part.getName().equals("answers") && value instanceof Map<?, ?> answers) {
                Optional.ofNullable(VERDICTS.get(Objects.toString(answers.get("decision"), "")))
                        .ifPresent(attempt::mentions);
            }
        }
        attempt.says(Places.told(parts));
    }

    private static @Nullable Object value(RecordComponent part, Object body) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(body);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's own part", e);
        }
    }
}
