package cn.edu.zzut.monitoring.support;

import cn.edu.zzut.monitoring.Application;
import cn.edu.zzut.monitoring.calendar.FirstDay;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The application on a database of its own, beside the one that stories share; it is {@link FirstDay} there too. */
public final class MadeApplication implements AutoCloseable {

    /** The setting with which its jobs run. */
    public static final String JOBS_RUN = "--camunda.bpm.job-execution.enabled=true";

    private final ConfigurableApplicationContext context;

    private final StoriesPlatform before;

    private MadeApplication(ConfigurableApplicationContext context, StoriesPlatform before) {
        this.context = context;
        this.before = before;
    }

    /** With the small demo school; its jobs stand still without {@link #JOBS_RUN}. */
    public static MadeApplication demo(String database, Path data, String... settings) {
        List<String> all = new ArrayList<>(List.of("--spring.profiles.active=demo", "--monitoring.demo.school=small"));
        all.addAll(List.of(settings));
        return start(database, data, all);
    }

    /** Without the demo; the administrator's password is "secret". */
    public static MadeApplication production(String database, Path data, String... settings) {
        List<String> all = new ArrayList<>(List.of("--monitoring.administrator.password=secret"));
        all.addAll(List.of(settings));
        return start(database, data, all);
    }

    private static MadeApplication start(String database, Path data, List<String> settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.jmx.enabled=false",
                "--monitoring.data-directory=" + data,
                "--spring.datasource.url=" + database));
        if (!settings.contains(JOBS_RUN)) {
            arguments.add("--camunda.bpm.job-execution.enabled=false");
        }
        arguments.addAll(settings);
        StoriesPlatform before = StoriesPlatform.kept();
        try {
            return new MadeApplication(
                    new SpringApplicationBuilder(Application.class, FirstDay.class)
                            .run(arguments.toArray(String[]::new)),
                    before);
        } catch (RuntimeException e) {
            before.giveBack();
            throw e;
        }
    }

    public int port() {
        return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        before.giveBack();
    }
}
