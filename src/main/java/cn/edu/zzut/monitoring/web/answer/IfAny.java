package cn.edu.zzut.monitoring.web.answer;

import java.util.Optional;
import org.springframework.http.ResponseEntity;

/** Answers about what need not be there yet: that there is none is 204, and no error. */
public final class IfAny {

    private IfAny() {}

    public static <T> ResponseEntity<T> of(Optional<T> found) {
        return found.map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
