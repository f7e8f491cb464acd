package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.trouble.Troubles;
import cn.edu.zzut.monitoring.trouble.Undone;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Posts that somebody is needed in and nobody has; the office sees them until they are filled. */
@Component
public class Vacancies {

    private static final String MATTER = "岗位空缺";

    private final Organization organization;
    private final Troubles troubles;

    Vacancies(Organization organization, Troubles troubles) {
        this.organization = organization;
        this.troubles = troubles;
    }

    /** The unit has no head, nor anybody for whom the head stands in. */
    public void of(UnitCode unit) {
        troubles.noteOnce(MATTER, name(unit), "没有单位负责人，也没有可以代办的填报人。任务已经生成，其他单位不受影响；登记单位负责人后，任务在一分钟内自动分派给他。");
    }

    void of(Role role) {
        troubles.noteOnce(MATTER, role.title(), "学校没有人担任“" + role.title() + "”。任务已经生成；登记人员后，任务在一分钟内自动分派给他。");
    }

    /** Forgets those that are filled. */
    public void review() {
        troubles.open().stream()
                .filter(trouble -> trouble.matter().equals(MATTER))
                .map(Undone::whose)
                .filter(Predicate.not(this::isVacant))
                .forEach(whose -> troubles.over(MATTER, whose));
    }

    private boolean isVacant(String whose) {
        return Stream.of(Role.values())
                        .filter(role -> role.title().equals(whose))
                        .anyMatch(role -> organization.findHolder(role).isEmpty())
                || organization.units().stream()
                        .filter(unit -> name(unit.code()).equals(whose))
                        .anyMatch(unit -> organization.findHead(unit.code()).isEmpty());
    }

    private String name(UnitCode unit) {
        return organization.unit(unit).name();
    }
}
