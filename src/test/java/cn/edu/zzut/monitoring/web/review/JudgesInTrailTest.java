package cn.edu.zzut.monitoring.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.review.Division;
import cn.edu.zzut.monitoring.review.Portion;
import cn.edu.zzut.monitoring.trail.Attempt;
import cn.edu.zzut.monitoring.trail.Subject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 改由谁审核: which table, whose data and by whom, before and after. */
class JudgesInTrailTest {

    private static final Subject ABOUT = new Subject(2031, "1-1", "104", "", "", "");

    private final Attempt attempt =
            Attempt.begin("10.0.0.1", null, about -> about.table() + about.unit() + about.person());

    @AfterEach
    void ends() {
        attempt.end();
    }

    @Test
    void whoShallJudgeIsToldWhateverComesOfIt() {
        Division one = Division.NOBODY.with(new PersonId("expert1"), Portion.of(List.of(new UnitCode("201"))));
        JudgesInTrail.asked(ABOUT, one);
        assertThat(attempt.subject().table()).isEqualTo("1-1");
        assertThat(attempt.subject().unit()).isEqualTo("104");
        assertThat(attempt.subject().person()).isEqualTo("expert1");
        assertThat(attempt.subject().what()).endsWith("专家expert1（201）");
        assertThat(attempt.details()).isEmpty();
    }

    @Test
    void ofSeveralTheirNamesAndWhoDidBefore() {
        Division two = Division.whole(new PersonId("expert1"), new PersonId("expert2"));
        JudgesInTrail.asked(ABOUT, two);
        JudgesInTrail.moved(Division.whole(new PersonId("expert3")), two);
        assertThat(attempt.subject().person()).isEmpty();
        assertThat(attempt.subject().what()).contains("专家expert1，专家expert2");
        assertThat(attempt.details()).containsExactly(new Attempt.Detail("审核专家", "expert3", "expert1、expert2"));
    }
}
