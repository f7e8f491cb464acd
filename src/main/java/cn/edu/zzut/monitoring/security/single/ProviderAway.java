package cn.edu.zzut.monitoring.security.single;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says so when the school's sign-in cannot be reached, before anybody is sent there. */
final class ProviderAway extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderAway.class);

    private final OidcProvider provider;
    private final String page;

    ProviderAway(OidcProvider provider, String page) {
        this.provider = provider;
        this.page = page;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            provider.registration();
        } catch (RuntimeException away) {
            LOG.warn("统一身份认证（OIDC）没有应答：{}", away.getMessage());
            response.sendRedirect(page);
            return;
        }
        chain.doFilter(request, response);
    }
}
