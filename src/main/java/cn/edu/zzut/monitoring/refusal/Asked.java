package cn.edu.zzut.monitoring.refusal;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who asked for what, as the log tells it when the answer is no, or when there is none.
 *
 * @param user the account; empty for the application itself
 * @param what the request or the step
 * @param about year, table and unit, as far as they are known
 */
public record Asked(String user, String what, String about) {

    private static final Logger LOG = LoggerFactory.getLogger(Asked.class);

    /** A refusal is ordinary: one line, without a stack trace, and without what somebody had written. */
    public void refused(Refusal refusal) {
        LOG.info(
                "refused {} user={} {} {}: {}",
                refusal.getClass().getSimpleName(),
                user,
                about,
                what,
                refusal.withoutQuotations());
    }

    /**
     * What a library says of a request that it could not read; whoever asked is told in Chinese and without its words. What they quote is
     * left out, it was sent.
     */
    public void complained(String words) {
        LOG.info(
                "not understood user={} {} {}: {}",
                user,
                about,
                what,
                String.valueOf(words).replaceAll("(?s)\".*\"", "\"…\"").replace('\n', ' '));
    }

    /** A mistake in the code: whole, and with the id that whoever asked is told. */
    public Mistake failed(Throwable cause) {
        Mistake mistake =
                new Mistake(UUID.randomUUID().toString().replace("-", "").substring(0, 10));
        LOG.error("error {} user={} {} {}", mistake.errorId(), user, about, what, cause);
        return mistake;
    }
}
