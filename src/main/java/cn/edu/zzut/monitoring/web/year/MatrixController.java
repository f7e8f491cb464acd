package cn.edu.zzut.monitoring.web.year;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.progress.Matrix;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The control room's matrix for the office and the leader in charge. */
@RestController
class MatrixController {

    /** So many pages look at it, and look again, that one answer serves all that ask within this time. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    /** How old an answer may be while a newer one is being read. */
    private static final Duration USABLE = Duration.ofSeconds(5);

    private final Matrix matrix;
    private final Cycles cycles;
    private final CurrentUsers users;
    private final ObjectMapper json;

    /** Whoever comes while somebody reads it anew gets what is there; who comes first reads it, as its own executor. */
    private final LoadingCache<Integer, byte[]> answers = Caffeine.newBuilder()
            .refreshAfterWrite(FRESH)
            .expireAfterWrite(USABLE)
            .executor(Runnable::run)
            .build(this::read);

    MatrixController(Matrix matrix, Cycles cycles, CurrentUsers users, ObjectMapper json) {
        this.matrix = matrix;
        this.cycles = cycles;
        this.users = users;
        this.json = json;
    }

    @GetMapping(value = "/api/cycles/{year}/matrix", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] matrix(@PathVariable int year) {
        requireSeesAll();
        return answers.get(year);
    }

    private byte[] read(int year) throws JsonProcessingException {
        if (cycles.find(year).isEmpty()) {
            throw Refusal.hidden(year + "年度填报尚未启动。");
        }
        return json.writeValueAsBytes(matrix.of(year));
    }

    private void requireSeesAll() {
        Right.SEE_THE_WHOLE_SCHOOL.require(users.get());
    }
}
