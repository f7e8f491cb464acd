package cn.edu.zzut.monitoring.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs where Debian's package postgresql is: the tools of backup and restore are in no library. {@code .ci/run} installs it
 * and fails without it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsDebianPostgres.IsInstalled.class)
public @interface NeedsDebianPostgres {

    /** Says loudly what was not tried. */
    class IsInstalled implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (DebianPostgres.installed().isPresent()) {
                return ConditionEvaluationResult.enabled("installed");
            }
            String skipped = "SKIPPED: " + context.getDisplayName() + " needs Debian's package postgresql";
            System.err.println(skipped);
            return ConditionEvaluationResult.disabled(skipped);
        }
    }
}
