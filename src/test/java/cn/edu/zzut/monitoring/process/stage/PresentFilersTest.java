package cn.edu.zzut.monitoring.process.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of who has a duty one thing is said: registered since when, or not registered, whoever the list of people names. */
class PresentFilersTest {

    @Test
    void whoOnlyTheListOfPeopleNamesIsNotCalledPresent() {
        assertThat(PresentFilers.unregistered("数据填报人", Optional.of("陆立元"))).isEqualTo("数据填报人还没有登记（人员名单中是陆立元）");
    }

    @Test
    void whereNobodyIsNamedNobodyIs() {
        assertThat(PresentFilers.unregistered("数据负责人", Optional.empty())).isEqualTo("数据负责人还没有登记");
    }
}
