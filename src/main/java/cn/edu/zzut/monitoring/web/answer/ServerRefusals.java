package cn.edu.zzut.monitoring.web.answer;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** What the server refuses before any of our code is asked, such as an address with %00, is said in Chinese as well. */
@Component
class ServerRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final Logger LOG = LoggerFactory.getLogger(ServerRefusals.class);

    private static final String TITLE = "请求有误";
    private static final String DETAIL = "这个请求服务器无法处理，数据没有变化。地址中可能有不允许的字符，请检查链接是否完整，或者从首页重新进入。";

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(InChinese.class.getName());
            }
        });
    }

    /** Made by the server, by its name. */
    public static final class InChinese extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, Throwable thrown) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            boolean isPage = Optional.ofNullable(request.getHeader("Accept"))
                    .filter(accept -> accept.contains(MediaType.TEXT_HTML_VALUE))
                    .isPresent();
            UsualHeaders.ofRefusal().forEach(response::setHeader);
            try {
                response.setContentType(isPage ? MediaType.TEXT_HTML_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                Writer writer = response.getReporter();
                if (writer != null) {
                    writer.write(isPage ? page() : problem(status));
                    response.finishResponse();
                }
            } catch (IOException | IllegalStateException e) {
                LOG.debug("没有等到应答就离开了", e);
            }
        }

        private static String page() {
            return """
                    <!DOCTYPE html>
                    <html lang="zh-CN"><head><meta charset="utf-8"><title>%1$s</title></head>
                    <body><h1>%1$s</h1><p>%2$s</p></body></html>
                    """
                    .formatted(TITLE, DETAIL);
        }

        private static String problem(int status) {
            return "{\"type\":\"about:blank\",\"title\":\"" + TITLE + "\",\"status\":" + status + ",\"detail\":\""
                    + DETAIL + "\"}";
        }
    }
}
