package cn.edu.zzut.monitoring.security.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.support.SchoolTest;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether there is an account nobody learns by how long a wrong password takes. */
@SchoolTest
class OneHashTest {

    private static final String WHO = "x02-filer2";
    private static final String NOBODY = "nobody-of-that-name";

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @BeforeEach
    @AfterEach
    void goesOn() {
        jdbc.sql("delete from monitoring.sign_in_failure").update();
    }

    private long cost(String account) {
        Bcrypt bcrypt = (Bcrypt) engine.getPasswordEncryptor();
        long before = bcrypt.checks();
        assertThat(identity.checkPassword(account, "wrong")).isFalse();
        return bcrypt.checks() - before;
    }

    @Test
    void anUnknownAccountCostsWhatAKnownOneDoesAndIsWaitedForAsLong() {
        for (int i = 0; i < 3; i++) {
            assertThat(cost(WHO)).isEqualTo(1);
            assertThat(cost(NOBODY)).isEqualTo(1);
        }
        for (String account : List.of(WHO, NOBODY)) {
            assertThatThrownBy(() -> identity.checkPassword(account, "wrong"))
                    .isInstanceOf(Refusal.Often.class)
                    .hasMessageContaining("请过5秒再试");
        }
    }
}
