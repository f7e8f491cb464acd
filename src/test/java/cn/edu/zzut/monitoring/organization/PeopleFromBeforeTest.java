package cn.edu.zzut.monitoring.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.FormerDatabase;
import cn.edu.zzut.monitoring.support.SchoolTest;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who was on record before days were noted is so from a day that nobody noted, unless 附件2 says it. */
@SchoolTest
class PeopleFromBeforeTest {

    private static final String A_SCHOOL =
            """
            insert into monitoring.unit (code, name, kind) values ('201', '理学院', 'COLLEGE');
            insert into monitoring.person (id, name, unit_code, email, phone)
                values ('wang', '王芳', '201', 'wang@school.example', ''), ('li', '李强', '201', 'li@school.example', '');
            insert into monitoring.person_role (person_id, role) values ('wang', 'FILER'), ('li', 'UNIT_HEAD');
            insert into monitoring.filer_registration
                    (year, unit_code, person_id, duty, phone, email, remark, reason, registered_by, registered_at, from_day)
                values (2024, '201', 'li', 'FILER', '', '', '', '', 'li', now(), '2024-09-01'),
                    (2025, '201', 'li', 'FILER', '', '', '', '', 'li', now(), '2025-09-01'),
                    (2026, '201', 'wang', 'FILER', '', '', '', '', 'li', now(), '2026-03-01')""";

    @Autowired
    DataSource present;

    @Test
    void keepTheirUnitsRolesAndRegisteredDuties() {
        try (FormerDatabase former = new FormerDatabase(present, "people_from_before", "60")) {
            former.jdbc().sql(A_SCHOOL).update();
            former.upTo("64");
            assertThat(former.jdbc()
                            .sql(
                                    """
                                    select concat_ws(' ', person_id, role, from_day, ends_on) from monitoring.appointment
                                    order by person_id, role nulls first""")
                            .query(String.class)
                            .list())
                    .containsExactly(
                            "li 1900-01-01",
                            "li FILER 2024-09-01 2026-03-01",
                            "li UNIT_HEAD 1900-01-01",
                            "wang 1900-01-01",
                            "wang FILER 2026-03-01");
        }
    }
}
