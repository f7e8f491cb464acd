package cn.edu.zzut.monitoring.security.single;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code monitoring.sign-in}: how people sign in. What has no address is off.
 *
 * @param title what the button on the sign-in page says
 * @param localPasswords EVERYBODY, or ADMINISTRATORS where all others sign in by the school's own only
 * @param timeout how long the school's servers are waited for
 */
@ConfigurationProperties("monitoring.sign-in")
public record SignInSettings(
        @DefaultValue("统一身份认证") String title,
        @DefaultValue("EVERYBODY") LocalPasswords localPasswords,
        @DefaultValue("5s") Duration timeout,
        @DefaultValue Oidc oidc,
        @DefaultValue Cas cas,
        @DefaultValue Ldap ldap) {

    /** Whose passwords that the application keeps open something. */
    public enum LocalPasswords {
        EVERYBODY,
        ADMINISTRATORS
    }

    /** @param claim which claim names the account (工号) */
    public record Oidc(
            @DefaultValue("") String issuer,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("openid,profile") String scopes,
            @DefaultValue("sub") String claim) {

        public boolean isOn() {
            return !issuer.isBlank();
        }
    }

    /**
     * @param server its address to which {@code /login} and {@code /p3/serviceValidate} are put
     * @param attribute which attribute names the account (工号); empty for the user's name there
     */
    public record Cas(@DefaultValue("") String server, @DefaultValue("") String attribute) {

        public boolean isOn() {
            return !server.isBlank();
        }
    }

    /**
     * @param url such as {@code ldaps://ldap.school.edu.cn:636/dc=school,dc=edu,dc=cn}
     * @param base below which people stand
     * @param attribute which attribute holds the account (工号)
     * @param bindDn as whom people are looked for; empty for nobody
     */
    public record Ldap(
            @DefaultValue("") String url,
            @DefaultValue("") String base,
            @DefaultValue("uid") String attribute,
            @DefaultValue("") String bindDn,
            @DefaultValue("") String bindPassword) {

        public boolean isOn() {
            return !url.isBlank();
        }
    }
}
