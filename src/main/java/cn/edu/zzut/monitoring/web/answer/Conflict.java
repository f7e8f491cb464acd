package cn.edu.zzut.monitoring.web.answer;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What is asked for is under way or done already: 409. */
public class Conflict extends ErrorResponseException {

    /** @param detail what is in the way, and what to do, in Chinese */
    public Conflict(String title, String detail) {
        super(HttpStatus.CONFLICT, problem(title, detail), null);
    }

    private static ProblemDetail problem(String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, detail);
        problem.setTitle(title);
        return problem;
    }
}
