package cn.edu.zzut.monitoring.web.gateway;

import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/**
 * Tells the server whom to believe before Spring Boot hands it what is set: asked later, it would have its own list, all
 * private addresses. The order is the class's own; what stands at a bean's method is not looked at here.
 */
record NamedProxies(ServerProperties server, TrustedProxies proxies)
        implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        server.getTomcat().getRemoteip().setInternalProxies(proxies.pattern());
        factory.addEngineValves(new PlainAddresses());
    }

    @Override
    public int getOrder() {
        return -1;
    }
}
