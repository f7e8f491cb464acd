package cn.edu.zzut.monitoring.commendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Size is what a unit had to do beside what the school's units had to do at most. */
class WorkloadTest {

    private static final Workload MOST = new Workload(10, 20, 9999);

    @Test
    void whoHasMostOfEachHasAHundred() {
        assertThat(MOST.sizeBeside(MOST)).isEqualTo(100);
        assertThat(Workload.NONE.sizeBeside(MOST)).isZero();
        assertThat(Workload.NONE.sizeBeside(Workload.NONE)).isZero();
    }

    @Test
    void tablesDeadlinesAndRowsCountAThirdEach() {
        assertThat(new Workload(10, 0, 0).sizeBeside(MOST)).isEqualTo(33);
        assertThat(new Workload(0, 20, 0).sizeBeside(MOST)).isEqualTo(33);
        assertThat(new Workload(0, 0, 9999).sizeBeside(MOST)).isEqualTo(33);
        assertThat(new Workload(5, 10, 0).sizeBeside(MOST)).isEqualTo(33);
    }

    @Test
    void tenTimesTheRowsIsNotTenTimesTheWork() {
        assertThat(new Workload(0, 0, 99).sizeBeside(MOST)).isEqualTo(17);
    }

    @Test
    void theMostOfEachMayBeDifferentUnits() {
        assertThat(Workload.most(List.of(new Workload(3, 4, 50), new Workload(1, 9, 2))))
                .isEqualTo(new Workload(3, 9, 50));
        assertThat(Workload.most(List.of())).isEqualTo(Workload.NONE);
    }
}
