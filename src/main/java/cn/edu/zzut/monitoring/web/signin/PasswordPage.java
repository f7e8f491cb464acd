package cn.edu.zzut.monitoring.web.signin;

import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.WebappUser;
import cn.edu.zzut.monitoring.security.password.PasswordRules;
import cn.edu.zzut.monitoring.security.password.Passwords;
import cn.edu.zzut.monitoring.security.second.SecondFactors;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 修改密码: everybody's own, and where a first password leads. Whoever is not signed in says besides who they are. */
@RestController
@RequestMapping("/sign-in")
class PasswordPage {

    private final Passwords passwords;
    private final SecondFactors factors;
    private final WebappUser user;
    private final OneselfAgain self;

    PasswordPage(Passwords passwords, SecondFactors factors, WebappUser user, OneselfAgain self) {
        this.passwords = passwords;
        this.factors = factors;
        this.user = user;
        this.self = self;
    }

    @GetMapping("/password")
    ResponseEntity<String> form(HttpServletRequest request) {
        return form(request, HttpStatus.OK, "");
    }

    @PostMapping("/password")
    ResponseEntity<String> change(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String again) {
        String owner = user.of(request).orElse(account.strip());
        if (owner.isEmpty()) {
            return form(request, HttpStatus.BAD_REQUEST, "请填写工号（用户名）。");
        }
        if (!wanted.equals(again)) {
            return form(request, HttpStatus.BAD_REQUEST, "两次输入的新密码不一致。");
        }
        try {
            if (factors.isAskedOf(owner) && !user.hasProved(request)) {
                passwords.require(owner, current);
                return form(request, HttpStatus.FORBIDDEN, "这个账号使用第二因素。请先登录并输入验证码，再修改密码。");
            }
            passwords.change(owner, current, wanted);
        } catch (Passwords.Wrong wrong) {
            return form(
                    request,
                    HttpStatus.BAD_REQUEST,
                    self.isGivenUp(request) ? OneselfAgain.GIVEN_UP : String.valueOf(wrong.getMessage()));
        } catch (Refusal refused) {
            return form(request, OneselfAgain.status(refused), String.valueOf(refused.getMessage()));
        }
        user.keep(request);
        DoorPage page = new DoorPage(request, "修改密码");
        return page.answer(HttpStatus.OK, DoorPage.said("密码已修改。您在其他设备上的登录已退出。") + page.toTheDoor("进入系统"));
    }

    private ResponseEntity<String> form(HttpServletRequest request, HttpStatus status, String fault) {
        DoorPage page = new DoorPage(request, user.mustChange(request) ? "请先修改首次密码" : "修改密码");
        String who = user.of(request)
                .map(account -> DoorPage.words("账号：" + account + "。"))
                .orElse("");
        String asked = who.isEmpty()
                ? "<label>工号（用户名）<input name=\"account\" maxlength=\"64\" autocomplete=\"username\" required></label>"
                : "";
        String why = user.mustChange(request) ? DoorPage.words("您现在的密码是别人给的。改成只有自己知道的密码以后，才能使用系统。") : "";
        return page.answer(
                status,
                why
                        + who
                        + DoorPage.words(PasswordRules.IN_WORDS)
                        + DoorPage.fault(fault)
                        + page.form(
                                "/sign-in/password",
                                asked
                                        + DoorPage.password("current", "当前密码", "current-password")
                                        + DoorPage.password("wanted", "新密码", "new-password")
                                        + DoorPage.password("again", "再次输入新密码", "new-password"),
                                "修改密码")
                        + page.toTheDoor("返回登录页"));
    }
}
