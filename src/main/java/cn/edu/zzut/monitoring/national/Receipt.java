package cn.edu.zzut.monitoring.national;

import cn.edu.zzut.monitoring.organization.PersonId;
import java.time.Instant;

/**
 * 回执: what the platform gave for a year's report; without its file's content.
 *
 * @param packageId the package that was reported
 */
public record Receipt(
        long id,
        int year,
        long packageId,
        String number,
        String fileName,
        long size,
        String sha256,
        PersonId by,
        Instant at) {}
