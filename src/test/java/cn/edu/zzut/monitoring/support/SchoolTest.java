package cn.edu.zzut.monitoring.support;

import cn.edu.zzut.monitoring.calendar.FirstDay;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application with the small demo school, on a real PostgreSQL, with a real mail server, shared by all tests.
 * Its clock starts on a {@linkplain FirstDay fixed day}; its job executor stands still unless a test starts it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "monitoring.demo.school=small",
            "monitoring.data-directory=target/test-data/${random.uuid}",
            "monitoring.base-url=http://localhost:8080",
            "monitoring.mail.pause=PT0.2S",
            "monitoring.concepts.pause=P1D",
            "server.port=0",
            "monitoring.proxy.addresses=127.0.0.1,::1",
            "management.prometheus.metrics.export.enabled=true",
            "monitoring.metrics.password=for-the-collector-only",
            // as somebody might who does not know what is in them
            "management.endpoints.web.exposure.include=*",
            "management.endpoint.heapdump.access=unrestricted",
            // nobody's data: no commit waits for the disk
            "spring.datasource.hikari.connection-init-sql=set synchronous_commit = off"
        })
@ActiveProfiles("demo")
@ExtendWith(OwnPlatform.class)
@Import({Story.class, Mending.class, OtherStories.class, Mailbox.class, FirstDay.class, Statements.class})
public @interface SchoolTest {}
