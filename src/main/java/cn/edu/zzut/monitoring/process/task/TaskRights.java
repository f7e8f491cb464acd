package cn.edu.zzut.monitoring.process.task;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.TASK;

import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/** The right to work on a task comes with the task, for its assignee only; the unit's other people may look. */
public final class TaskRights extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        return new AuthorizationEntity[] {createGrantAuthorization(null, groupId, TASK, task.getId(), READ)};
    }
}
