package cn.edu.zzut.monitoring.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.database.StartupRefusal;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose word is taken for who is asking. */
class TrustedProxiesTest {

    private static boolean trusts(String setting, String address) {
        return Pattern.matches(TrustedProxies.of(setting).pattern(), address);
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, 10.1.2.3, true",
        "10.1.2.3, 10.1.2.30, false",
        "10.1.2.3, 10.112.3, false",
        "172.16.0.0/12, 172.31.255.254, true",
        "172.16.0.0/12, 172.32.0.1, false",
        "172.30.83.0/24, 172.30.83.7, true",
        "172.30.83.0/24, 172.30.84.7, false",
        "192.168.4.130/25, 192.168.4.129, true",
        "192.168.4.130/25, 192.168.4.127, false",
        "0.0.0.0/0, 8.8.8.8, true",
        "::1, 0:0:0:0:0:0:0:1, true",
        "fd00::5, fd00::5, true",
        "fd00::5, fd00::55, false"
    })
    void isSaidByAddressesAndBlocks(String setting, String address, boolean trusted) {
        assertThat(trusts(setting, address)).isEqualTo(trusted);
    }

    @Test
    void severalStandWithCommasAndNoneTrustsNobody() {
        assertThat(trusts("127.0.0.1, 10.0.0.0/8", "10.9.9.9")).isTrue();
        assertThat(trusts(" ", "127.0.0.1")).isFalse();
        assertThat(trusts("", "")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy", "10.1.2", "10.1.2.300", "10.0.0.0/33", ".*", "10.1.2.3|.*"})
    void whatIsNoAddressIsRefused(String setting) {
        assertThatThrownBy(() -> TrustedProxies.of(setting).pattern())
                .isInstanceOf(StartupRefusal.class)
                .hasMessageContaining("MONITORING_PROXY_ADDRESSES");
    }
}
