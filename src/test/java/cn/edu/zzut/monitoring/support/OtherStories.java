package cn.edu.zzut.monitoring.support;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/** What earlier stories have left in the shared database. */
@TestComponent
class OtherStories {

    private static final String FORGET =
            """
            set session_replication_role = replica;
            delete from monitoring.year_check; delete from monitoring.finding; delete from monitoring.check_run; delete from monitoring.explanation;
            delete from monitoring.audit a using monitoring.submission s where s.id = a.submission_id and s.year >= 2026;
            delete from monitoring.document; delete from monitoring.merge_choice; delete from monitoring.urge; delete from monitoring.reminder; delete from monitoring.remark; delete from monitoring.due_change;
            delete from monitoring.version_row r using monitoring.submission_version v, monitoring.submission s
                where v.id = r.version_id and s.id = v.submission_id and s.year >= 2026;
            delete from monitoring.version_file;
            delete from monitoring.submission_version v using monitoring.submission s
                where s.id = v.submission_id and s.year >= 2026;
            delete from monitoring.submission where year >= 2026;
            delete from monitoring.assignment_assistant a using monitoring.assignment t
                where t.id = a.assignment_id and t.year >= 2026;
            delete from monitoring.assignment where year >= 2026; delete from monitoring.stage_progress where year >= 2026;
            delete from monitoring.decision; delete from monitoring.review_assignment; delete from monitoring.review_comment;
            delete from monitoring.commendation_nominee; delete from monitoring.commendation_standing; delete from monitoring.commendation; delete from monitoring.rectification; delete from monitoring.accountability_notice; delete from monitoring.accountability_record; delete from monitoring.package;
            delete from monitoring.filer_registration; delete from monitoring.mail;
            delete from monitoring.cycle where year >= 2026;
            set session_replication_role = origin""";

    private static final String FORGET_CATALOGS =
            """
            set session_replication_role = replica;
            delete from monitoring.catalog_file f using monitoring.catalog_edition e where e.id = f.edition_id and e.year > %1$d;
            delete from monitoring.catalog_edition where year > %1$d;
            set session_replication_role = origin""";

    private final ProcessEngine engine;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    OtherStories(ProcessEngine engine, JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Wipes all but the demo school's data of 2025, and catalogs of years after the given one. */
    void forget(int lastYear) {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> engine.getRuntimeService()
                        .deleteProcessInstance(instance.getId(), "another story begins", true, true, true, false));
        jdbc.execute(
                "truncate act_hi_procinst, act_hi_actinst, act_hi_taskinst, act_hi_varinst, act_hi_detail, act_hi_comment");
        jdbc.execute(FORGET);
        List<Integer> loaded = jdbc.queryForList(
                "select distinct year from monitoring.catalog_edition where year > " + lastYear, Integer.class);
        if (!loaded.isEmpty()) {
            jdbc.execute(FORGET_CATALOGS.formatted(lastYear));
            loaded.forEach(year -> events.publishEvent(new Catalogs.CatalogChanged(year)));
        }
    }
}
