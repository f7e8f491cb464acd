package cn.edu.zzut.monitoring.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.edu.zzut.monitoring.Application;
import cn.edu.zzut.monitoring.support.OtherJvm;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A start that cannot succeed says why in one line. */
@ExtendWith(OutputCaptureExtension.class)
class StartupTest {

    @TempDir
    Path folder;

    private void refused(CapturedOutput output, String reason, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(settings));
        arguments.add("--monitoring.data-directory=" + folder);
        assertThat(catchThrowable(() -> SpringApplication.run(Application.class, arguments.toArray(String[]::new))))
                .isNotNull();
        List<String> said =
                output.getAll().lines().filter(line -> line.contains("启动失败")).toList();
        assertThat(said).singleElement().asString().contains(reason);
        assertThat(output.getAll()).doesNotContain("\tat ");
    }

    @Test
    void withoutADatasourceAndAnAdministratorsPassword(CapturedOutput output) {
        refused(output, "SPRING_DATASOURCE_URL", "--server.port=0");
        assertThat(output.getAll()).contains("MONITORING_ADMINISTRATOR_PASSWORD");
    }

    @Test
    void whatASchoolRunsHasNoDemoInIt() throws IOException {
        assertThat(OtherJvm.refusedInProduction(folder, "--spring.profiles.active=demo"))
                .contains("不能以 demo 方式启动", "-demo.jar")
                .doesNotContain("\tat ");
        assertThat(OtherJvm.refusedInProduction(folder))
                .contains("SPRING_DATASOURCE_URL", "-demo.jar")
                .doesNotContain("\tat ");
    }

    @Test
    void withoutADatabaseThatAnswers(CapturedOutput output) {
        refused(
                output,
                "无法连接数据库",
                "--server.port=0",
                "--monitoring.administrator.password=secret",
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none");
    }

    @Test
    void onAPortInUse(CapturedOutput output) throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            refused(
                    output,
                    "端口 " + taken.getLocalPort() + " 已被其他程序占用",
                    "--spring.profiles.active=demo",
                    "--server.port=" + taken.getLocalPort());
        }
    }

    @Test
    void onADataFolderInUse(CapturedOutput output) throws IOException {
        try (FileChannel other = FileChannel.open(
                        folder.resolve("application.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = other.lock()) {
            assertThat(lock.isValid()).isTrue();
            refused(output, "正被另一个应用使用", "--spring.profiles.active=demo", "--server.port=0");
        }
    }
}
