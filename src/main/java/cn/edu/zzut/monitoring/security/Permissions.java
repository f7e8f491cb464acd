package cn.edu.zzut.monitoring.security;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.AUTHORIZATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.GROUP_MEMBERSHIP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import cn.edu.zzut.monitoring.organization.Role;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What groups may do in the engine. Everybody may open Tasklist and see the diagrams, and ask for the use of data; the office may besides open Cockpit,
 * launch a year or its commendation, look at every instance, task and job, retry a failed job, and share filters. Everybody
 * may begin a data-correction, which asks itself whose table it is; a unit's head may change who files. The right to work on
 * a task comes with the task to its assignee. Administrators keep accounts and groups.
 */
@Component
class Permissions {

    private static final String OFFICE = Groups.of(Role.OFFICE);
    private static final String HEADS = Groups.of(Role.UNIT_HEAD);

    private final AuthorizationService authorizations;

    Permissions(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** What the engine gives its administrators beyond this is taken back: they are strangers to data and processes. */
    private static final Set<Resource> ADMINISTRATORS = Set.of(APPLICATION, USER, GROUP, GROUP_MEMBERSHIP);

    @EventListener
    public void on(ApplicationStartedEvent started) {
        confine(org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN);
        grant(Groups.STAFF, APPLICATION, "tasklist", ACCESS);
        grant(Groups.STAFF, APPLICATION, "welcome", ACCESS);
        grant(Groups.STAFF, PROCESS_DEFINITION, ANY, READ);
        grant(Groups.STAFF, PROCESS_DEFINITION, "data-use", CREATE_INSTANCE);
        grant(Groups.STAFF, PROCESS_INSTANCE, ANY, CREATE);
        grant(OFFICE, APPLICATION, "cockpit", ACCESS);
        grant(OFFICE, PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_TASK, READ_HISTORY, RETRY_JOB);
        grant(OFFICE, PROCESS_DEFINITION, "annual-monitoring", CREATE_INSTANCE);
        grant(OFFICE, PROCESS_DEFINITION, "commendation", CREATE_INSTANCE);
        grant(Groups.STAFF, PROCESS_DEFINITION, "data-correction", CREATE_INSTANCE);
        grant(Groups.STAFF, PROCESS_INSTANCE, ANY, CREATE);
        grant(HEADS, PROCESS_DEFINITION, "filer-change", CREATE_INSTANCE);
        grant(HEADS, PROCESS_INSTANCE, ANY, CREATE);
        grant(OFFICE, PROCESS_INSTANCE, ANY, READ, CREATE);
        grant(OFFICE, TASK, ANY, READ);
        grant(OFFICE, DECISION_DEFINITION, ANY, READ);
        grant(OFFICE, DEPLOYMENT, ANY, READ);
        grant(OFFICE, FILTER, ANY, CREATE);
    }

    /** The group may open the pages for accounts and groups and keep these, nothing else. */
    private void confine(String administrators) {
        authorizations.createAuthorizationQuery().groupIdIn(administrators).list().stream()
                .filter(authorization -> ADMINISTRATORS.stream()
                                .noneMatch(resource -> resource.resourceType() == authorization.getResourceType())
                        || isOtherApplication(authorization))
                .forEach(authorization -> authorizations.deleteAuthorization(authorization.getId()));
        grant(administrators, APPLICATION, "admin", ACCESS);
        grant(administrators, APPLICATION, "welcome", ACCESS);
        grant(administrators, AUTHORIZATION, ANY, READ);
    }

    private static boolean isOtherApplication(Authorization authorization) {
        return authorization.getResourceType() == APPLICATION.resourceType()
                && !Set.of("admin", "welcome").contains(authorization.getResourceId());
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        boolean there = authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                > 0;
        if (!there) {
            Authorization authorization = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            authorization.setGroupId(group);
            authorization.setResource(resource);
            authorization.setResourceId(id);
            authorization.setPermissions(permissions);
            authorizations.saveAuthorization(authorization);
        }
    }
}
