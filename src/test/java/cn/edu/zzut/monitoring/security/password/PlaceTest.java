package cn.edu.zzut.monitoring.security.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, 10.1.2.3",
        "2001:da8:1:2:3:4:5:6, 2001:da8:1:2::",
        "2001:da8:1:2:ffff::1, 2001:da8:1:2::",
        "2001:da8::1, 2001:da8::",
        "0:0:0:0:0:0:0:1, 0:0:0:0::",
        "::ffff:10.1.2.3, ::ffff:10.1.2.3"
    })
    void whoeverHasOneAddressOfANetworkHasAll(String address, String network) {
        assertThat(Place.network(address)).isEqualTo(network);
    }
}
