package cn.edu.zzut.monitoring.security.password;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.SchoolTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whether there is an account nobody learns by how long a wrong password takes. */
@SchoolTest
class OneHashTest {

    private static final String WHO = "x02-filer2";

    @Autowired
    IdentityService identity;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @AfterEach
    void goesOn() {
        identity.unlockUser(WHO);
    }

    private long cost(String account) {
        Bcrypt bcrypt = (Bcrypt) engine.getPasswordEncryptor();
        long before = bcrypt.checks();
        assertThat(identity.checkPassword(account, "wrong")).isFalse();
        return bcrypt.checks() - before;
    }

    @Test
    void anUnknownAccountCostsWhatAKnownOneDoesLockedOrNot() {
        assertThat(cost(WHO)).isEqualTo(1);
        assertThat(cost(WHO)).as("in the pause after a wrong one").isEqualTo(1);
        assertThat(cost("nobody-of-that-name")).isEqualTo(1);
    }
}
