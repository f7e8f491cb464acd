package cn.edu.zzut.monitoring.datause;

import cn.edu.zzut.monitoring.organization.PersonId;
import java.time.Instant;

/**
 * Somebody took the file.
 *
 * @param address the network address from which
 * @param sha256 of the file as it went out
 */
public record Download(PersonId person, Instant at, String address, String sha256) {}
