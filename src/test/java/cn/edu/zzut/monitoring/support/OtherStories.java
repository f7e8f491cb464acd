package cn.edu.zzut.monitoring.support;

import cn.edu.zzut.monitoring.calendar.FirstDay;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
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
            delete from monitoring.version_file; delete from monitoring.version_reading;
            delete from monitoring.submission_version v using monitoring.submission s
                where s.id = v.submission_id and s.year >= 2026;
            update monitoring.submission set state = stood_as where stood_as is not null;
            update monitoring.submission set correction_id = null, stood_as = null where correction_id is not null;
            delete from monitoring.data_correction_effect; delete from monitoring.data_correction_step; delete from monitoring.data_correction;
            delete from monitoring.submission where year >= 2026 or period_id is not null;
            delete from monitoring.monitoring_alert_event; delete from monitoring.monitoring_alert; delete from monitoring.monitoring_look; delete from monitoring.monitoring_period; delete from monitoring.monitoring_plan; delete from monitoring.monitoring_year;
            delete from monitoring.assignment_assistant a using monitoring.assignment t
                where t.id = a.assignment_id and t.year >= 2026;
            delete from monitoring.assignment where year >= 2026; delete from monitoring.stage_progress where year >= 2026;
            delete from monitoring.meeting_file; delete from monitoring.meeting_condition_step; delete from monitoring.meeting_condition; delete from monitoring.meeting_return; delete from monitoring.meeting_session;
            delete from monitoring.decision; delete from monitoring.review_assignment; delete from monitoring.review_comment; delete from monitoring.review_field; delete from monitoring.review_round; delete from monitoring.review_round_change; delete from monitoring.review_move; delete from monitoring.review_look; delete from monitoring.review_check_tick; delete from monitoring.review_conclusion;
            delete from monitoring.data_use_download; delete from monitoring.data_use_version; delete from monitoring.data_use_table; delete from monitoring.data_use;
            delete from monitoring.concept_explanation; delete from monitoring.concept_difference; delete from monitoring.concept_value; delete from monitoring.concept_run; delete from monitoring.concept_figure; delete from monitoring.concept_edition;
            delete from monitoring.commendation_withdrawal; delete from monitoring.commendation_nominee; delete from monitoring.commendation_standing; delete from monitoring.commendation; delete from monitoring.rectification_left_out; delete from monitoring.rectification_file; delete from monitoring.rectification_entry; delete from monitoring.rectification_assisting; delete from monitoring.rectification; delete from monitoring.accountability_notice; delete from monitoring.accountability_record; delete from monitoring.national_table; delete from monitoring.national_tick; delete from monitoring.national_finding; delete from monitoring.national_error_list_withdrawal; delete from monitoring.national_error_list; delete from monitoring.national_receipt; delete from monitoring.package_piece; delete from monitoring.package; delete from monitoring.archive_supplement;
            delete from monitoring.accountability_line; delete from monitoring.paper_scan; delete from monitoring.unit_paper; delete from monitoring.paper_template;
            delete from monitoring.training_attendance; delete from monitoring.training_material; delete from monitoring.training_invitation; delete from monitoring.training_session; delete from monitoring.quiz_attempt; delete from monitoring.quiz_question where edition > 1 or written_by <> ''; delete from monitoring.filing_guide; delete from monitoring.column_definition; delete from monitoring.definition_question_same; delete from monitoring.definition_answer; delete from monitoring.definition_question;
            delete from monitoring.report; delete from monitoring.report_text; delete from monitoring.report_template; delete from monitoring.report_run;
            delete from monitoring.entered_figure; delete from monitoring.highlight_mark; delete from monitoring.filer_registration; delete from monitoring.mail; delete from monitoring.news; delete from monitoring.school; delete from monitoring.mail_server; delete from monitoring.mail_trial; delete from monitoring.trouble; delete from monitoring.digest_day; delete from monitoring.outage; delete from monitoring.hash_check;
            delete from monitoring.personal_reveal; delete from monitoring.personal_export; delete from monitoring.retention_run;
            delete from monitoring.web_session; delete from monitoring.account_standing; delete from monitoring.password_reset; delete from monitoring.sign_in_failure; delete from monitoring.sign_in_place; delete from monitoring.second_factor_recovery; delete from monitoring.second_factor;
            delete from monitoring.finding f using monitoring.submission_version v, monitoring.submission s, monitoring.cycle c
                where v.id = f.version_id and s.id = v.submission_id and c.year = s.year and c.origin = 'IMPORT';
            delete from monitoring.version_row r using monitoring.submission_version v, monitoring.submission s, monitoring.cycle c
                where v.id = r.version_id and s.id = v.submission_id and c.year = s.year and c.origin = 'IMPORT';
            delete from monitoring.submission_version v using monitoring.submission s, monitoring.cycle c
                where s.id = v.submission_id and c.year = s.year and c.origin = 'IMPORT';
            delete from monitoring.submission s using monitoring.cycle c where c.year = s.year and c.origin = 'IMPORT';
            delete from monitoring.assignment_assistant a using monitoring.assignment t, monitoring.cycle c
                where t.id = a.assignment_id and c.year = t.year and c.origin = 'IMPORT';
            delete from monitoring.assignment t using monitoring.cycle c where c.year = t.year and c.origin = 'IMPORT';
            delete from monitoring.past_year_piece; delete from monitoring.past_year; delete from monitoring.past_year_choice;
            delete from monitoring.cycle where year >= 2026 or origin = 'IMPORT';
            delete from monitoring.person_role r using monitoring.person p where p.id = r.person_id and (r.role in ('FILER', 'DATA_LEAD') or p.id like 'neu-%' or p.unit_code like '9%');
            delete from monitoring.appointment where role in ('FILER', 'DATA_LEAD') or person_id like 'neu-%' or from_day > '1900-01-01';
            delete from monitoring.stand_in; delete from monitoring.role_share;
            delete from monitoring.person_role r where not exists (select from monitoring.appointment a where a.person_id = r.person_id and a.role = r.role);
            delete from act_id_membership where user_id_ like 'neu-%'; delete from act_id_user where id_ like 'neu-%'; delete from act_ru_filter where owner_ like 'neu-%'; delete from act_ru_authorization where user_id_ like 'neu-%' or resource_id_ like 'neu-%';
            delete from act_id_membership where group_id_ = 'former';
            update act_id_user set attempts_ = 0, lock_exp_time_ = null where attempts_ > 0;
            delete from monitoring.person where id like 'neu-%'; delete from monitoring.unit where code like '9%'; delete from monitoring.cancelled_launch;
            delete from act_id_group where id_ like 'unit-9%'; delete from act_ru_authorization where group_id_ like 'unit-9%' or resource_id_ like 'unit-9%';
            update monitoring.appointment set ends_on = null, ended_by = null, ended_at = null where ends_on is not null;
            update monitoring.person set ends_on = null, email = id || '@zzut.example';
            update act_id_user u set email_ = p.email from monitoring.person p where p.id = u.id_;
            insert into monitoring.person_role select person_id, role from monitoring.appointment where role is not null on conflict do nothing;
            insert into monitoring.person_role select id, 'FILER' from monitoring.person where id like '%-filer';
            insert into monitoring.person_role select id, 'DATA_LEAD' from monitoring.person where id like '%-lead';
            insert into monitoring.appointment (person_id, unit_code, role, from_day, noted_by, noted_at)
                select p.id, p.unit_code, r.role, '1900-01-01', 'system', now() from monitoring.person p join monitoring.person_role r on r.person_id = p.id
                on conflict do nothing;
            update monitoring.person p set unit_code = a.unit_code from monitoring.appointment a where a.person_id = p.id and a.role is null;
            delete from act_ru_variable; delete from act_ru_identitylink; delete from act_ru_incident; delete from act_ru_ext_task; delete from act_ru_task;
            delete from act_ru_event_subscr where execution_id_ is not null;
            delete from act_ru_job where process_instance_id_ is not null;
            delete from act_ru_execution;
            delete from act_ru_authorization where resource_type_ = 7 and resource_id_ <> '*';
            delete from act_hi_procinst; delete from act_hi_actinst; delete from act_hi_taskinst; delete from act_hi_varinst; delete from act_hi_detail; delete from act_hi_comment;
            delete from act_hi_identitylink; delete from act_hi_incident; delete from act_hi_job_log; delete from act_hi_op_log; delete from act_hi_decinst; delete from act_hi_dec_in; delete from act_hi_dec_out;
            delete from act_ge_bytearray where deployment_id_ is null;
            set session_replication_role = origin""";

    /** Whose roles or place have changed, so that their accounts have. */
    private static final String TOUCHED =
            "select distinct person_id from monitoring.appointment where role is not null and (ends_on is not null or from_day > '1900-01-01') "
                    + "union select person_id from monitoring.appointment where role is null and ends_on is not null";

    /** What is due every morning is due on the next one. */
    private static final String NEXT_MORNING =
            "update act_ru_job set duedate_ = ?, lock_owner_ = null, lock_exp_time_ = null, retries_ = 5";

    private static final String FORGET_CATALOGS =
            """
            set session_replication_role = replica;
            delete from monitoring.catalog_file f using monitoring.catalog_edition e where e.id = f.edition_id and e.year > %1$d;
            delete from monitoring.catalog_edition where year > %1$d;
            set session_replication_role = origin""";

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final SchoolClock clock;
    private final Organization organization;

    OtherStories(JdbcTemplate jdbc, ApplicationEventPublisher events, SchoolClock clock, Organization organization) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.organization = organization;
    }

    /** Wipes all but the demo school's data of 2025, and catalogs of years after the given one; it is the first day again. */
    void forget(int lastYear) {
        List<String> touched = jdbc.queryForList(TOUCHED, String.class);
        jdbc.execute(FORGET);
        touched.forEach(id -> organization
                .person(new PersonId(id))
                .ifPresent(person -> events.publishEvent(new Organization.PersonChanged(person))));
        events.publishEvent(new Catalogs.DefinitionsWritten());
        FirstDay.dawns(clock);
        jdbc.update(NEXT_MORNING, Timestamp.from(FirstDay.MORNING.plus(Duration.ofHours(23))));
        List<Integer> loaded = jdbc.queryForList(
                "select distinct year from monitoring.catalog_edition where year > " + lastYear, Integer.class);
        if (!loaded.isEmpty()) {
            jdbc.execute(FORGET_CATALOGS.formatted(lastYear));
            loaded.forEach(year -> events.publishEvent(new Catalogs.CatalogChanged(year)));
        }
    }
}
