package cn.edu.zzut.monitoring.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server of a data folder, named by the folder's postmaster.pid. One that lives on after its application
 * was killed is stopped; never any other process. The folder is ours alone: who asks holds its lock.
 */
final class LeftoverServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);
    private static final int SECONDS_TO_STOP = 30;

    private LeftoverServer() {}

    static void stop(Path dataDirectory) {
        Path pidFile = dataDirectory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            ServerOfFolder named = ServerOfFolder.of(Files.readAllLines(pidFile));
            ProcessHandle process = ProcessHandle.of(named.pid()).orElse(null);
            if (process != null && named.is(ServerOfFolder.Running.of(process), dataDirectory)) {
                LOG.warn("上次运行残留的数据库进程 {} 现在停止", named.pid());
                stop(process);
            } else if (process != null) {
                // PostgreSQL itself would take the other process for its server
                LOG.warn("进程 {} 不是 {} 的数据库，不予停止；残留的 {} 现在删除", named.pid(), dataDirectory, pidFile.getFileName());
                Files.delete(pidFile);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new StartupRefusal("数据目录中的 " + pidFile + " 无法读取，不能确定是否有残留的数据库进程。请检查后再启动。", e);
        }
    }

    /** Returns when the folder's server has ended; at once where there is none. */
    static void waitFor(Path dataDirectory) throws InterruptedException {
        try {
            Path pidFile = dataDirectory.resolve("postmaster.pid");
            if (Files.exists(pidFile)) {
                ProcessHandle.of(ServerOfFolder.of(Files.readAllLines(pidFile)).pid())
                        .map(ProcessHandle::onExit)
                        .orElseGet(() -> CompletableFuture.completedFuture(null))
                        .get();
            }
        } catch (IOException | IllegalArgumentException | ExecutionException e) {
            LOG.debug("the file went away while it was read", e);
        }
    }

    private static void stop(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new StartupRefusal("上次运行残留的数据库进程 " + server.pid() + " 未能停止，请手动停止后再启动。", e);
        }
    }
}
