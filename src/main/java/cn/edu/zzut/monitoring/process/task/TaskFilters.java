package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Organization.PersonJoined;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.trouble.Alone;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The filters in Tasklist. Expressions in stored filters are off, so that nobody can smuggle code in by a filter: each
 * person has a 我的任务 of their own, and the days in the shared filters are written anew as time goes by. The engine's
 * authorizations limit every filter to what its reader may see.
 */
@Component
public class TaskFilters {

    private static final String MINE = "我的任务";
    private static final String TODAY = "今天到期";
    private static final String OVERDUE = "已逾期";
    private static final String UNIT = "本单位任务";
    private static final String STAFF = "staff";

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final SchoolClock clock;
    private final Alone alone;
    private final Organization organization;
    private final WithoutUser withoutUser;

    TaskFilters(
            FilterService filters,
            TaskService tasks,
            AuthorizationService authorizations,
            SchoolClock clock,
            Organization organization,
            WithoutUser withoutUser,
            Alone alone) {
        this.alone = alone;
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.clock = clock;
        this.organization = organization;
        this.withoutUser = withoutUser;
    }

    /** Whoever enters the person has no right to filters. */
    @EventListener
    public void on(PersonJoined joined) {
        withoutUser.run(() -> giveOwn(joined.person().id().value()));
    }

    /** People who came while the application was away. */
    @EventListener
    public void on(ApplicationStartedEvent started) {
        organization.everybody().stream()
                .filter(person -> !person.hasLeft())
                .forEach(person -> giveOwn(person.id().value()));
    }

    private void giveOwn(String person) {
        if (filters.createTaskFilterQuery().filterOwner(person).count() > 0) {
            return;
        }
        Filter mine = filters.newTaskFilter(MINE)
                .setOwner(person)
                .setQuery(tasks.createTaskQuery()
                        .taskAssignee(person)
                        .orderByDueDate()
                        .asc())
                .setProperties(properties(1, "分派给我的全部任务"));
        filters.saveFilter(mine);
    }

    /** Makes the shared filters where they are missing, and moves their days on; each for itself. */
    @Scheduled(fixedDelay = 30_000)
    public void refresh() {
        LocalDate today = clock.today();
        ZonedDateTime morning = today.atStartOfDay(SchoolClock.ZONE);
        Date now = Date.from(clock.instant().truncatedTo(ChronoUnit.MINUTES));
        share(
                TODAY,
                2,
                "今天到期的任务",
                tasks.createTaskQuery()
                        .dueAfter(Date.from(morning.minusSeconds(1).toInstant()))
                        .dueBefore(Date.from(morning.plusDays(1).toInstant())));
        share(OVERDUE, 3, "已经超过截止时间的任务", tasks.createTaskQuery().dueBefore(now));
        share(
                UNIT,
                4,
                "本单位所有人员的任务",
                tasks.createTaskQuery().withCandidateGroups().includeAssignedTasks());
    }

    private void share(String name, int priority, String description, TaskQuery query) {
        query.orderByDueDate().asc();
        alone.runNowAndThen("更新共用的任务筛选", name, () -> save(name, priority, description, query));
    }

    /** Anybody may have given a filter of their own the same name. */
    private Optional<Filter> shared(String name) {
        return filters.createTaskFilterQuery().filterName(name).list().stream()
                .filter(filter -> filter.getOwner() == null)
                .min(Comparator.comparing(filter -> isRead(filter) ? 0 : 1));
    }

    private boolean isRead(Filter filter) {
        return authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(STAFF)
                        .resourceType(Resources.FILTER)
                        .resourceId(filter.getId())
                        .count()
                > 0;
    }

    private void save(String name, int priority, String description, TaskQuery query) {
        Optional<Filter> found = shared(name);
        boolean missing = found.isEmpty();
        Filter filter =
                found.orElseGet(() -> filters.newTaskFilter(name).setProperties(properties(priority, description)));
        filters.saveFilter(filter.setQuery(query));
        if (missing) {
            Authorization read = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            read.setGroupId(STAFF);
            read.setResource(Resources.FILTER);
            read.setResourceId(filter.getId());
            read.addPermission(Permissions.READ);
            authorizations.saveAuthorization(read);
        }
    }

    private static Map<String, Object> properties(int priority, String description) {
        return Map.of(
                "priority",
                priority,
                "description",
                description,
                "color",
                "#2b5797",
                "refresh",
                true,
                "showUndefinedVariable",
                false);
    }
}
