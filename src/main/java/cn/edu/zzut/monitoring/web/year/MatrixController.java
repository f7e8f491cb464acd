package cn.edu.zzut.monitoring.web.year;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
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
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Answer last = new Answer(0, Instant.EPOCH, new byte[0]);

    MatrixController(Matrix matrix, Cycles cycles, CurrentUsers users, ObjectMapper json) {
        this.matrix = matrix;
        this.cycles = cycles;
        this.users = users;
        this.json = json;
    }

    private record Answer(int year, Instant at, byte[] body) {

        boolean isOf(int wanted, Duration age) {
            return year == wanted && at.plus(age).isAfter(Instant.now());
        }
    }

    @GetMapping(value = "/api/cycles/{year}/matrix", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] matrix(@PathVariable int year) throws JsonProcessingException {
        requireSeesAll();
        return answer(year).body();
    }

    /** Whoever comes while somebody reads it anew gets what is there, unless that is old. */
    private Answer answer(int year) throws JsonProcessingException {
        if (last.isOf(year, FRESH)) {
            return last;
        }
        if (!reading.tryLock()) {
            Answer previous = last;
            if (previous.isOf(year, USABLE)) {
                return previous;
            }
            reading.lock();
        }
        try {
            return last.isOf(year, FRESH) ? last : read(year);
        } finally {
            reading.unlock();
        }
    }

    private Answer read(int year) throws JsonProcessingException {
        if (cycles.find(year).isEmpty()) {
            throw Refusal.hidden(year + "年度填报尚未启动。");
        }
        Instant now = Instant.now();
        last = new Answer(year, now, json.writeValueAsBytes(matrix.of(year)));
        return last;
    }

    private void requireSeesAll() {
        Right.SEE_THE_WHOLE_SCHOOL.require(users.get());
    }
}
