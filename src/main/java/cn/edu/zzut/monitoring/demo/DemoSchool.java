package cn.edu.zzut.monitoring.demo;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.demo.School.DemoUnit;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.filing.VersionOrigin;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty database with the demo school and its data of 2025. */
@Component
@Profile("demo")
class DemoSchool implements ApplicationRunner {

    private static final PersonId OFFICE = new PersonId("office");
    private static final Logger LOG = LoggerFactory.getLogger(DemoSchool.class);
    private static final int LAST_YEAR = 2025;
    private static final String MAIL_DOMAIN = "@zzut.example";

    private final School school;
    private final Organization organization;
    private final Cycles cycles;
    private final Catalogs catalogs;
    private final Submissions submissions;
    private int people;

    DemoSchool(
            @Value("${monitoring.demo.school:full}") String size,
            Organization organization,
            Cycles cycles,
            Catalogs catalogs,
            Submissions submissions) {
        this.school = size.equals("small") ? School.small() : School.full();
        this.organization = organization;
        this.cycles = cycles;
        this.catalogs = catalogs;
        this.submissions = submissions;
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
        lastYear();
        LOG.info("示范学校已建立：{}个单位，{}名虚构人员，{}年度数据", school.units().size(), people, LAST_YEAR);
    }

    private void staff(DemoUnit unit) {
        person(unit.login() + "-head", unit, Role.UNIT_HEAD);
        person(unit.login() + "-lead", unit, Role.DATA_LEAD);
        person(unit.login() + "-filer", unit, Role.FILER);
        person(unit.login() + "-filer2", unit);
    }

    private void schoolWide() {
        DemoUnit office = unit(School.OFFICE);
        DemoUnit schoolOffice = unit("101");
        person("office", office, Role.OFFICE);
        person("leader", schoolOffice, Role.LEADER);
        person("secretary", schoolOffice, Role.SECRETARY);
        person("archivist", schoolOffice, Role.ARCHIVIST);
        for (int i = 1; i <= 4; i++) {
            person("expert" + i, school.units().get(school.units().size() - 1), Role.EXPERT);
        }
    }

    private DemoUnit unit(String code) {
        return school.units().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow();
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

    private void lastYear() {
        cycles.launch(LAST_YEAR, OFFICE);
        SampleTables samples = new SampleTables(school, LAST_YEAR);
        for (School.Plan plan : school.plan()) {
            TableDefinition table = catalogs.of(LAST_YEAR).table(new TableCode(plan.table()));
            UnitCode responsible = new UnitCode(plan.responsible());
            cycles.assign(
                    LAST_YEAR,
                    table.code(),
                    responsible,
                    plan.assisting().stream().map(UnitCode::new).toList());
            report(table, responsible, samples.rows(table));
        }
        for (Stage stage : Stage.values()) {
            cycles.stageStarted(LAST_YEAR, stage);
            cycles.stageDone(LAST_YEAR, stage);
        }
        cycles.archived(LAST_YEAR);
    }

    private void report(TableDefinition table, UnitCode unit, List<TableRow> rows) {
        Submission submission = submissions.open(
                LAST_YEAR, table.code(), unit, Part.RESPONSIBLE, cycles.dueOf(LAST_YEAR, Stage.COLLECTION));
        SubmissionId id = submission.id();
        submissions.begin(id);
        submissions.addVersion(id, rows, VersionOrigin.IMPORT, LAST_YEAR + "年度数据", OFFICE);
        submissions.submit(id, OFFICE);
        submissions.approve(id, OFFICE);
        submissions.lock(id);
        submissions.reported(id, OFFICE);
    }

    School school() {
        return school;
    }
}
