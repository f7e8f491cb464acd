package cn.edu.zzut.monitoring.web.setup;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.integrity.Difference;
import cn.edu.zzut.monitoring.integrity.HashChecks;
import cn.edu.zzut.monitoring.integrity.Tally;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.Administrators;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 核对: whether everything still has the SHA-256 that it was kept with; tells numbers and names, never content. */
@RestController
@RequestMapping("/api/hash-checks")
class HashCheckController {

    private static final int MOST = 10;

    private final HashChecks checks;
    private final Administrators administrators;
    private final CurrentUsers users;
    private final Organization organization;

    HashCheckController(
            HashChecks checks, Administrators administrators, CurrentUsers users, Organization organization) {
        this.checks = checks;
        this.administrators = administrators;
        this.users = users;
        this.organization = organization;
    }

    /**
     * Where it stands.
     *
     * @param running none where none is under way
     * @param done those that were done, the newest first
     */
    record HashChecksJson(Optional<RunningHashCheckJson> running, List<HashCheckJson> done) {}

    /** @param all how much there is to look at; 0 while it is not known */
    record RunningHashCheckJson(String by, Instant since, long looked, long all) {}

    /**
     * @param failure why it could not be done; empty where it could
     * @param differences named, up to a thousand; {@code different} counts all
     */
    record HashCheckJson(
            String by,
            Instant startedAt,
            Instant endedAt,
            String failure,
            long looked,
            long different,
            List<Tally> kinds,
            List<Difference> differences) {}

    @GetMapping
    HashChecksJson look() {
        permitted();
        return new HashChecksJson(
                checks.running()
                        .map(one -> new RunningHashCheckJson(
                                organization.nameOf(one.by()), one.since(), one.looked(), one.all())),
                checks.newest(MOST).stream().map(this::json).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    HashChecksJson start() {
        checks.start(permitted().id());
        return look();
    }

    private HashCheckJson json(HashChecks.Done done) {
        return new HashCheckJson(
                organization.nameOf(done.by()),
                done.startedAt(),
                done.endedAt(),
                done.failure(),
                done.outcome().looked(),
                done.outcome().different(),
                done.outcome().tallies(),
                done.outcome().differences());
    }

    private CurrentUser permitted() {
        CurrentUser user = users.get();
        if (!user.is(Role.ARCHIVIST) && !administrators.isOne(user)) {
            throw Refusal.notYours("只有档案馆和系统管理员可以核对SHA-256。如有需要，请与档案馆联系。");
        }
        return user;
    }
}
