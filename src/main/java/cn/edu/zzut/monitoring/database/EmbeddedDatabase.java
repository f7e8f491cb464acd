package cn.edu.zzut.monitoring.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * PostgreSQL 17 inside the application, its data kept under {@code monitoring.data-directory} (default {@code ./data}),
 * safe against a crash. A lock file keeps a second application away; a server left behind by a killed application is
 * stopped first, and one that dies is started again.
 */
final class EmbeddedDatabase implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final int ANY_PORT = 0;
    private static final int MOST_PAUSE_SECONDS = 30;

    private final Path directory;
    private final FileLock lock;
    private volatile EmbeddedPostgres postgres;
    private volatile boolean ending;

    private EmbeddedDatabase(Path directory, FileLock lock, EmbeddedPostgres postgres) {
        this.directory = directory;
        this.lock = lock;
        this.postgres = postgres;
    }

    static void start(ConfigurableApplicationContext context) {
        Path directory = Path.of(context.getEnvironment().getProperty("monitoring.data-directory", "data"))
                .toAbsolutePath()
                .normalize();
        FileLock lock = lock(directory);
        LeftoverServer.stop(directory.resolve("postgres"));
        EmbeddedDatabase database = new EmbeddedDatabase(directory, lock, postgres(directory, ANY_PORT));
        database.liveInTheSchoolsZone();
        database.startAgainWhenItDies();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "embeddedDatabase",
                        Map.of(
                                "spring.datasource.url", database.postgres.getJdbcUrl("postgres", "postgres"),
                                "spring.datasource.username", "postgres",
                                "spring.datasource.password", "")));
        // registered before every other bean, so that it is destroyed after all of them
        ((DefaultListableBeanFactory) context.getBeanFactory()).registerDisposableBean("embeddedDatabase", database);
    }

    private void liveInTheSchoolsZone() {
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            EngineZone.converted(connection);
        } catch (SQLException e) {
            throw new StartupRefusal("内置数据库没有应答（" + e.getMessage() + "）。请重新启动。", e);
        }
    }

    private void startAgainWhenItDies() {
        Thread watch = new Thread(this::watch, "embedded-database");
        watch.setDaemon(true);
        watch.start();
    }

    private void watch() {
        try {
            while (!ending) {
                LeftoverServer.waitFor(directory.resolve("postgres"));
                if (!ending) {
                    LOG.error("内置数据库意外停止，现在重新启动");
                    startAgain();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** On the port that the pool knows, as often as it takes. */
    private void startAgain() throws InterruptedException {
        int port = postgres.getPort();
        close(postgres);
        for (int pause = 1; !ending; pause = Math.min(2 * pause, MOST_PAUSE_SECONDS)) {
            try {
                LeftoverServer.stop(directory.resolve("postgres"));
                postgres = postgres(directory, port);
                LOG.warn("内置数据库已重新启动");
                return;
            } catch (StartupRefusal e) {
                LOG.error("{}{}秒后再试。", e.getMessage(), pause);
            }
            TimeUnit.SECONDS.sleep(pause);
        }
    }

    private static void close(EmbeddedPostgres dead) {
        try {
            dead.close();
        } catch (IOException e) {
            LOG.debug("of a server that has died", e);
        }
    }

    private static FileLock lock(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel channel = FileChannel.open(
                    directory.resolve("application.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw inUse(directory);
            }
            return lock;
        } catch (OverlappingFileLockException e) {
            throw inUse(directory);
        } catch (IOException e) {
            throw new StartupRefusal("数据目录 " + directory + " 无法写入（" + e.getMessage() + "）。请检查目录权限后再启动。", e);
        }
    }

    private static StartupRefusal inUse(Path directory) {
        return new StartupRefusal("数据目录 " + directory + " 正被另一个应用使用。请先停止它，或用 MONITORING_DATA_DIRECTORY 指定另一个目录。");
    }

    private static EmbeddedPostgres postgres(Path directory, int port) {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(directory.resolve("postgres"))
                    .setCleanDataDirectory(false)
                    // it stops with the application, after all that use it, not beside them
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IOException | IllegalStateException e) {
            throw new StartupRefusal("内置数据库未能在 " + directory + " 启动（" + e.getMessage() + "）。请检查磁盘空间与目录权限。", e);
        }
    }

    @Override
    public void destroy() throws IOException {
        ending = true;
        postgres.close();
        lock.release();
        lock.channel().close();
    }
}
