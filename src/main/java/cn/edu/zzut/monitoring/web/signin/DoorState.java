package cn.edu.zzut.monitoring.web.signin;

import cn.edu.zzut.monitoring.security.WebappUser;
import cn.edu.zzut.monitoring.security.single.SignInSettings;
import cn.edu.zzut.monitoring.security.single.SignInSettings.LocalPasswords;
import cn.edu.zzut.monitoring.security.single.SingleSignOn;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
    private final SingleSignOn singleSignOn;
    private final SignInSettings settings;

    DoorState(WebappUser user, SingleSignOn singleSignOn, SignInSettings settings) {
        this.user = user;
        this.singleSignOn = singleSignOn;
        this.settings = settings;
    }

    @GetMapping("/state")
    ResponseEntity<StateJson> state(HttpServletRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new StateJson(
                        user.mustChange(request),
                        user.isToProve(request),
                        single(),
                        settings.localPasswords() == LocalPasswords.EVERYBODY
                                || settings.ldap().isOn(),
                        singleSignOn.isToLeave(request)));
    }

    private List<SingleJson> single() {
        List<SingleJson> ways = new ArrayList<>();
        if (settings.oidc().isOn()) {
            ways.add(new SingleJson(settings.title(), "/sign-in/oidc/begin/school"));
        }
        if (settings.cas().isOn()) {
            ways.add(new SingleJson(settings.title() + (settings.oidc().isOn() ? "（CAS）" : ""), "/sign-in/cas"));
        }
        return ways;
    }

    /** Whoever came in by the school's sign-in leaves that too. */
    @GetMapping("/leave")
    ResponseEntity<Void> leave(HttpServletRequest request) {
        String next = singleSignOn.leave(request).orElse(singleSignOn.here("/camunda/app/welcome/default/"));
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(next))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    @GetMapping("/stranger")
    ResponseEntity<String> stranger(HttpServletRequest request) {
        return refused(
                request,
                "不能登录本系统",
                "统一身份认证已经通过，但您不在本系统的人员登记中，或者已登记离岗，因此不能登录。请向本单位负责人或系统管理员提出，由系统管理员登记您的工号、单位和角色以后再登录。");
    }

    @GetMapping("/failed")
    ResponseEntity<String> failed(HttpServletRequest request) {
        return refused(request, "统一身份认证没有通过", "认证服务器没有确认您的身份，或者这次登录已经过期。请返回登录页重新登录；仍不能登录的，请联系学校信息化部门。");
    }

    @GetMapping("/away")
    ResponseEntity<String> away(HttpServletRequest request) {
        return refused(request, "统一身份认证暂时不可用", "学校的认证服务器没有应答。请稍后再试；系统管理员可以用本地密码登录。");
    }

    private static ResponseEntity<String> refused(HttpServletRequest request, String title, String words) {
        DoorPage page = new DoorPage(request, title);
        return page.answer(HttpStatus.FORBIDDEN, DoorPage.fault(words) + page.toTheDoor("返回登录页"));
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
     * @param mustProve whether a code of the second factor is wanted, or one is to be set up
     * @param single what is offered beside the form
     * @param local whether everybody may sign in by the form, not administrators only
     * @param leave whether the school's own sign-in is still to be left
     */
    record StateJson(boolean mustChange, boolean mustProve, List<SingleJson> single, boolean local, boolean leave) {}

    /** A way in by the school's own sign-in: what it is called, and where it begins. */
    record SingleJson(String name, String path) {}
}
