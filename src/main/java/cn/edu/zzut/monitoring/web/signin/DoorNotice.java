package cn.edu.zzut.monitoring.web.signin;

import cn.edu.zzut.monitoring.notification.Outgoing;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Has every page at the door say that this copy sends nothing, where it does not. */
@ControllerAdvice(basePackageClasses = DoorPage.class)
class DoorNotice {

    private final Outgoing outgoing;

    DoorNotice(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    @ModelAttribute
    void say(HttpServletRequest request) {
        request.setAttribute(DoorPage.NOTICE, outgoing.notice());
    }
}
