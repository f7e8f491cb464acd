package cn.edu.zzut.monitoring.web.answer;

import cn.edu.zzut.monitoring.logging.LogField;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Each problem says in which request, as the log calls it. */
@ControllerAdvice
class RequestName implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter result, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object beforeBodyWrite(
            Object body,
            MethodParameter result,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof ProblemDetail problem) {
            LogField.REQUEST.get().ifPresent(name -> problem.setProperty(LogField.REQUEST.key(), name));
        }
        return body;
    }
}
