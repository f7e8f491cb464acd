package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * What somebody who is signed in may have the engine do: look, submit forms, and what else is named here; each still within
 * the engine's authorizations. All the rest (starting elsewhere than at the beginning, modifying, deleting, deploying,
 * changing variables, due dates, assignees or authorizations) is nobody's, whichever way it comes: the engine's REST API,
 * the web applications' own, or one that a later version adds. What the application does for a person it does within
 * {@link WithoutUser}; jobs have nobody signed in.
 */
public final class PermittedCommands extends CommandInterceptor {

    private static final String OURS = "cn.edu.zzut.monitoring.";
    private static final String ENGINE = "org.camunda.bpm.engine.impl.";
    /** The web applications' own lists; those of the community edition only read. */
    private static final Set<String> LISTS = Set.of("org.camunda.bpm.cockpit.", "org.camunda.bpm.admin.");

    private static final Set<String> LOOKING = Set.of(
            "AuthorizationCheckCmd",
            "CreateGroupQueryCmd",
            "CreateTenantQueryCmd",
            "CreateUserQueryCmd",
            "ExecuteFilterCountCmd",
            "ExecuteFilterListCmd",
            "ExecuteFilterListPageCmd",
            "ExecuteFilterSingleResultCmd",
            "FindActiveActivityIdsCmd",
            "IsIdentityServiceReadOnlyCmd",
            "IsTelemetryEnabledCmd");

    /** The engine asks for no right where a job belongs to no process. */
    private static final String RETRY = "SetJobRetriesCmd";

    private static final Set<String> WORKING = Set.of(
            "AddCommentCmd",
            "CompleteTaskCmd",
            "CreateFilterCmd",
            "DeleteFilterCmd",
            "SaveFilterCmd",
            RETRY,
            "SubmitStartFormCmd",
            "SubmitTaskFormCmd");

    /** The administrator's: accounts and groups. The engine lets everybody change their own name and password. */
    private static final Set<String> ACCOUNTS = Set.of(
            "CheckPassword",
            "CreateGroupCmd",
            "CreateMembershipCmd",
            "CreateUserCmd",
            "DeleteGroupCmd",
            "DeleteMembershipCmd",
            "DeleteUserCmd",
            "DeleteUserInfoCmd",
            "DeleteUserPictureCmd",
            "SaveGroupCmd",
            "SaveUserCmd",
            "SetUserInfoCmd",
            "SetUserPictureCmd",
            "UnlockUserCmd");

    private final Supplier<IdentityService> identity;

    /** @param identity asked for with each command; at the engine's start there is none yet */
    public PermittedCommands(Supplier<IdentityService> identity) {
        this.identity = identity;
    }

    @Override
    public <T> T execute(Command<T> command) {
        boolean asked = Context.getCommandContext() == null
                && SignedIn.id(identity.get()).isPresent();
        if (asked && command.getClass().getSimpleName().contains("Tenant") && !isPermitted(command.getClass())) {
            throw withheld("本系统不分租户（tenant），不能增加或修改。");
        }
        if (asked && !isPermitted(command.getClass())) {
            throw withheld("流程数据只能通过办理任务改变：启动、改期、转交、修改变量、删除和部署都不能在这里进行。请在任务列表中办理；需要调整时请联系评估督导处。");
        }
        if (asked && Counts.areWithheld(command.getClass(), identity.get())) {
            throw withheld("全校流程的统计只供评估督导处查看。如有需要，请与评估督导处联系。");
        }
        if (asked && command.getClass().getSimpleName().equals(RETRY) && !Counts.isOffice(identity.get())) {
            throw withheld("没有做成的后台工作只能由评估督导处重试。如有需要，请与评估督导处联系。");
        }
        return next.execute(command);
    }

    /** The engine's own exception for it, because its REST API passes that on and loses the cause of others. */
    private static AuthorizationException withheld(String why) {
        Refusal refusal = Refusal.notYours(why);
        AuthorizationException withheld = new AuthorizationException(refusal.getMessage());
        withheld.initCause(refusal);
        return withheld;
    }

    static boolean isPermitted(Class<?> command) {
        String name = command.getName();
        if (name.startsWith(OURS) || LISTS.stream().anyMatch(name::startsWith)) {
            return true;
        }
        return name.startsWith(ENGINE)
                && (isLook(command)
                        || WORKING.contains(command.getSimpleName())
                        || ACCOUNTS.contains(command.getSimpleName()));
    }

    /** Whether it changes nothing. */
    static boolean isLook(Class<?> command) {
        return AbstractQuery.class.isAssignableFrom(command)
                || command.getSimpleName().startsWith("Get")
                || command.getSimpleName().endsWith("QueryImpl")
                || LOOKING.contains(command.getSimpleName());
    }
}
