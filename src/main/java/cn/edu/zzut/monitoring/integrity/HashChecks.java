package cn.edu.zzut.monitoring.integrity;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Unfinished;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/** 核对: looks at all hashes of the running application's database in the background, once at a time, and keeps what it found. */
@Service
public class HashChecks implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(HashChecks.class);

    private final HashCheck check;
    private final HashCheckRecords records;
    private final DataSource dataSource;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final AtomicReference<@Nullable Running> running = new AtomicReference<>();

    HashChecks(Catalogs catalogs, HashCheckRecords records, DataSource dataSource, Clock clock) {
        this.check = new HashCheck(catalogs);
        this.records = records;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * One that is under way.
     *
     * @param all how much there is to look at; 0 while it is not known
     */
    public record Running(PersonId by, Instant since, long looked, long all) {

        Running at(long now, long total) {
            return new Running(by, since, now, total);
        }
    }

    /**
     * One that was done.
     *
     * @param failure why it could not be done; empty where it could
     */
    public record Done(PersonId by, Instant startedAt, Instant endedAt, String failure, Outcome outcome) {}

    /** @throws Refusal when one is under way */
    public void start(PersonId by) {
        Running begun = new Running(by, clock.instant(), 0, 0);
        if (!running.compareAndSet(null, begun)) {
            throw Refusal.conflict("核对正在进行。请等它完成，结果会显示在这里。");
        }
        worker.execute(() -> run(begun));
    }

    public Optional<Running> running() {
        return Optional.ofNullable(running.get());
    }

    /** The newest first. */
    public List<Done> newest(int most) {
        return records.newest(most);
    }

    private void run(Running begun) {
        try (Connection database = dataSource.getConnection()) {
            Outcome outcome = check.look(database, (looked, all) -> running.set(begun.at(looked, all)));
            records.add(new Done(begun.by(), begun.since(), clock.instant(), "", outcome));
        } catch (Throwable e) {
            LOG.error("核对SHA-256未能完成", e);
            failed(begun, Unfinished.reason(e, "核对未能完成，请稍后重新开始；反复出现的，请查看系统日志。"));
        } finally {
            running.set(null);
        }
    }

    private void failed(Running begun, String why) {
        try {
            records.add(new Done(begun.by(), begun.since(), clock.instant(), why, new Outcome(List.of(), List.of())));
        } catch (RuntimeException e) {
            LOG.error("核对的结果未能保存", e);
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
