package cn.edu.zzut.monitoring.security;

import java.util.List;
import cn.edu.zzut.monitoring.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks name and password against the engine's accounts; after wrong ones it is to be waited. */
@Component
class EngineSignIn implements AuthenticationProvider {

    private final IdentityService identity;

    EngineSignIn(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        if (name == null || name.isBlank() || !opens(name, password)) {
            throw new BadCredentialsException("用户名或密码不正确");
        }
        return UsernamePasswordAuthenticationToken.authenticated(name, null, List.of());
    }

    private boolean opens(String name, String password) {
        try {
            return identity.checkPassword(name, password);
        } catch (Refusal.Often refused) {
            throw new Paused(refused);
        }
    }

    /** After wrong passwords: this one has not been looked at. */
    static final class Paused extends AuthenticationException {

        private final transient Refusal.Often refused;

        Paused(Refusal.Often refused) {
            super(String.valueOf(refused.getMessage()));
            this.refused = refused;
        }

        void write(Problems problems, HttpServletResponse response) throws IOException {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(refused.again().toSeconds()));
            problems.write(
                    response, HttpStatus.TOO_MANY_REQUESTS.value(), refused.title(), String.valueOf(refused.getMessage()));
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
