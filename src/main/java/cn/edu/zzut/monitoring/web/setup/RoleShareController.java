package cn.edu.zzut.monitoring.web.setup;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.RoleShare;
import cn.edu.zzut.monitoring.organization.RoleShares;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.Administrators;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 分工: which categories of tables and which units are whose, where several have a school-wide role. */
@RestController
@RequestMapping("/api/setup")
class RoleShareController {

    /** Whose diagrams ask whose part a table or a unit is. */
    private static final List<Role> SHARED = List.of(Role.OFFICE, Role.LEADER, Role.ARCHIVIST);

    private final RoleShares shares;
    private final Catalogs catalogs;
    private final Organization organization;
    private final Administrators administrators;
    private final CurrentUsers users;
    private final SchoolClock clock;

    RoleShareController(
            RoleShares shares,
            Catalogs catalogs,
            Organization organization,
            Administrators administrators,
            CurrentUsers users,
            SchoolClock clock) {
        this.shares = shares;
        this.catalogs = catalogs;
        this.organization = organization;
        this.administrators = administrators;
        this.users = users;
        this.clock = clock;
    }

    /**
     * @param categories of tables, of which somebody's part may be
     * @param shares a line for each role that can be shared and each who has it
     */
    record RoleSharesJson(List<String> categories, List<RoleShareJson> shares) {}

    record RoleShareJson(
            String person, String name, String role, String title, Set<String> categories, Set<String> units) {}

    /** @param units by their codes */
    record RoleShareWishJson(@Nullable List<@Nullable String> categories, @Nullable List<@Nullable String> units) {}

    @GetMapping("/shares")
    RoleSharesJson all() {
        administrator();
        return new RoleSharesJson(
                categories(),
                SHARED.stream()
                        .flatMap(role -> {
                            Map<PersonId, RoleShare> known = shares.of(role);
                            return organization.withRole(role).stream()
                                    .map(person -> json(person, role, Optional.ofNullable(known.get(person.id()))));
                        })
                        .toList());
    }

    private static RoleShareJson json(Person person, Role role, Optional<RoleShare> share) {
        return new RoleShareJson(
                person.id().value(),
                person.name(),
                role.name(),
                role.title(),
                share.map(RoleShare::categories).map(TreeSet::new).orElseGet(TreeSet::new),
                share.map(RoleShare::units).map(TreeSet::new).orElseGet(TreeSet::new));
    }

    private List<String> categories() {
        return catalogs.of(clock.today().getYear()).tables().stream()
                .map(TableDefinition::category)
                .filter(category -> !category.isEmpty())
                .distinct()
                .toList();
    }

    /** What goes to whom from now on; open tasks stay with those who have them. */
    @PutMapping("/people/{id}/shares/{role}")
    RoleSharesJson set(@PathVariable String id, @PathVariable String role, @RequestBody RoleShareWishJson wish) {
        PersonId by = administrator();
        Role shared = SHARED.stream()
                .filter(one -> one.name().equals(role))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("这个角色的工作不按类别和单位分工。"));
        Person person = organization
                .person(new PersonId(id))
                .filter(one -> one.is(shared))
                .orElseThrow(() -> Refusal.invalid("“" + id + "”现在不担任“" + shared.title() + "”。请刷新。"));
        shares.set(
                person.id(),
                shared,
                new RoleShare(
                        known(wish.categories(), categories(), "类别"),
                        known(
                                wish.units(),
                                organization.units().stream()
                                        .map(unit -> unit.code().value())
                                        .toList(),
                                "单位号")),
                by);
        return all();
    }

    private static Set<String> known(@Nullable List<@Nullable String> said, List<String> choices, String what) {
        if (said == null) {
            return Set.of();
        }
        return said.stream()
                .map(one -> Optional.ofNullable(one)
                        .filter(choices::contains)
                        .orElseThrow(() -> Refusal.invalid("没有这个" + what + "：" + one + "。请刷新后重新选择。")))
                .collect(Collectors.toSet());
    }

    private PersonId administrator() {
        administrators.require(users.get(), "登记分工");
        return users.get().id();
    }
}
