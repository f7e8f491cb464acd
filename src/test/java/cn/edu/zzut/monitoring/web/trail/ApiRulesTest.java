package cn.edu.zzut.monitoring.web.trail;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.trail.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What addresses are to the trail. */
class ApiRulesTest {

    @ParameterizedTest
    @CsvSource({
        "/api/setup/accounts/{id}/unlock, ACCOUNT",
        "/api/setup/school, SCHOOL",
        "/api/setup/mail/trial, MAIL_SERVER",
        "/api/setup/people/{id}/roles/{role}, RIGHTS",
        "/api/setup/people/{id}/stand-ins, RIGHTS",
        "/api/setup/people/{id}, PEOPLE",
        "/api/setup/organization, PEOPLE",
        "/api/units/{code}/filer-changes/{duty}, PEOPLE",
        "/api/papers/templates/{kind}, SETTINGS",
        "/api/cycles/{year}/stages/{stage}/due, DATES",
        "/api/calendar/days/{day}, DATES",
        "/api/tasks/{taskId}/extension, DATES",
        "/api/catalogs/{year}/publication, CATALOG",
        "/api/concepts/declarations/{concept}, CATALOG",
        "/api/submissions/{id}/workbook, UPLOAD",
        "/api/me/workbooks, UPLOAD",
        "/api/submissions/{id}/workbook/trial, UPLOAD",
        "/api/submissions/{id}/template.xlsx, EXPORT",
        "/api/personal-data/{person}/copy, EXPORT",
        "/api/setup/past-years/{year}, UPLOAD",
        "/api/cycles/{year}/assignments.xlsx, UPLOAD",
        "/api/submissions/{id}/rows, CHANGE",
        "/api/tasks/{taskId}/audit, TASK",
        "/api/me/routine/{kind}, TASK",
        "/api/cycles/{year}/urges, TASK",
        "/api/cycles, DECISION",
        "/api/cycles/{year}/commendation/withdrawal, DECISION",
        "/api/reviews/{year}/rounds, DECISION",
        "/api/corrections/{id}/withdrawal, DECISION",
        "/api/submissions/{id}/rows/{row}/reveal, READ",
        "/api/outages/{id}/days, DATES",
        "/api/demo/clock, DATES",
        "/api/monitoring/plan, DATES",
        "/api/cycles/{year}/supplements, UPLOAD",
        "/api/corrections/{id}/receipt, UPLOAD",
        "/api/training/guides, UPLOAD",
        "/api/catalogs/{year}/import, CATALOG",
        "/api/anything/import, UPLOAD",
        "/api/data-use/{id}/withdrawal, DECISION",
        "/api/something/that/comes/later, OTHER"
    })
    void writing(String pattern, Act act) {
        assertThat(ApiRules.writing(pattern)).isEqualTo(act);
    }

    /** What has an effect of another kind than a change of data is not said to have changed none. */
    @ParameterizedTest
    @CsvSource({
        "/api/setup/people/{id}, 200, true",
        "/api/setup/accounts/{id}/unlock, 204, true",
        "/api/catalogs/{year}/indicators/trial, 200, true",
        "/api/setup/past-years/{year}, 202, false",
        "/api/packages/verification, 200, false",
        "/api/setup/mail/trial, 200, false",
        "/api/data-use/recognition, 200, false",
        "/api/submissions/{id}/rows/{row}/reveal, 200, false"
    })
    void ofData(String pattern, int status, boolean isOfData) {
        assertThat(ApiRules.isOfData(ApiRules.writing(pattern), pattern, status))
                .isEqualTo(isOfData);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/submissions/{id}/rows, false, READ",
        "/api/submissions/{id}/review/rows, false, READ",
        "/api/units/{code}/data, false, READ",
        "/api/indicators/{id}/rows, false, READ",
        "/api/setup/people/{id}/history, false, READ",
        "/api/submissions/{id}/versions/{number}.xlsx, true, DOWNLOAD",
        "/api/meeting-conditions/{id}/files/{file}, true, DOWNLOAD",
        "/api/cycles/{year}/packages/{kind}.zip, true, EXPORT",
        "/api/cycles/{year}/units/{code}/archive.zip, true, EXPORT",
        "/api/data-use/{id}/data.xlsx, true, EXPORT",
        "/api/trail.xlsx, true, EXPORT"
    })
    void reading(String pattern, boolean attached, Act act) {
        assertThat(ApiRules.reading(pattern, attached)).contains(act);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/submissions/{id}, READ",
        "/api/submissions/{id}/evidence/{document}, DOWNLOAD",
        "/api/tasks/{taskId}, READ",
        "/api/corrections/{id}, READ",
        "/api/rectifications/{id}, READ",
        "/api/meeting-conditions/{id}, READ",
        "/api/units/{code}/data, READ",
        "/api/submissions/{id}/last-year, READ"
    })
    void askedForInVain(String pattern, Act act) {
        assertThat(ApiRules.hidden(pattern)).contains(act);
        assertThat(ApiRules.hidden("/api/indicators")).isEmpty();
    }

    @Test
    void ownCopyIsToldByWhoMakesIt() {
        assertThat(ApiRules.reading("/api/me/data.zip", true)).isEmpty();
        assertThat(ApiRules.reading("/api/me/other.zip", true)).contains(Act.DOWNLOAD);
    }

    @Test
    void whatIsNobodysDataIsNotOnRecord() {
        assertThat(ApiRules.reading("/api/me", false)).isEmpty();
        assertThat(ApiRules.reading("/api/cycles/{year}/progress", false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/engine-rest/task/5f/complete, TASK",
        "/camunda/api/engine/engine/default/task/5f/submit-form, TASK",
        "/engine-rest/authorization/create, RIGHTS",
        "/engine-rest/group/camunda-admin/members/x, RIGHTS",
        "/camunda/api/admin/user/x/profile, ACCOUNT",
        "/camunda/api/admin/user/x/credentials, PASSWORD_SET",
        "/engine-rest/user/x01-filer/credentials, PASSWORD_CHANGED",
        "/engine-rest/process-instance/5f, ENGINE",
        "/engine-rest/process-instance/5f/variables/year, ENGINE",
        "/engine-rest/job/5f/retries, ENGINE"
    })
    void engine(String path, Act act) {
        assertThat(EngineRules.act(path, "x01-filer")).isEqualTo(act);
    }
}
