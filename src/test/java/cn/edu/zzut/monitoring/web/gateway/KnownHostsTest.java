package cn.edu.zzut.monitoring.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.database.StartupRefusal;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names by which the application answers. */
class KnownHostsTest {

    private static KnownHosts hosts(String more) {
        return new KnownHosts(URI.create("https://monitoring.school.edu.cn/monitoring"), more);
    }

    @ParameterizedTest
    @ValueSource(strings = {"monitoring.school.edu.cn", "Monitoring.School.edu.cn.", "localhost", "127.0.0.1", "[::1]"})
    void areTheOneThatPeopleAreToldAndTheMachinesOwn(String host) {
        assertThat(hosts("").knows(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "monitoring.school.edu.cn.evil.example", "10.1.2.3", "", "*"})
    void areNoOthers(String host) {
        assertThat(hosts("").knows(host)).isFalse();
    }

    @Test
    void areMoreWhereTheOperatorSaysSo() {
        assertThat(hosts("10.1.2.3, application").knows("application")).isTrue();
        assertThat(hosts("10.1.2.3, application").knows("10.1.2.3")).isTrue();
        assertThat(hosts("*").knows("whatever.example")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "monitoring.school.edu.cn",
                "ftp://a.b",
                "https://a.b/",
                "https://",
                "https://a b",
                "https://a.b?c=d"
            })
    void theAddressThatPeopleAreToldIsOne(String address) {
        assertThatThrownBy(() -> new BaseAddress(address, ""))
                .isInstanceOf(StartupRefusal.class)
                .hasMessageContaining("MONITORING_BASE_URL");
    }
}
