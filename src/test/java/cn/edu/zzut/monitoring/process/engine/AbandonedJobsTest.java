package cn.edu.zzut.monitoring.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.node.NodeDied;
import cn.edu.zzut.monitoring.support.SchoolTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a killed application had reserved is taken up by the next; what another is at stays its own. */
@SchoolTest
class AbandonedJobsTest {

    @Autowired
    AbandonedJobs abandoned;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    String job;

    @BeforeEach
    void aJob() {
        job = engine.getManagementService().createJobQuery().list().get(0).getId();
    }

    @AfterEach
    void isReservedByNobody() {
        reserve(null);
    }

    private void reserve(String owner) {
        jdbc.sql(
                        "update act_ru_job set lock_owner_ = ?::text, lock_exp_time_ = now() + interval '5 minutes' where id_ = ?")
                .params(java.util.Arrays.asList(owner, job))
                .update();
    }

    private boolean isReserved() {
        return jdbc.sql("select lock_owner_ is not null from act_ru_job where id_ = ?")
                .param(job)
                .query(Boolean.class)
                .single();
    }

    @Test
    void aDeadApplicationsIsTakenUp() {
        reserve("an-application-that-was-killed");
        abandoned.takeUp(new NodeDied("an-application-that-was-killed"));
        assertThat(isReserved()).isFalse();
    }

    @Test
    void whatALivingOneIsAtIsNot() {
        reserve("an-application-that-lives");
        abandoned.takeUp(new NodeDied("an-application-that-was-killed"));
        assertThat(isReserved()).isTrue();
    }
}
