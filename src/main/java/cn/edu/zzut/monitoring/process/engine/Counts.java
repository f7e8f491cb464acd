package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.organization.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;

/**
 * Counts over the whole school, such as how many instances of each process there are and which of them failed: the engine
 * gives them to everybody who may read a diagram, here they are the office's (第十条, 第二十一条).
 */
final class Counts {

    private static final Set<String> OF_ALL =
            Set.of("ProcessDefinitionStatisticsQueryImpl", "DeploymentStatisticsQueryImpl");
    private static final String OFFICE = Role.OFFICE.name().toLowerCase(Locale.ROOT);

    private Counts() {}

    /** Whether the command counts what whoever is signed in may not see one by one. */
    static boolean areWithheld(Class<?> command, IdentityService identity) {
        return OF_ALL.contains(command.getSimpleName()) && !isOffice(identity);
    }

    static boolean isOffice(IdentityService identity) {
        return Optional.ofNullable(identity.getCurrentAuthentication().getGroupIds())
                .orElse(List.of())
                .contains(OFFICE);
    }
}
