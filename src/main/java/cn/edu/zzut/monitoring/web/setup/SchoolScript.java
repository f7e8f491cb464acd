package cn.edu.zzut.monitoring.web.setup;

import cn.edu.zzut.monitoring.notification.Outgoing;
import cn.edu.zzut.monitoring.school.Schools;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the web applications' files cannot say themselves: what stands in their header, and what everybody has to know. Read
 * before anybody has signed in.
 */
@RestController
class SchoolScript {

    private final Schools schools;
    private final Outgoing outgoing;
    private final ObjectMapper json;

    SchoolScript(Schools schools, Outgoing outgoing, ObjectMapper json) {
        this.schools = schools;
        this.outgoing = outgoing;
        this.json = json;
    }

    @GetMapping("${camunda.bpm.webapp.application-path:/camunda}/app/shared/scripts/school.js")
    ResponseEntity<byte[]> script() throws JsonProcessingException {
        String script =
                "export const header = " + json.writeValueAsString(schools.get().heading())
                        + ";\nexport const notice = " + json.writeValueAsString(outgoing.notice()) + ";\n";
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .body(script.getBytes(StandardCharsets.UTF_8));
    }
}
