package cn.edu.zzut.monitoring.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of what somebody was refused their own records tell no more than that they asked. */
class EntryTest {

    private static Entry answered(int status) {
        return new Entry(
                Instant.EPOCH,
                Origin.SYSTEM,
                Act.READ,
                new Subject(2031, "1-1", "101", "t001", "", "数据行：2031年度 表1-1，学校办公室"),
                Outcome.of(status),
                status,
                1,
                "",
                "{}");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 415, 500})
    void whatCameToNothingTellsTheAskerNothingOfWhatItWasAbout(int status) {
        Entry shown = answered(status).asAsked("t002");
        assertThat(shown.subject()).isEqualTo(Subject.NONE.saying("数据行"));
        assertThat(shown.before() + shown.after()).isEmpty();
        assertThat(shown.status()).isEqualTo(status);
    }

    @Test
    void thatItWasTheirOwnAccountIsKnownToThem() {
        assertThat(answered(403).asAsked("t001").subject())
                .isEqualTo(Subject.NONE.of("t001").saying("数据行"));
    }

    @Test
    void whatWasDoneIsKnownToThem() {
        assertThat(answered(200).asAsked("t002")).isEqualTo(answered(200));
    }

    @Test
    void whatTheyWereGrantedIsKnownToThemAlsoWhereItChangedNothing() {
        Entry done = answered(200);
        Entry unchanged =
                new Entry(done.at(), done.origin(), done.act(), done.subject(), Outcome.UNCHANGED, 200, 1, "", "");
        assertThat(unchanged.asAsked("t002")).isEqualTo(unchanged);
    }
}
