package cn.edu.zzut.monitoring.web.answer;

import cn.edu.zzut.monitoring.database.DatabaseGuard;
import cn.edu.zzut.monitoring.refusal.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While the database is away nobody waits for it: whoever asks is told so at once, and so is whoever was being served,
 * wherever on the way it went away.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class WhileDatabaseIsAway extends OncePerRequestFilter {

    private final DatabaseGuard database;
    private final EarlyAnswers answers;

    WhileDatabaseIsAway(DatabaseGuard database, EarlyAnswers answers) {
        this.database = database;
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/actuator");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (database.isAway()) {
            answer(request, response, Refusal.databaseAway());
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            Optional<Refusal> busy = Refusal.in(e).filter(Refusal.Busy.class::isInstance);
            if (busy.isEmpty() || response.isCommitted()) {
                throw e;
            }
            response.reset();
            answer(request, response, (Refusal.Busy) busy.get());
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Refusal.Busy refused)
            throws IOException {
        answers.again(
                request,
                response,
                HttpStatus.SERVICE_UNAVAILABLE,
                refused.title(),
                refused.getMessage(),
                refused.again().toSeconds());
    }
}
