package cn.edu.zzut.monitoring.archive.province;

import java.util.Optional;

/**
 * A file that came in.
 *
 * @param code of the school that it says it is of; empty where it does not say
 * @param fingerprint of the key that it is signed with; empty where it is not
 * @param content empty where it is refused
 * @param refused why it does not count, in Chinese; empty where nothing is wrong with it by itself
 */
record Received(
        String file,
        String code,
        String sha256,
        String fingerprint,
        Optional<IndicatorPackage> content,
        String refused) {

    Received refusedBecause(String reason) {
        return new Received(file, code, sha256, fingerprint, Optional.empty(), reason);
    }
}
