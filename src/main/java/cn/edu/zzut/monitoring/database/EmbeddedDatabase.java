package cn.edu.zzut.monitoring.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * PostgreSQL 17 inside the application, its data kept under {@code monitoring.data-directory} (default {@code ./data}),
 * safe against a crash. A lock file keeps a second application away; a server left behind by a killed application is
 * stopped first.
 */
final class EmbeddedDatabase implements DisposableBean {

    private final EmbeddedPostgres postgres;
    private final FileLock lock;

    private EmbeddedDatabase(EmbeddedPostgres postgres, FileLock lock) {
        this.postgres = postgres;
        this.lock = lock;
    }

    static void start(ConfigurableApplicationContext context) {
        Path directory = Path.of(context.getEnvironment().getProperty("monitoring.data-directory", "data"))
                .toAbsolutePath();
        FileLock lock = lock(directory);
        LeftoverServer.stop(directory.resolve("postgres"));
        EmbeddedDatabase database = new EmbeddedDatabase(postgres(directory), lock);
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

    private static EmbeddedPostgres postgres(Path directory) {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(directory.resolve("postgres"))
                    .setCleanDataDirectory(false)
                    // it stops with the application, after all that use it, not beside them
                    .setRegisterShutdownHook(false)
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
        postgres.close();
        lock.release();
        lock.channel().close();
    }
}
