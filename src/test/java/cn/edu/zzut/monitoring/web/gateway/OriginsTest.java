package cn.edu.zzut.monitoring.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    same-origin |                              |                             | Mozilla/5.0 | true
                    cross-site  | https://school.edu.cn        |                             | Mozilla/5.0 | false
                                | https://school.edu.cn        |                             | Mozilla/5.0 | true
                                | https://School.edu.cn:443    |                             | Mozilla/5.0 | true
                                | https://school.edu.cn:8443   |                             | Mozilla/5.0 | false
                                | https://school.edu.cn.evil.cn|                             | Mozilla/5.0 | false
                                | https://a@evil.cn            |                             | Mozilla/5.0 | false
                                | null                         | https://school.edu.cn/x     | Mozilla/5.0 | false
                                |                              | https://school.edu.cn/x     | Mozilla/5.0 | true
                                |                              | https://evil.cn/school.edu.cn | Mozilla/5.0 | false
                                |                              |                             | Mozilla/5.0 | false
                                |                              |                             | curl/8      | true
                                |                              |                             |             | true
                    """)
    void whosePageItIsSaysTheBrowser(String site, String origin, String referer, String agent, boolean ours) {
        var request = new Origins(
                Optional.ofNullable(site),
                Optional.ofNullable(origin),
                Optional.ofNullable(referer),
                Optional.ofNullable(agent),
                false);
        assertThat(request.isOurs(Set.of("school.edu.cn"))).isEqualTo(ours);
    }
}
