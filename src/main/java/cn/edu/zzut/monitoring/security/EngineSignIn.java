package cn.edu.zzut.monitoring.security;

import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.second.SecondFactors;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Checks name and password against the engine's accounts; after wrong ones it is to be waited. */
@Component
class EngineSignIn implements AuthenticationProvider {

    private final IdentityService identity;
    private final SecondFactors factors;

    EngineSignIn(IdentityService identity, SecondFactors factors) {
        this.identity = identity;
        this.factors = factors;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        if (name == null || name.isBlank() || !opens(name, password)) {
            throw new BadCredentialsException("用户名或密码不正确");
        }
        if (factors.isAskedOf(name)) {
            throw new NotByPassword();
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

    /** A refusal that is told as it is. */
    abstract static class Told extends AuthenticationException {

        Told(String message) {
            super(message);
        }

        abstract void write(Problems problems, HttpServletResponse response) throws IOException;
    }

    /** The password is right and not enough; a code with each request could be taken once in half a minute only. */
    static final class NotByPassword extends Told {

        NotByPassword() {
            super("第二因素");
        }

        @Override
        void write(Problems problems, HttpServletResponse response) throws IOException {
            problems.write(
                    response,
                    HttpStatus.FORBIDDEN.value(),
                    "不能只凭密码",
                    "这个账号使用第二因素，不能用HTTP Basic调用接口。请在网页上登录；要用程序调用接口的，请用没有启用第二因素的账号。");
        }
    }

    /** After wrong passwords: this one has not been looked at. */
    static final class Paused extends Told {

        private final transient Refusal.Often refused;

        Paused(Refusal.Often refused) {
            super(String.valueOf(refused.getMessage()));
            this.refused = refused;
        }

        @Override
        void write(Problems problems, HttpServletResponse response) throws IOException {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(refused.again().toSeconds()));
            problems.write(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS.value(),
                    refused.title(),
                    String.valueOf(refused.getMessage()));
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
