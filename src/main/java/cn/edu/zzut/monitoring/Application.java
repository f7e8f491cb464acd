package cn.edu.zzut.monitoring;

import cn.edu.zzut.monitoring.database.StartupChecks;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Starts the annual filing of quality-monitoring data (高等教育质量监测数据填报), or does a {@link Command} that needs no
 * server.
 */
@SpringBootApplication
@EnableScheduling
@ConfigurationPropertiesScan
public class Application {

    public static void main(String[] args) {
        StartupChecks.liveInTheSchoolsZone();
        if (args.length > 0 && !args[0].startsWith("-")) {
            List<String> arguments = List.of(args).subList(1, args.length);
            Command.named(args[0]).ifPresent(command -> {
                // what libraries tell of their steps is not what was asked for
                LoggingSystem.get(Application.class.getClassLoader())
                        .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
                System.exit(command.run(arguments, chinese()));
            });
        }
        PromptEnd.promise();
        SpringApplication.run(Application.class, args);
    }

    /** To the terminal in its own character set where it has Chinese in it, else in UTF-8. */
    private static PrintStream chinese() {
        Charset charset = Optional.ofNullable(
                        System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding")))
                .map(Charset::forName)
                .filter(terminal -> terminal.newEncoder().canEncode("完整"))
                .orElse(StandardCharsets.UTF_8);
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset);
    }
}
