package cn.edu.zzut.monitoring.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The year runs already: 409. */
class AlreadyLaunched extends ErrorResponseException {

    AlreadyLaunched(int year) {
        super(HttpStatus.CONFLICT, problem(year), null);
    }

    private static ProblemDetail problem(int year) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, year + "年度填报已经启动，不能重复启动。请在任务列表或Cockpit中查看其进展。");
        problem.setTitle("年度已启动");
        return problem;
    }
}
