package cn.edu.zzut.monitoring.security.second;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the last six figures. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(seconds)))).isEqualTo(code);
    }

    @Test
    void aCodeHoldsHalfAMinuteBeforeAndAfterAndOnce() {
        Instant now = Instant.ofEpochSecond(1_000_000);
        long step = Totp.step(now);
        for (long off : new long[] {-1, 0, 1}) {
            assertThat(Totp.step(SECRET, Totp.code(SECRET, step + off), now, 0)).hasValue(step + off);
        }
        for (long off : new long[] {-2, 2}) {
            assertThat(Totp.step(SECRET, Totp.code(SECRET, step + off), now, 0)).isEmpty();
        }
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step), now, step)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 1), now, step)).isEmpty();
        assertThat(Totp.step(SECRET, "", now, 0)).isEmpty();
    }

    /** RFC 4648, without its padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void keysAreWrittenInLetters(String bytes, String letters) {
        assertThat(Base32.of(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(letters);
        assertThat(Base32.bytes(letters)).asString(StandardCharsets.US_ASCII).isEqualTo(bytes);
    }

    @Test
    void aPhoneReadsTheKeyFromItsAddress() {
        assertThat(new FactorKey("MZXW6").address("监测 填报", "office"))
                .isEqualTo(
                        "otpauth://totp/%E7%9B%91%E6%B5%8B%20%E5%A1%AB%E6%8A%A5:office?secret=MZXW6&issuer=%E7%9B%91%E6%B5%8B%20%E5%A1%AB%E6%8A%A5&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void recoveryCodesAreManyAndReadHoweverTheyAreTyped() {
        var codes = RecoveryCodes.fresh();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(RecoveryCodes.plain(" " + RecoveryCodes.written(codes.get(0)).toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(codes.get(0));
    }
}
