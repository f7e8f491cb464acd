package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.organization.PersonId;
import java.time.Instant;

/**
 * A file that the office adds to a year's archive, such as a signed and stamped scan; without its content.
 *
 * @param item the item of the scope that it belongs to
 * @param note what it is
 */
public record Supplement(
        long id, String item, String fileName, String note, long size, String sha256, PersonId by, Instant at) {}
