package cn.edu.zzut.monitoring.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops the PostgreSQL server that lives on after its application was killed, named by the folder's postmaster.pid. */
final class LeftoverServer {

    private static final int SECONDS_TO_STOP = 30;

    private LeftoverServer() {}

    static void stop(Path dataDirectory) {
        Path pidFile = dataDirectory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
            ProcessHandle.of(pid).filter(LeftoverServer::isPostgres).ifPresent(LeftoverServer::stop);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new StartupRefusal("数据目录中的 " + pidFile + " 无法读取，不能确定是否有残留的数据库进程。请检查后再启动。", e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
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
