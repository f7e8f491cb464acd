package cn.edu.zzut.monitoring.rectification;

import cn.edu.zzut.monitoring.organization.PersonId;
import java.time.Instant;

/**
 * A file that proves that something was mended, without its content.
 *
 * @param round in which it was sent
 * @param sha256 of its content, in hexadecimal
 */
public record ProofFile(long id, int round, String fileName, String sha256, PersonId by, Instant at) {}
