package cn.edu.zzut.monitoring.web.gateway;

import cn.edu.zzut.monitoring.database.StartupRefusal;
import java.net.URI;
import java.net.URISyntaxException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people reach the application, as the operator says. */
@Component
class BaseAddress {

    private static final Logger LOG = LoggerFactory.getLogger(BaseAddress.class);

    private final URI uri;

    BaseAddress(
            @Value("${monitoring.base-url}") String address,
            @Value("${server.servlet.context-path:}") String contextPath) {
        this.uri = parsed(address);
        if (!uri.getPath().equals(contextPath)) {
            LOG.warn(
                    "MONITORING_BASE_URL（{}）的路径与 SERVER_SERVLET_CONTEXT_PATH（{}）不同：只有反向代理改写路径时才对，否则邮件中的链接打不开",
                    address,
                    contextPath.isEmpty() ? "没有设置" : contextPath);
        }
    }

    URI uri() {
        return uri;
    }

    boolean isHttps() {
        return uri.getScheme().equals("https");
    }

    private static URI parsed(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web
                    && uri.getHost() != null
                    && uri.getQuery() == null
                    && uri.getFragment() == null
                    && !address.endsWith("/")) {
                return uri;
            }
        } catch (URISyntaxException e) {
            LOG.debug("no address at all", e);
        }
        throw new StartupRefusal(
                "MONITORING_BASE_URL 应是用户打开本系统的地址，以 http:// 或 https:// 开头，末尾没有“/”，如 https://monitoring.school.edu.cn；现在是“"
                        + address + "”。请改正后再启动。");
    }
}
