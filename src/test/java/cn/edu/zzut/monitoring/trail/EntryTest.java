package cn.edu.zzut.monitoring.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Of what was hidden from somebody their own records tell no more than that they asked. */
class EntryTest {

    private static Entry answered(int status) {
        return new Entry(
                Instant.EPOCH,
                Origin.SYSTEM,
                Act.READ,
                new Subject(2031, "1-1", "101", "", "", "数据行：2031年度 表1-1，学校办公室"),
                Outcome.of(status),
                status,
                1,
                "",
                "{}");
    }

    @Test
    void whatWasHidden() {
        Entry shown = answered(404).asAsked();
        assertThat(shown.subject()).isEqualTo(Subject.NONE.saying("数据行"));
        assertThat(shown.after()).isEmpty();
        assertThat(shown.status()).isEqualTo(404);
    }

    @Test
    void whatWasAnsweredOrForbiddenIsKnownToThem() {
        assertThat(answered(200).asAsked()).isEqualTo(answered(200));
        assertThat(answered(403).asAsked()).isEqualTo(answered(403));
    }
}
