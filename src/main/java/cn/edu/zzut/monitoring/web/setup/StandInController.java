package cn.edu.zzut.monitoring.web.setup;

import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.StandIn;
import cn.edu.zzut.monitoring.organization.StandInWish;
import cn.edu.zzut.monitoring.organization.StandIns;
import cn.edu.zzut.monitoring.process.task.StandingIn;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.Administrators;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.trail.Attempt;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 代办: who does a role's work while somebody is away; entered by the administrator, as roles are. */
@RestController
@RequestMapping("/api/setup/people/{id}/stand-ins")
class StandInController {

    private static final String DEED = "登记代办";

    private final StandIns standIns;
    private final StandingIn standingIn;
    private final Organization organization;
    private final Administrators administrators;
    private final CurrentUsers users;

    StandInController(
            StandIns standIns,
            StandingIn standingIn,
            Organization organization,
            Administrators administrators,
            CurrentUsers users) {
        this.standIns = standIns;
        this.standingIn = standingIn;
        this.organization = organization;
        this.administrators = administrators;
        this.users = users;
    }

    /**
     * @param role by its name, such as UNIT_HEAD
     * @param standIn who does the work
     * @param from the first day
     * @param last the last day
     */
    record StandInWishJson(
            @Nullable String role,
            @Nullable String standIn,
            @Nullable LocalDate from,
            @Nullable LocalDate last,
            @Nullable String reason) {}

    /** @param state 未开始, 代办中 or 已结束 */
    record StandInJson(
            long id,
            String role,
            String absent,
            String standIn,
            LocalDate from,
            LocalDate last,
            String reason,
            String notedBy,
            @Nullable String endedBy,
            String state) {}

    /** In which the person is away, and in which they stand in; the newest first. */
    @GetMapping
    List<StandInJson> about(@PathVariable String id) {
        administrator();
        return standIns.about(known(id).id()).stream().map(this::json).toList();
    }

    /** What begins today has begun with the answer. */
    @PostMapping
    List<StandInJson> add(@PathVariable String id, @RequestBody StandInWishJson wish) {
        PersonId by = administrator();
        Person absent = known(id);
        Person deputy = known(Objects.toString(wish.standIn(), ""));
        if (by.equals(deputy.id())) {
            throw Refusal.notYours("不能给自己登记代办，请由另一名系统管理员办理。");
        }
        if (wish.from() == null || wish.last() == null) {
            throw Refusal.invalid("请填写代办的第一天和最后一天。");
        }
        StandInWish wanted = new StandInWish(
                role(wish.role()), deputy.id(), wish.from(), wish.last(), Objects.toString(wish.reason(), ""));
        standingIn.with(absent.id(), () -> {
            standIns.add(absent.id(), wanted, by);
            tellOfOwnAuditor(deputy, wanted.role());
        });
        return about(id);
    }

    private static void tellOfOwnAuditor(Person deputy, Role role) {
        Stream.of(Role.values())
                .filter(own -> deputy.is(own) && own.audits().contains(role))
                .forEach(own -> Attempt.current()
                        .ifPresent(attempt -> attempt.says("代办人同时担任" + own.title() + "和" + role.title())));
    }

    /** Ends it now; a coming one is given up. */
    @PostMapping("/{number}/end")
    List<StandInJson> end(@PathVariable String id, @PathVariable long number) {
        PersonId by = administrator();
        PersonId absent = known(id).id();
        standingIn.with(absent, () -> standIns.end(absent, number, by));
        return about(id);
    }

    private static Role role(@Nullable String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("请选择由谁代办哪个角色。"));
    }

    private StandInJson json(StandIn one) {
        return new StandInJson(
                one.id(),
                one.role().title(),
                organization.nameOf(one.absent()),
                organization.nameOf(one.standIn()),
                one.from(),
                one.last(),
                one.reason(),
                organization.nameOf(one.notedBy()),
                one.endedBy().map(organization::nameOf).orElse(null),
                one.over().isPresent() ? "已结束" : one.begun() ? "代办中" : "未开始");
    }

    private Person known(String id) {
        return organization.person(new PersonId(id)).orElseThrow(() -> Refusal.hidden("没有工号为“" + id + "”的人员。"));
    }

    private PersonId administrator() {
        administrators.require(users.get(), DEED);
        return users.get().id();
    }
}
