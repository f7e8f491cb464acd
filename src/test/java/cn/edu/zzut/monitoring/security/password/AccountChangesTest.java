package cn.edu.zzut.monitoring.security.password;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.trail.Attempt;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is told of an account that is saved. */
class AccountChangesTest {

    private static UserEntity user(@Nullable String name, @Nullable String email) {
        UserEntity user = new UserEntity("evez");
        user.setFirstName(name);
        user.setEmail(email);
        return user;
    }

    @Test
    void whatHasChangedIsToldBeforeAndAfter() {
        assertThat(AccountChanges.of(user("一", "a@zzut.example"), user("二", "a@zzut.example")))
                .containsExactly(new Attempt.Detail("名", "一", "二"));
        assertThat(AccountChanges.of(null, user("一", ""))).containsExactly(new Attempt.Detail("名", "", "一"));
    }

    @Test
    void nothingAndEmptyTextAreTheSame() {
        assertThat(AccountChanges.of(user("一", null), user("一", ""))).isEmpty();
    }
}
