package cn.edu.zzut.monitoring.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.document.Placeholders;
import cn.edu.zzut.monitoring.document.WordTemplate;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The shipped template of the paper for the president's meeting says what the product can fill in, all of it. */
class MeetingTemplateTest {

    @Test
    void theShippedTemplateHasEveryFieldAndNoOther() throws IOException {
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/paper/meeting-request.docx"));
                var document = WordTemplate.open(in.readAllBytes())) {
            List<String> fields = Placeholders.of(document).stream()
                    .flatMap(place -> place.fields().stream())
                    .map(field -> field.name())
                    .distinct()
                    .toList();
            assertThat(MeetingTemplate.MEETING_REQUEST.known()).containsAll(fields);
            assertThat(fields)
                    .as("the heading names the year and the office the school")
                    .containsAll(MeetingTemplate.MEETING_REQUEST.known().stream()
                            .filter(field -> !field.equals("学校"))
                            .toList());
        }
    }
}
