package cn.edu.zzut.monitoring.web;

import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.security.CurrentUser;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in. */
@RestController
class MeController {

    private final CurrentUsers users;
    private final Organization organization;

    MeController(CurrentUsers users, Organization organization) {
        this.users = users;
        this.organization = organization;
    }

    @GetMapping("/api/me")
    Me me() {
        CurrentUser user = users.get();
        String unit = user.unit().map(UnitCode::value).orElse(null);
        return new Me(
                user.id(),
                user.person().map(Person::name).orElse(user.id()),
                unit,
                user.unit().map(code -> organization.unit(code).name()).orElse(null),
                user.roles().stream().sorted().map(Role::name).toList(),
                user.roles().stream().sorted().map(Role::title).toList());
    }

    record Me(String id, String name, String unit, String unitName, List<String> roles, List<String> roleTitles) {}
}
