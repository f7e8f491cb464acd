package cn.edu.zzut.monitoring.security.password;

import cn.edu.zzut.monitoring.security.password.PasswordRules.Holder;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;

/** {@link PasswordRules} as the engine's pages ask for them, a line each while somebody types. */
final class SchoolPasswordPolicy implements PasswordPolicy {

    private static final List<PasswordPolicyRule> RULES = List.of(
            new Rule(
                    "PASSWORD_POLICY_LENGTH",
                    Map.of("minLength", String.valueOf(PasswordRules.SHORTEST)),
                    (password, holder) -> PasswordRules.hasLength(password)),
            new Rule("PASSWORD_POLICY_CONTROL", Map.of(), (password, holder) -> PasswordRules.isVisible(password)),
            new Rule(
                    "PASSWORD_POLICY_USER_DATA",
                    Map.of(),
                    (password, holder) -> !PasswordRules.namesSomebody(password, holder)),
            new Rule("PASSWORD_POLICY_COMMON", Map.of(), (password, holder) -> !PasswordRules.isCommon(password)));

    @Override
    public List<PasswordPolicyRule> getRules() {
        return RULES;
    }

    /** What is known of the user, who may be nobody yet. */
    static Holder holder(@Nullable User user) {
        return user == null
                ? new Holder("", "", "")
                : new Holder(known(user.getId()), name(user), known(user.getEmail()));
    }

    static String name(User user) {
        return known(user.getFirstName()) + " " + known(user.getLastName());
    }

    private static String known(@Nullable String value) {
        return value == null ? "" : value;
    }

    private record Rule(String placeholder, Map<String, String> parameters, BiPredicate<String, Holder> holds)
            implements PasswordPolicyRule {

        @Override
        public String getPlaceholder() {
            return placeholder;
        }

        @Override
        public Map<String, String> getParameters() {
            return parameters;
        }

        @Override
        public boolean execute(String password) {
            return holds.test(password, holder(null));
        }

        @Override
        public boolean execute(String password, User user) {
            return holds.test(password, holder(user));
        }
    }
}
