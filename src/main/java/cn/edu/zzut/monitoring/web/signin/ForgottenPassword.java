package cn.edu.zzut.monitoring.web.signin;

import cn.edu.zzut.monitoring.notification.Outgoing;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.password.PasswordRules;
import cn.edu.zzut.monitoring.security.password.ResetLinks;
import cn.edu.zzut.monitoring.security.password.ResetRequests;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 忘记密码: asks for a link, and the page that the link leads to. */
@RestController
@RequestMapping("/sign-in")
class ForgottenPassword {

    private static final String REST = "收不到邮件的（例如没有登记邮箱，或邮箱已变），请联系本校系统管理员，由管理员另给首次密码。";

    private final ResetLinks links;
    private final ResetRequests requests;
    private final Outgoing outgoing;

    ForgottenPassword(ResetLinks links, ResetRequests requests, Outgoing outgoing) {
        this.links = links;
        this.requests = requests;
        this.outgoing = outgoing;
    }

    @GetMapping("/forgotten")
    ResponseEntity<String> form(HttpServletRequest request) {
        DoorPage page = new DoorPage(request, "忘记密码");
        return page.answer(
                HttpStatus.OK,
                DoorPage.words("填写工号（用户名），系统会向学校登记的您的邮箱发一个链接，" + ResetLinks.TERM.toMinutes() + "分钟内有效，只能用一次。")
                        + page.form(
                                "/sign-in/forgotten",
                                "<label>工号（用户名）<input name=\"account\" maxlength=\"64\" autocomplete=\"username\" required autofocus></label>",
                                "发送链接")
                        + DoorPage.words(REST)
                        + page.toTheDoor("返回登录页"));
    }

    /** The same answer whoever is asked for. */
    @PostMapping("/forgotten")
    ResponseEntity<String> ask(HttpServletRequest request, @RequestParam(defaultValue = "") String account) {
        DoorPage page = new DoorPage(request, "忘记密码");
        if (outgoing.isStopped()) {
            return refused(page, HttpStatus.CONFLICT, "本系统设为不发送消息，没有发送链接。");
        }
        if (!requests.take(account, String.valueOf(request.getRemoteAddr()))) {
            return refused(page, HttpStatus.TOO_MANY_REQUESTS, "现在请求太多，请一小时后再试，或联系系统管理员。");
        }
        return page.answer(
                HttpStatus.OK,
                DoorPage.said("如果学校登记了这个工号和邮箱，链接随即发往该邮箱，请在" + ResetLinks.TERM.toMinutes() + "分钟内使用。一小时内最多发3次。")
                        + DoorPage.words(REST)
                        + page.toTheDoor("返回登录页"));
    }

    private static ResponseEntity<String> refused(DoorPage page, HttpStatus status, String why) {
        return page.answer(status, DoorPage.fault(why) + DoorPage.words(REST) + page.toTheDoor("返回登录页"));
    }

    @GetMapping("/reset")
    ResponseEntity<String> link(HttpServletRequest request, @RequestParam(defaultValue = "") String token) {
        return links.account(token)
                .map(account -> form(request, HttpStatus.OK, token, account, ""))
                .orElseGet(() -> over(request, ResetLinks.over()));
    }

    @PostMapping("/reset")
    ResponseEntity<String> set(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String again) {
        String account = links.account(token).orElse("");
        if (account.isEmpty()) {
            return over(request, ResetLinks.over());
        }
        if (!wanted.equals(again)) {
            return form(request, HttpStatus.BAD_REQUEST, token, account, "两次输入的新密码不一致。");
        }
        try {
            links.use(token, wanted);
        } catch (Refusal.Gone gone) {
            return over(request, gone);
        } catch (Refusal refused) {
            return form(request, HttpStatus.BAD_REQUEST, token, account, String.valueOf(refused.getMessage()));
        }
        DoorPage page = new DoorPage(request, "设置新密码");
        return page.answer(
                HttpStatus.OK, DoorPage.said("新密码已生效。您在各处的登录都已退出，登录如曾暂停也已解除。请用新密码登录。") + page.toTheDoor("去登录"));
    }

    private static ResponseEntity<String> form(
            HttpServletRequest request, HttpStatus status, String token, String account, String fault) {
        DoorPage page = new DoorPage(request, "设置新密码");
        return page.answer(
                status,
                DoorPage.words("账号：" + account + "。" + PasswordRules.IN_WORDS)
                        + DoorPage.fault(fault)
                        + page.form(
                                "/sign-in/reset",
                                "<input type=\"hidden\" name=\"token\" value=\"" + DoorPage.text(token) + "\">"
                                        + DoorPage.password("wanted", "新密码", "new-password")
                                        + DoorPage.password("again", "再次输入新密码", "new-password"),
                                "设置新密码"));
    }

    private static ResponseEntity<String> over(HttpServletRequest request, Refusal why) {
        DoorPage page = new DoorPage(request, "链接已失效");
        return page.answer(
                HttpStatus.GONE,
                DoorPage.fault(String.valueOf(why.getMessage()))
                        + page.link("/sign-in/forgotten", "重新申请")
                        + page.toTheDoor("返回登录页"));
    }
}
