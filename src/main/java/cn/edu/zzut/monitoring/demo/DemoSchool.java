package cn.edu.zzut.monitoring.demo;

import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.Cycles.Assigned;
import cn.edu.zzut.monitoring.cycle.YearPlan;
import cn.edu.zzut.monitoring.demo.school.InventedNames;
import cn.edu.zzut.monitoring.demo.school.Plan;
import cn.edu.zzut.monitoring.demo.school.SampleTables;
import cn.edu.zzut.monitoring.demo.school.School;
import cn.edu.zzut.monitoring.demo.school.School.DemoUnit;
import cn.edu.zzut.monitoring.filing.FormerYears;
import cn.edu.zzut.monitoring.filing.FormerYears.Report;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty database with the demo school and its data of three years. */
@Component
@Profile("demo")
class DemoSchool implements ApplicationRunner {

    private static final PersonId OFFICE = new PersonId("office");
    private static final Logger LOG = LoggerFactory.getLogger(DemoSchool.class);
    private static final int LAST_YEAR = 2025;
    private static final MonthDay LAUNCH = MonthDay.of(9, 5);
    private static final String MAIL_DOMAIN = "@zzut.example";

    private final School school;
    private final Organization organization;
    private final Cycles cycles;
    private final Catalogs catalogs;
    private final FormerYears formerYears;
    private int people;

    DemoSchool(
            @Value("${monitoring.demo.school:full}") String size,
            Organization organization,
            Cycles cycles,
            Catalogs catalogs,
            FormerYears formerYears) {
        this.school = size.equals("small") ? School.small() : School.full();
        this.organization = organization;
        this.cycles = cycles;
        this.catalogs = catalogs;
        this.formerYears = formerYears;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!organization.isEmpty()) {
            return;
        }
        school.units().forEach(unit -> organization.add(new Unit(new UnitCode(unit.code()), unit.name(), unit.kind())));
        school.units().forEach(this::staff);
        schoolWide();
        IntStream.rangeClosed(School.FIRST_YEAR, LAST_YEAR).forEach(this::formerYear);
        LOG.info("示范学校已建立：{}个单位，{}名虚构人员，{}至{}年度数据", school.units().size(), people, School.FIRST_YEAR, LAST_YEAR);
    }

    private void staff(DemoUnit unit) {
        person(unit.login() + "-head", unit, Role.UNIT_HEAD);
        person(unit.login() + "-lead", unit, Role.DATA_LEAD);
        person(unit.login() + "-filer", unit, Role.FILER);
        person(unit.login() + "-filer2", unit);
    }

    private void schoolWide() {
        DemoUnit office = school.unit(School.OFFICE);
        DemoUnit schoolOffice = school.unit(School.SCHOOL_OFFICE);
        person("office", office, Role.OFFICE);
        person("leader", schoolOffice, Role.LEADER);
        person("secretary", schoolOffice, Role.SECRETARY);
        person("archivist", schoolOffice, Role.ARCHIVIST);
        List<DemoUnit> colleges = school.colleges();
        person("expert1", colleges.get(colleges.size() - 1), Role.EXPERT);
        person("expert2", school.unit("105"), Role.EXPERT);
        person("expert3", school.unit("104"), Role.EXPERT);
        person("expert4", colleges.get(0), Role.EXPERT);
    }

    private void person(String id, DemoUnit unit, Role... roles) {
        Set<Role> taken = EnumSet.noneOf(Role.class);
        taken.addAll(List.of(roles));
        organization.add(new Person(
                new PersonId(id),
                InventedNames.of(people),
                new UnitCode(unit.code()),
                id + MAIL_DOMAIN,
                "1990000%04d".formatted(people),
                taken));
        people++;
    }

    /** A year that was reported, from a launch when the term began. */
    private void formerYear(int year) {
        List<Plan> plan = school.plan();
        cycles.takeOver(
                year,
                LAUNCH.atYear(year),
                plan.stream().map(DemoSchool::assigned).toList(),
                OFFICE);
        YearPlan days = cycles.planOf(year);
        SampleTables samples = new SampleTables(school, year);
        Catalog catalog = catalogs.of(year);
        formerYears.takeOver(
                year,
                plan.stream()
                        .map(line -> report(line, catalog.table(new TableCode(line.table())), samples, days))
                        .toList());
    }

    private static Report report(Plan line, TableDefinition table, SampleTables samples, YearPlan days) {
        LocalDate due = days.tableDue(table.base());
        return new Report(
                table,
                samples.rows(table),
                new UnitCode(line.responsible()),
                due,
                OFFICE,
                WorkingDays.closeOf(due).toInstant());
    }

    private static Assigned assigned(Plan line) {
        return new Assigned(
                new TableCode(line.table()),
                new UnitCode(line.responsible()),
                line.assisting().stream().map(UnitCode::new).toList());
    }

    School school() {
        return school;
    }
}
