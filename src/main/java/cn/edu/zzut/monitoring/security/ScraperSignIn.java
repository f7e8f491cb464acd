package cn.edu.zzut.monitoring.security;

import cn.edu.zzut.monitoring.database.StartupRefusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * The program that collects figures signs in with a password of its own, good for nothing else. It is no account of the
 * engine: it comes every few seconds, also while the database is away.
 */
@Component
class ScraperSignIn implements AuthenticationProvider {

    static final String NAME = "prometheus";
    static final String FIGURES = "FIGURES";
    private static final int SHORTEST = 16;

    private final byte[] password;

    ScraperSignIn(@Value("${monitoring.metrics.password:}") String password) {
        if (!password.isEmpty() && password.length() < SHORTEST) {
            throw new StartupRefusal("监控采集密码 MONITORING_METRICS_PASSWORD 至少" + SHORTEST + "位。请改正后再启动；不用监控采集的，请不要设置。");
        }
        this.password = password.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        if (password.length == 0 || !NAME.equals(attempt.getName())) {
            return null;
        }
        byte[] given = String.valueOf(attempt.getCredentials()).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(password, given)) {
            throw new BadCredentialsException("用户名或密码不正确");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                NAME, null, List.of(new SimpleGrantedAuthority(FIGURES)));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
