package cn.edu.zzut.monitoring.security.password;

import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.trail.Attempt;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.MembershipEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;

/**
 * The engine's identity service, in which who is in which group follows the school's own records: whoever administers
 * accounts gives nobody a role or a unit by it, not even himself, and takes no account from the people on record. Only
 * further administrators are made here, and one of them always stays: without any, the engine would let anybody set one up.
 */
final class RoleGroups extends IdentityServiceImpl {

    /** Everybody who is on record is in it. */
    private static final String STAFF = "staff";

    /** Whoever was on record and has left: nobody signs in by it. */
    private static final String FORMER = "former";

    /** The groups that are neither a role's nor a unit's. */
    static final Set<String> EVERYBODYS = Set.of(STAFF, FORMER);

    private final Pauses pauses;
    private final AccountStandings standings;

    RoleGroups(Pauses pauses, AccountStandings standings) {
        this.pauses = pauses;
        this.standings = standings;
    }

    /** @throws Refusal when it is to be waited for: then the password has not been looked at */
    @Override
    public boolean checkPassword(@Nullable String person, @Nullable String password) {
        if (person == null) {
            return false;
        }
        Attempt.current().ifPresent(attempt -> attempt.saysToBe(person));
        return Attempt.aside(() -> pauses.tried(
                person, () -> super.checkPassword(person, password) && !isIn(person, FORMER), () -> isThere(person)));
    }

    @Override
    public void unlockUser(String person) {
        requireThere(person);
        super.unlockUser(person);
        pauses.end(person);
    }

    @Override
    public User newUser(String person) {
        Attempt.current().filter(Attempt::isOfTheEngine).ifPresent(attempt -> AccountChanges.isFor(attempt, person));
        return super.newUser(isAsked() ? AccountName.wanted(person) : person);
    }

    @Override
    public Group newGroup(String group) {
        requireNoGroups();
        return super.newGroup(group);
    }

    /** Also of one that there is: its name is read as the role's or unit's. */
    @Override
    public void saveGroup(Group group) {
        requireNoGroups();
        super.saveGroup(group);
    }

    private void requireNoGroups() {
        if (isAsked()) {
            throw Refusal.notYours("组随学校的人员登记建立和改变，不能在账号管理中增加或修改：没有人认得的组，谁也得不到权利。这里只能增减系统管理员。");
        }
    }

    /** What somebody sets for themselves or others is held to the rules; what the configuration says is the operator's. */
    @Override
    public void saveUser(User user) {
        if (isAsked() && user instanceof UserEntity entity) {
            AccountTurn.with(getCommandExecutor(), () -> saveAsAsked(entity));
        } else {
            super.saveUser(user, true);
        }
    }

    private void saveAsAsked(UserEntity user) {
        requireThatThereIsOne(user);
        requireAsOnRecord(user);
        Stream.of(user.getFirstName(), user.getLastName(), user.getEmail()).forEach(AccountName::requireReadable);
        requireNobodyLikeIt(user);
        requireNotRenamedByOneself(user);
        AccountName.requireMailAddress(user.getEmail());
        if (user.hasNewPassword()) {
            requireStillHere(user);
            requireGoodPassword(user);
        }
        super.saveUser(user, true);
    }

    private void requireAsOnRecord(User wanted) {
        User present = createUserQuery().userId(wanted.getId()).singleResult();
        if (present != null
                && (isIn(wanted.getId(), STAFF) || isIn(wanted.getId(), FORMER))
                && !SchoolPasswordPolicy.holder(present).equals(SchoolPasswordPolicy.holder(wanted))) {
            throw Refusal.conflict("“" + wanted.getId() + "”在学校的人员登记中，姓名和邮箱以登记为准，不能在账号管理中改变。请由系统管理员在首页“单位、人员、角色”中修改。");
        }
    }

    /** The engine would say that somebody else has just changed it. */
    private void requireThatThereIsOne(UserEntity wanted) {
        if (wanted.getRevision() > 0 && !isThere(wanted.getId())) {
            throw Refusal.conflict("没有账号“" + wanted.getId() + "”：账号名不能改变，没有保存。请核对账号名；需要另一个名字的，请新建账号。");
        }
    }

    private void requireStillHere(User wanted) {
        if (isIn(wanted.getId(), FORMER)) {
            throw Refusal.conflict("“" + wanted.getId() + "”已登记离岗，不能登录，没有设密码。重新到岗的，请先在首页“单位、人员、角色”中登记。");
        }
    }

    private void requireThere(String person) {
        if (isAsked() && !isThere(person)) {
            throw Refusal.hidden("没有账号“" + person + "”。请核对账号名，或者先新建账号。");
        }
    }

    private boolean isThere(String person) {
        return createUserQuery().userId(person).count() > 0;
    }

    private void requireNobodyLikeIt(UserEntity wanted) {
        if (wanted.getRevision() == 0) {
            AccountName.requireNobodyLikeIt(
                    AccountName.wanted(wanted.getId()),
                    createGroupQuery().list().stream().map(Group::getId).toList(),
                    createUserQuery().list().stream().map(User::getId).toList());
        }
    }

    /** The records name people by it. */
    private void requireNotRenamedByOneself(User wanted) {
        User present = createUserQuery().userId(wanted.getId()).singleResult();
        if (present != null
                && isOneself(wanted.getId())
                && !SchoolPasswordPolicy.name(present).equals(SchoolPasswordPolicy.name(wanted))) {
            throw Refusal.conflict("自己的账号不能由自己改名：记录中的姓名要认得出是谁。请由另一名系统管理员修改。");
        }
    }

    private boolean isOneself(String person) {
        return isAsked() && person.equals(getCurrentAuthentication().getUserId());
    }

    private void requireSomebodyElse(String person) {
        if (isOneself(person)) {
            throw Refusal.conflict("不能删除自己的账号，也不能去掉自己的系统管理员身份。请由另一名系统管理员来做。");
        }
    }

    private void requireGoodPassword(UserEntity user) {
        boolean good = getCommandExecutor().execute(context -> user.checkPasswordAgainstPolicy());
        if (!good) {
            throw Refusal.invalid("密码没有保存：" + PasswordRules.IN_WORDS);
        }
    }

    /** Whether the running command makes them a member already: who is given two duties in one step is told of twice. */
    private static boolean isJoining(String person, String group) {
        CommandContext running = Context.getCommandContext();
        return running != null
                && running.getDbEntityManager().getCachedEntitiesByType(MembershipEntity.class).stream()
                        .anyMatch(one -> one.getUser().getId().equals(person)
                                && one.getGroup().getId().equals(group));
    }

    @Override
    public void createMembership(String person, String group) {
        requireAdministrators(group);
        AccountTurn.with(getCommandExecutor(), () -> join(person, group));
    }

    private void join(String person, String group) {
        requireThere(person);
        if (isAsked() && isIn(person, FORMER)) {
            throw Refusal.conflict("“" + person + "”已登记离岗，不能登录，不能设为系统管理员。重新到岗的，请先在首页“单位、人员、角色”中登记。");
        }
        if (!isIn(person, group) && !isJoining(person, group)) {
            super.createMembership(person, group);
        }
    }

    @Override
    public void deleteMembership(String person, String group) {
        requireAdministrators(group);
        requireThere(person);
        if (isAsked() && !isIn(person, group)) {
            throw Refusal.hidden("“" + person + "”不是系统管理员，没有什么可以去掉。请刷新后核对账号名。");
        }
        requireAnotherAdministrator(person);
        requireSomebodyElse(person);
        super.deleteMembership(person, group);
    }

    @Override
    public void deleteGroup(String group) {
        requireAdministrators("");
        super.deleteGroup(group);
    }

    @Override
    public void deleteUser(String person) {
        requireThere(person);
        if (isAsked()) {
            if (isIn(person, STAFF) || isIn(person, FORMER)) {
                throw Refusal.conflict("“" + person + "”在学校的人员登记中，任务和记录都认这个账号，不能删除。不再使用的，请在首页“单位、人员、角色”中登记离岗。");
            }
            requireAnotherAdministrator(person);
            requireSomebodyElse(person);
        }
        AccountTurn.with(getCommandExecutor(), () -> delete(person));
    }

    /** Of several at once one deletes it, and the others find nobody. */
    private void delete(String person) {
        if (isThere(person)) {
            super.deleteUser(person);
            standings.over(person);
            pauses.forget(person);
        }
    }

    private boolean isAsked() {
        return getCurrentAuthentication() != null
                && getCurrentAuthentication().getUserId() != null
                && !getCurrentAuthentication().getUserId().isBlank();
    }

    private boolean isIn(String person, String group) {
        return createUserQuery().memberOfGroup(group).userId(person).count() > 0;
    }

    private void requireAdministrators(String group) {
        if (isAsked() && !group.equals(Groups.CAMUNDA_ADMIN)) {
            throw Refusal.notYours("角色和单位以学校的人员登记为准，不能在账号管理中改变。这里只能增减系统管理员。");
        }
    }

    private void requireAnotherAdministrator(String person) {
        if (isAsked()
                && createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).list().stream()
                        .map(User::getId)
                        .filter(other -> !other.equals(person))
                        .allMatch(other -> isIn(other, FORMER))) {
            throw Refusal.conflict("“" + person + "”是最后一名系统管理员（登记离岗的不算），不能去掉。请先增加另一名系统管理员。");
        }
    }
}
