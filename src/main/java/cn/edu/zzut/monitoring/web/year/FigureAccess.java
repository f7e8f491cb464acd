package cn.edu.zzut.monitoring.web.year;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.Figures;
import cn.edu.zzut.monitoring.analysis.Indicators;
import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose indicators the signed-in user may read. */
@Component
class FigureAccess {

    private final Indicators indicators;
    private final Cycles cycles;
    private final CurrentUsers users;

    FigureAccess(Indicators indicators, Cycles cycles, CurrentUsers users) {
        this.indicators = indicators;
        this.cycles = cycles;
        this.users = users;
    }

    /** A level as requests name it: school, college or major. */
    static Level level(String name) {
        return Arrays.stream(Level.values())
                .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("层级“" + name + "”有误：请用school（学校）、college（学院）或major（专业）。"));
    }

    /** The level that is named; else the school without a subject, or whichever has one of that code, colleges first. */
    Level level(int year, String name, String subject) {
        if (!name.isEmpty()) {
            return level(name);
        }
        if (subject.isEmpty()) {
            return Level.SCHOOL;
        }
        requireSome();
        requireKnown(year);
        boolean isCollege = indicators.subjects(year, Level.COLLEGE).stream()
                .anyMatch(college -> college.code().equals(subject));
        return isCollege ? Level.COLLEGE : Level.MAJOR;
    }

    /** @throws Refusal when there is no such subject, or the user may not read about it */
    Subject readable(int year, Level level, String code) {
        if (level == Level.SCHOOL) {
            require(Subject.SCHOOL);
            requireKnown(year);
            if (!code.isEmpty()) {
                throw Refusal.hidden("全校没有代码，不用写subject（写的是“" + code + "”）。要看学院或专业的，请把level改为college或major。");
            }
            return Subject.SCHOOL;
        }
        if (code.isEmpty()) {
            throw Refusal.invalid("请写明subject：要看的" + level.title() + "的代码。");
        }
        requireSome();
        requireKnown(year);
        Subject subject = indicators.subject(year, level, code);
        require(subject);
        return subject;
    }

    /** The subjects of the level that the user may read about. */
    List<Subject> readable(int year, Level level) {
        CurrentUser user = users.get();
        requireSome();
        requireKnown(year);
        return indicators.subjects(year, level).stream()
                .filter(subject -> figures(subject).areReadableBy(user))
                .toList();
    }

    /** @throws Refusal when the year was never launched nor taken over */
    void requireKnown(int year) {
        if (cycles.find(year).isEmpty()) {
            throw Refusal.hidden("没有" + year + "年度的填报，也就没有它的监测指标。请核对年度。");
        }
    }

    /** Whoever reads nobody's figures is not told either who there is. */
    private void requireSome() {
        CurrentUser user = users.get();
        if (!new Figures(Optional.empty()).areReadableBy(user) && !Figures.areOfOwnCollegeFor(user)) {
            throw notYours();
        }
    }

    private void require(Subject subject) {
        if (!figures(subject).areReadableBy(users.get())) {
            throw notYours();
        }
    }

    private static Refusal notYours() {
        return Refusal.notYours("全校的监测指标只提供给评估督导处和分管校领导；单位负责人和数据负责人可以查看本学院及其专业的。");
    }

    private static Figures figures(Subject subject) {
        return new Figures(UnitCode.find(subject.college()));
    }
}
