package cn.edu.zzut.monitoring.web.gateway;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the server is told of the proxy in front of it, and of its session's cookie. */
@Configuration
class Gateway {

    /** Before Spring Boot hands the server what is set. */
    @Bean
    @Order(-1)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> trustedProxies(
            ServerProperties server, @Value("${monitoring.proxy.addresses:127.0.0.1,::1}") String addresses) {
        String pattern = TrustedProxies.of(addresses).pattern();
        return factory -> server.getTomcat().getRemoteip().setInternalProxies(pattern);
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
