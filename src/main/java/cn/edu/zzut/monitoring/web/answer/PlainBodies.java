package cn.edu.zzut.monitoring.web.answer;

import cn.edu.zzut.monitoring.filing.Edit;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Whatever text a request brings holds no signs that nobody sees: they would forge lines of lists and logs, and turn names
 * round. Cells are made plain where they are read, and it is said.
 */
@ControllerAdvice
class PlainBodies extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(MethodParameter body, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        Class<?> sent = body.nestedIfOptional().getNestedParameterType();
        return sent != Edit.class && !sent.isAnnotationPresent(NamesItsTexts.class);
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        require("", body);
        return body;
    }

    /** The same of what stands in the address, beside a file that is sent, or in a form, which may name what has no value. */
    static final class OfTheAddress implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            request.getParameterMap().forEach((name, values) -> require("", Map.of(name, Arrays.asList(values))));
            return true;
        }
    }

    /** @throws Refusal for the first text that is not plain, however deep it lies */
    static void require(String place, Object sent) {
        if (sent instanceof String text) {
            requireText(place, text);
        } else if (sent instanceof Collection<?> many) {
            int number = 0;
            for (Object one : many) {
                require(place + "[" + number++ + "]", one);
            }
        } else if (sent instanceof Map<?, ?> named) {
            named.forEach((name, value) -> {
                requireText(place, String.valueOf(name));
                require(within(place, String.valueOf(name)), value);
            });
        } else if (sent instanceof Record record) {
            requireParts(place, record);
        }
    }

    private static void requireParts(String place, Record record) {
        for (RecordComponent part : record.getClass().getRecordComponents()) {
            try {
                part.getAccessor().setAccessible(true);
                require(within(place, part.getName()), part.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String within(String place, String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    private static void requireText(String place, String text) {
        if (FieldNames.isLine(place) && !Words.isLine(text.strip())) {
            throw Refusal.invalid("填写的内容" + FieldNames.said(place) + "中有换行、制表符或看不见的字符（如零宽空格），没有保存。它只能是一行，请删去后重新填写。");
        }
        if (Words.hasControls(text)) {
            throw Refusal.invalid("填写的内容" + (place.isEmpty() ? "" : FieldNames.said(Words.withoutControls(place)))
                    + "中有看不见的控制字符，没有保存。请删去后重新填写；从别处粘贴的，先粘贴到记事本再复制。");
        }
    }
}
