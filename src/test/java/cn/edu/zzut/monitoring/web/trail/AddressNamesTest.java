package cn.edu.zzut.monitoring.web.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each address has its name; the engine's are found by their paths, whichever way they come. */
class AddressNamesTest {

    private final AddressNames names = new AddressNames();

    @Test
    void ours() {
        assertThat(names.of("PUT", "/api/submissions/{id}/workbook")).contains("上传数据");
        assertThat(names.of("PUT", "/api/something/new")).isEmpty();
    }

    @Test
    void theEngines() {
        assertThat(names.ofEngine("POST", "/engine-rest/task/5f-1/submit-form"))
                .contains(new AddressNames.Known(
                        "/engine-rest/task/{taskId}/submit-form", "提交任务的表单", Map.of("taskId", "5f-1")));
        assertThat(names.ofEngine("POST", EngineRules.ofRest("/camunda/api/engine/engine/default/task/5f/claim")))
                .contains(new AddressNames.Known("/engine-rest/task/{taskId}/claim", "认领任务", Map.of("taskId", "5f")));
        assertThat(names.ofEngine("PUT", EngineRules.ofRest("/engine-rest/engine/default/group/g/members/a")))
                .contains(new AddressNames.Known(
                        "/engine-rest/group/{group}/members/{account}", "加入用户组", Map.of("group", "g", "account", "a")));
        assertThat(names.ofEngine("PUT", "/engine-rest/task/5f/submit-form/more"))
                .isEmpty();
    }
}
