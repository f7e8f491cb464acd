package cn.edu.zzut.monitoring.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.organization.PersonId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What was published does not change any more. */
class CommendationTest {

    private static final Instant THEN = Instant.parse("2026-12-20T01:00:00Z");

    private final Commendation commendation = new Commendation(2026, new PersonId("office"));

    @Test
    void itBeginsWithTheUsualWeightsAndNoReason() {
        assertThat(commendation.year()).isEqualTo(2026);
        assertThat(commendation.weights()).isEqualTo(new Weights(40, 30, 20, 10, 40));
        assertThat(commendation.state()).isEqualTo(Commendation.State.RANKED);
        assertThat(commendation.reason()).isEmpty();
        assertThat(commendation.notice()).isEmpty();
        assertThat(commendation.publishedAt()).isEmpty();
    }

    @Test
    void theOfficeWeighsAndNominatesUntilItIsPublished() {
        commendation.weigh(new Weights(50, 0, 30, 20, 25));
        commendation.nominated("全部按时");
        byte[] notice = {1, 2};
        commendation.publish(new PersonId("leader"), notice, THEN);

        assertThat(commendation.state()).isEqualTo(Commendation.State.PUBLISHED);
        assertThat(commendation.publishedAt()).contains(THEN);
        assertThatThrownBy(() -> commendation.weigh(Weights.standard())).hasMessageContaining("已经公布，不能再更改");
        assertThatThrownBy(() -> commendation.nominated("另一理由")).hasMessageContaining("2026年度");
        assertThatThrownBy(() -> commendation.publish(new PersonId("leader"), new byte[0], THEN.plusSeconds(1)))
                .hasMessageContaining("已经公布");
        assertThat(commendation.weights()).isEqualTo(new Weights(50, 0, 30, 20, 25));
        assertThat(commendation.reason()).isEqualTo("全部按时");
        assertThat(commendation.publishedAt()).contains(THEN);
        assertThat(commendation.notice())
                .hasValueSatisfying(kept -> assertThat(kept).containsExactly(1, 2));
    }

    @Test
    void whatIsWithdrawnGoesNoFurtherAndMayBeginAgainFromTheStart() {
        assertThatThrownBy(() -> commendation.beginAgain(new PersonId("office")))
                .hasMessageContaining("已经发起");
        commendation.weigh(new Weights(50, 0, 30, 20, 25));
        commendation.nominated("全部按时");
        commendation.withdraw();

        assertThat(commendation.state()).isEqualTo(Commendation.State.WITHDRAWN);
        assertThatThrownBy(() -> commendation.nominated("又一次")).hasMessageContaining("已经撤回");
        assertThatThrownBy(() -> commendation.publish(new PersonId("leader"), new byte[0], THEN))
                .hasMessageContaining("重新发起");
        commendation.beginAgain(new PersonId("office"));
        assertThat(commendation.state()).isEqualTo(Commendation.State.RANKED);
        assertThat(commendation.weights()).isEqualTo(Weights.standard());
        assertThat(commendation.reason()).isEmpty();
    }

    @Test
    void whatIsPublishedIsNotWithdrawn() {
        commendation.publish(new PersonId("leader"), new byte[] {1}, THEN);
        assertThatThrownBy(commendation::withdraw).hasMessageContaining("已经公布");
    }

    @Test
    void whoeverReadsTheNoticeCannotChangeIt() {
        commendation.publish(new PersonId("leader"), new byte[] {1, 2}, THEN);
        commendation.notice().orElseThrow()[0] = 9;
        assertThat(commendation.notice())
                .hasValueSatisfying(kept -> assertThat(kept).containsExactly(1, 2));
    }
}
