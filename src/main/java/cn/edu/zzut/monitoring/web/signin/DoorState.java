package cn.edu.zzut.monitoring.web.signin;

import cn.edu.zzut.monitoring.security.WebappUser;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the sign-in form of the web applications asks before anybody is signed in, and the pages' style. */
@RestController
@RequestMapping("/sign-in")
class DoorState {

    private final WebappUser user;

    DoorState(WebappUser user) {
        this.user = user;
    }

    @GetMapping("/state")
    ResponseEntity<StateJson> state(HttpServletRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new StateJson(user.mustChange(request), List.of(), true));
    }

    @GetMapping("/door.css")
    ResponseEntity<Resource> style() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .body(new ClassPathResource("security/door.css"));
    }

    /** Where a form leads whose token is no longer good. */
    @GetMapping("/stale")
    ResponseEntity<String> stale(HttpServletRequest request) {
        DoorPage page = new DoorPage(request, "页面已过期");
        return page.answer(
                HttpStatus.FORBIDDEN,
                DoorPage.fault("这个页面打开得太久，或者浏览器没有接受Cookie，没有保存任何内容。请返回后重新打开。") + page.toTheDoor("返回登录页"));
    }

    /**
     * @param mustChange whether the signed-in person has to change a first password
     * @param single what is offered beside the form
     * @param local whether everybody may sign in by the form, not administrators only
     */
    record StateJson(boolean mustChange, List<SingleJson> single, boolean local) {}

    /** A way in by the school's own sign-in: what it is called, and where it begins. */
    record SingleJson(String name, String path) {}
}
