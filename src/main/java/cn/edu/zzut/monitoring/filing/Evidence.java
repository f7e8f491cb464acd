package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.organization.PersonId;
import java.time.Instant;

/**
 * A supporting file of a submission, without its content.
 *
 * @param about what it proves
 * @param sha256 of its content, in hexadecimal
 */
public record Evidence(long id, String fileName, About about, String sha256, PersonId by, Instant at) {

    /** As the database has it. */
    public Evidence(long id, String fileName, About about, String sha256, String by, Instant at) {
        this(id, fileName, about, sha256, new PersonId(by), at);
    }
}
