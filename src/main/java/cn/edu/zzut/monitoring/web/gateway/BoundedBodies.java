package cn.edu.zzut.monitoring.web.gateway;

import cn.edu.zzut.monitoring.web.answer.EarlyAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** What is sent and is no file has a bound of its own: all of it is held in memory. Files are bounded where they are taken. */
@Component
@Order(BoundedBodies.AFTER_SIGN_IN)
class BoundedBodies extends OncePerRequestFilter {

    /** Who sends too much is known by then; who is not signed in hears that first. */
    static final int AFTER_SIGN_IN = SecurityProperties.DEFAULT_FILTER_ORDER + 1;

    private static final List<String> FILES =
            List.of("multipart/", "application/octet-stream", "application/zip", "application/x-zip-compressed");

    private static final List<String> ENGINE = List.of("/engine-rest", "/camunda/api");

    /** Fewer than the server reads; what it leaves out would be left out in silence. */
    private static final int MOST_PARAMETERS = 400;

    private final DataSize most;
    private final EarlyAnswers answers;

    BoundedBodies(@Value("${monitoring.requests.largest:8MB}") DataSize most, EarlyAnswers answers) {
        this.most = most;
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        return !isEngine(request) && FILES.stream().anyMatch(type::startsWith);
    }

    /** The engine takes no files from people, and holds whatever is sent in memory. */
    private static boolean isEngine(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return ENGINE.stream().anyMatch(path::startsWith);
    }

    private static long parameters(HttpServletRequest request) {
        return String.valueOf(request.getQueryString())
                        .chars()
                        .filter(sign -> sign == '&')
                        .count()
                + 1;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (parameters(request) > MOST_PARAMETERS) {
            answers.write(
                    request,
                    response,
                    HttpStatus.BAD_REQUEST,
                    "参数太多",
                    "地址中的参数超过" + MOST_PARAMETERS + "个，没有执行。请减少条件后再试。");
        } else if (request.getContentLengthLong() > most.toBytes()) {
            answers.write(
                    request,
                    response,
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    "内容太大",
                    "一次发送的内容超过" + most.toMegabytes() + "MB，没有接收，数据没有变化。请分几次发送，或者用文件上传。");
        } else {
            chain.doFilter(new BoundedRequest(request, most.toBytes()), response);
        }
    }
}
