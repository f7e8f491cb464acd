package cn.edu.zzut.monitoring.bench;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.support.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** A year of 102 tables in 20 units, all of them open: 2,040 tasks. Its filers have all of it, their heads a few more. */
final class LargeYear {

    static final int YEAR = 2027;
    static final int UNITS = Integer.getInteger("bench.units", 20);
    private static final int TABLES = 102;
    private static final int CLEAN = 36;

    private final Story story;
    private final Organization organization;
    private final WithoutUser withoutUser;
    private final JdbcTemplate jdbc;

    LargeYear(Story story, Organization organization, WithoutUser withoutUser, JdbcTemplate jdbc) {
        this.story = story;
        this.organization = organization;
        this.withoutUser = withoutUser;
        this.jdbc = jdbc;
    }

    static String unit(int number) {
        return "B%02d".formatted(number);
    }

    static String name(String unit) {
        return "单位" + Integer.parseInt(unit.substring(1));
    }

    static String filer(int unit) {
        return "b%02d-filer".formatted(unit);
    }

    static String head(int unit) {
        return "b%02d-head".formatted(unit);
    }

    /** Whatever other stories have left is forgotten before. */
    void fill() {
        story.forgetOtherStories();
        story.cycles.launch(YEAR, new PersonId("office"));
        List<TableDefinition> tables = new ArrayList<>(story.catalogs.of(YEAR).tables());
        for (int unit = 1; unit <= UNITS; unit++) {
            String code = unit(unit);
            jdbc.update(
                    """
                    insert into monitoring.unit (code, name, kind, from_day) select ?, ?, kind, from_day from monitoring.unit limit 1
                    on conflict do nothing""",
                    code,
                    name(code));
            for (Role role : List.of(Role.FILER, Role.UNIT_HEAD)) {
                String id = role == Role.FILER ? filer(unit) : head(unit);
                organization.add(new Person(
                        new PersonId(id), "某" + id, new UnitCode(code), id + "@zzut.example", "1", Set.of(role)));
            }
        }
        for (int i = 0; i < TABLES; i++) {
            TableDefinition table = tables.get(i % tables.size());
            if (i < tables.size()) {
                story.cycles.assign(YEAR, table.code(), new UnitCode("104"), units());
            }
            for (int unit = 1; unit <= UNITS; unit++) {
                begins(table, unit(unit), i < tables.size());
            }
        }
        filled(tables);
        jdbc.execute("analyze");
    }

    private static List<UnitCode> units() {
        List<UnitCode> units = new ArrayList<>();
        for (int unit = 1; unit <= UNITS; unit++) {
            units.add(new UnitCode(unit(unit)));
        }
        return units;
    }

    private void begins(TableDefinition table, String unit, boolean first) {
        if (first) {
            story.submissions.open(YEAR, table.code(), new UnitCode(unit), Part.ASSISTING, LocalDate.of(YEAR, 12, 1));
        }
        start(table, unit);
    }

    private void start(TableDefinition table, String unit) {
        withoutUser.run(() -> story.engine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        "unit-filing",
                        Map.of("year", YEAR, "tableCode", table.code().value(), "unitCode", unit)));
    }

    /** Its head has it, whose filer has it still in the other instances. */
    private void liesWithTheHead(TableDefinition table) {
        withoutUser.run(() -> {
            var runtime = story.engine().getRuntimeService();
            String instance = runtime.startProcessInstanceByKey(
                            "unit-filing",
                            Map.of("year", YEAR, "tableCode", table.code().value(), "unitCode", "B01"))
                    .getId();
            runtime.createProcessInstanceModification(instance)
                    .cancelAllForActivity("fill")
                    .startBeforeActivity("unit-head-audit")
                    .execute();
        });
    }

    private long submission(TableDefinition table, String unit) {
        return jdbc.queryForObject(
                "select id from monitoring.submission where year = ? and table_code = ? and unit_code = ?",
                Long.class,
                YEAR,
                table.code().value(),
                unit);
    }

    /** Half of the parts have data, of the others nothing is there yet; what lies with a head is without error. */
    private void filled(List<TableDefinition> tables) {
        jdbc.update(
                """
                insert into monitoring.submission_version (submission_id, number, sha256, row_count, origin, file_name, created_by, created_at)
                select id, 1, repeat('0', 64), 10, 'UPLOAD', 'x.xlsx', 'office', now() from monitoring.submission
                where unit_code like 'B%' and id % 2 = 0""");
        jdbc.update("update monitoring.submission set latest_version = 1 where unit_code like 'B%' and id % 2 = 0");
        jdbc.update(
                """
                insert into monitoring.check_run (version_id, errors, anomalies, checked_at)
                select v.id, 0, 0, now() from monitoring.submission_version v
                join monitoring.submission s on s.id = v.submission_id where s.unit_code like 'B%'""");
        tables.stream()
                .filter(table -> submission(table, "B01") % 2 == 0)
                .limit(CLEAN)
                .forEach(this::liesWithTheHead);
    }
}
