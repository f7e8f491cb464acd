package cn.edu.zzut.monitoring.web.gateway;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the server is told of the proxy in front of it, and of its session's cookie. */
@Configuration
class Gateway {

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    @Bean
    NamedProxies namedProxies(
            ServerProperties server, BaseAddress base, @Value("${monitoring.proxy.addresses:}") String addresses) {
        TrustedProxies proxies = TrustedProxies.of(addresses);
        if (base.isHttps() && proxies.addresses().isEmpty()) {
            LOG.warn(
                    "MONITORING_BASE_URL以https开头，但没有写明反向代理的地址（MONITORING_PROXY_ADDRESSES）：没有哪个代理送来的地址会被相信，所有人都记作从代理的地址登录");
        }
        return new NamedProxies(server, proxies);
    }

    /** Also where the proxy does not say that it was asked by HTTPS. */
    @Bean
    ServletContextInitializer sessionCookie(BaseAddress base) {
        return context -> {
            if (base.isHttps()) {
                context.getSessionCookieConfig().setSecure(true);
            }
        };
    }

    /** Refused by {@link NoSuchAddress}, as any other method that nobody knows; the server would answer in its own words. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> methodsRefusedHere() {
        return factory -> factory.addConnectorCustomizers(connector -> connector.setAllowTrace(true));
    }
}
