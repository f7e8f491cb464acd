package cn.edu.zzut.monitoring.security.single;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.ldap.CommunicationException;
import org.springframework.ldap.NamingException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.ldap.DefaultSpringSecurityContextSource;
import org.springframework.security.ldap.authentication.BindAuthenticator;
import org.springframework.security.ldap.search.FilterBasedLdapUserSearch;
import org.springframework.stereotype.Component;

/** The school's directory (LDAP): it is asked whether the password is that of whom it lists under the account's name. */
@Component
class Directory {

    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final Optional<BindAuthenticator> people;

    Directory(SignInSettings settings) {
        people = settings.ldap().isOn() ? Optional.of(people(settings.ldap(), settings.timeout())) : Optional.empty();
    }

    private static BindAuthenticator people(SignInSettings.Ldap ldap, Duration timeout) {
        DefaultSpringSecurityContextSource server = new DefaultSpringSecurityContextSource(ldap.url());
        if (ldap.bindDn().isBlank()) {
            server.setAnonymousReadOnly(true);
        } else {
            server.setUserDn(ldap.bindDn());
            server.setPassword(ldap.bindPassword());
        }
        Map<String, Object> patience = new HashMap<>();
        patience.put("com.sun.jndi.ldap.connect.timeout", String.valueOf(timeout.toMillis()));
        patience.put("com.sun.jndi.ldap.read.timeout", String.valueOf(timeout.toMillis()));
        server.setBaseEnvironmentProperties(patience);
        server.afterPropertiesSet();
        BindAuthenticator people = new BindAuthenticator(server);
        people.setUserSearch(new FilterBasedLdapUserSearch(ldap.base(), "(" + ldap.attribute() + "={0})", server));
        people.afterPropertiesSet();
        return people;
    }

    /**
     * A directory takes an empty password for nobody's, and lets nobody in; here it opens nothing.
     *
     * @throws Refusal when the directory cannot be reached: the password is not to count as a wrong one
     */
    boolean knows(String account, String password) {
        if (people.isEmpty() || password.isEmpty()) {
            return false;
        }
        try {
            people.get().authenticate(UsernamePasswordAuthenticationToken.unauthenticated(account, password));
            return true;
        } catch (CommunicationException unreachable) {
            throw away();
        } catch (AuthenticationException refused) {
            if (refused.getCause() instanceof CommunicationException) {
                throw away();
            }
            return false;
        } catch (NamingException refused) {
            return false;
        }
    }

    private static Refusal.Busy away() {
        return Refusal.busy("学校的目录服务（LDAP）暂时连不上，无法核对密码。请稍后再试；系统管理员可以用本地密码登录。", AGAIN);
    }
}
