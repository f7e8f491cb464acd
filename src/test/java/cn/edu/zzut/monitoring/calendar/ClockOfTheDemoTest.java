package cn.edu.zzut.monitoring.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.support.SchoolTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** What the demo's office has moved the clock by counts for nothing outside the demo. */
@SchoolTest
class ClockOfTheDemoTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    SchoolClock demo;

    private SchoolClock clock(String... profiles) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        return new SchoolClock(jdbc, events, environment);
    }

    @Test
    void onADatabaseOfTheDemoAProductionRunsByTheRealTime() {
        demo.startAt(demo.instant().plus(Duration.ofDays(40)));
        assertThat(clock("demo").ahead()).isEqualTo(demo.ahead());
        assertThat(clock().ahead()).isZero();
    }

    @Test
    void outsideTheDemoNobodyMovesIt() {
        SchoolClock real = clock();
        assertThatThrownBy(() -> real.moveTo(real.instant().plus(Duration.ofDays(1))))
                .isInstanceOf(Refusal.Conflict.class);
        assertThat(real.ahead()).isZero();
    }
}
