package cn.edu.zzut.monitoring.web.answer;

import cn.edu.zzut.monitoring.logging.LogField;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * What servlets and filters of others refuse by a status and words of their own: the pages of {@code templates/error} to
 * browsers, else problem+json. Of the words nothing is told: they name what the system is made of.
 */
@Component
class ErrorAnswers extends BasicErrorController {

    ErrorAnswers(ErrorAttributes attributes, ServerProperties server, List<ErrorViewResolver> pages) {
        super(attributes, server.getError(), pages);
    }

    @Override
    public ModelAndView errorHtml(HttpServletRequest request, HttpServletResponse response) {
        UsualHeaders.ofRefusal().forEach(response::setHeader);
        return super.errorHtml(request, response);
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        HttpStatus status = getStatus(request);
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        return answer.body(problem(status));
    }

    /** {@code message} is what the engine's own pages read. */
    private static Map<String, Object> problem(HttpStatus status) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title(status));
        problem.put("status", status.value());
        problem.put("detail", detail(status));
        problem.put("message", detail(status));
        LogField.REQUEST.get().ifPresent(name -> problem.put(LogField.REQUEST.key(), name));
        return problem;
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "请先登录";
            case FORBIDDEN -> "没有权限";
            case NOT_FOUND -> "没有找到";
            case METHOD_NOT_ALLOWED -> "不支持的操作";
            default -> status.is5xxServerError() ? "系统错误" : "请求有误";
        };
    }

    private static String detail(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "用户名或密码不正确，或登录已失效。请重新登录后再试。";
            case FORBIDDEN -> "没有执行：您没有这个权限，或者页面已过期。请刷新页面后再试；确需使用的，请联系评估督导处。";
            case NOT_FOUND -> "没有这个地址，或者其内容已不存在。请检查链接是否完整，或者从首页重新进入。";
            case METHOD_NOT_ALLOWED -> "该地址不支持这种操作。请从本系统的页面进入。";
            default ->
                status.is5xxServerError()
                        ? "系统出现错误。请先刷新，看刚才的操作是否已经生效，没有生效的再试一次；仍有问题请联系评估督导处。"
                        : "请求的内容或地址有误，没有生效。请从本系统的页面重新进入。";
        };
    }
}
