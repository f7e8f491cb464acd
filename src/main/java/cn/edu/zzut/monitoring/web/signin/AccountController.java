package cn.edu.zzut.monitoring.web.signin;

import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.Administrators;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.security.password.AccountEvents;
import cn.edu.zzut.monitoring.security.password.Locks;
import cn.edu.zzut.monitoring.security.password.Passwords;
import cn.edu.zzut.monitoring.security.second.SecondFactors;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 登录账号, kept by the administrator: where sign-in is paused, first passwords, what happened. */
@RestController
@RequestMapping("/api/setup/accounts")
class AccountController {

    private static final int EVENTS = 200;

    private final Locks locks;
    private final Passwords passwords;
    private final AccountEvents events;
    private final SecondFactors factors;
    private final Organization organization;
    private final Administrators administrators;
    private final CurrentUsers users;

    AccountController(
            Locks locks,
            Passwords passwords,
            AccountEvents events,
            SecondFactors factors,
            Organization organization,
            Administrators administrators,
            CurrentUsers users) {
        this.locks = locks;
        this.passwords = passwords;
        this.events = events;
        this.factors = factors;
        this.organization = organization;
        this.administrators = administrators;
        this.users = users;
    }

    @GetMapping
    List<AccountJson> accounts() {
        require();
        Set<String> withSecond = factors.accounts();
        return locks.accounts().stream()
                .map(account -> new AccountJson(
                        account.id(),
                        account.name(),
                        account.pausedUntil(),
                        account.pausedFrom(),
                        account.mustChange(),
                        withSecond.contains(account.id()),
                        organization
                                .person(new PersonId(account.id()))
                                .map(Person::hasLeft)
                                .orElse(false)))
                .toList();
    }

    @GetMapping("/events")
    List<AccountEventJson> events() {
        require();
        return events.newest(EVENTS).stream()
                .map(one -> new AccountEventJson(
                        one.at(),
                        one.account(),
                        nameOf(one.account()),
                        one.kind().title(),
                        nameOf(one.by()),
                        one.detail(),
                        one.outcome().title(),
                        one.times()))
                .toList();
    }

    private String nameOf(String account) {
        return account.isBlank() ? "" : organization.nameOf(new PersonId(account));
    }

    @PostMapping("/{id}/unlock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(@PathVariable String id) {
        locks.unlock(id, require());
    }

    /** Answers the new password this once; nobody can read it again. */
    @PostMapping("/{id}/first-password")
    FirstPasswordJson firstPassword(@PathVariable String id) {
        String by = require();
        if (by.equals(id)) {
            throw Refusal.conflict("自己的密码请在“修改密码”中改，不能给自己首次密码。");
        }
        if (organization.person(new PersonId(id)).filter(Person::hasLeft).isPresent()) {
            throw Refusal.conflict(organization.nameOf(new PersonId(id)) + "已登记离岗，不能登录，不必给密码。");
        }
        return new FirstPasswordJson(id, passwords.giveFirst(id, by));
    }

    /** For somebody who has lost phone and recovery codes. */
    @PostMapping("/{id}/second-factor/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetSecondFactor(@PathVariable String id) {
        factors.reset(id, require());
    }

    private String require() {
        administrators.require(users.get(), "管理登录账号");
        return users.get().id().value();
    }

    /**
     * @param lockedUntil until when sign-in is paused; null where it is not
     * @param pausedFrom from where
     */
    record AccountJson(
            String id,
            String name,
            Optional<Instant> lockedUntil,
            List<String> pausedFrom,
            boolean mustChange,
            boolean secondFactor,
            boolean left) {}

    /**
     * @param outcome in Chinese: a password that was asked for in vain has not changed
     * @param times how often within a minute
     */
    record AccountEventJson(
            Instant at,
            String account,
            String name,
            String what,
            String by,
            String detail,
            String outcome,
            int times) {}

    record FirstPasswordJson(String id, String password) {}
}
