package cn.edu.zzut.monitoring.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The year is being checked already: 409. */
class CheckRunning extends ErrorResponseException {

    CheckRunning(int year) {
        super(HttpStatus.CONFLICT, problem(year), null);
    }

    private static ProblemDetail problem(int year) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, year + "年度的全校校验正在进行，请等它完成后再开始。");
        problem.setTitle("校验正在进行");
        return problem;
    }
}
