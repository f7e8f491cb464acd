package cn.edu.zzut.monitoring.web.signin;

import cn.edu.zzut.monitoring.document.QrCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.WebappUser;
import cn.edu.zzut.monitoring.security.second.FactorKey;
import cn.edu.zzut.monitoring.security.second.SecondFactors;
import cn.edu.zzut.monitoring.trail.Attempt;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 第二因素: asked for after the password, set up, and ended; everybody's own. */
@RestController
@RequestMapping("/sign-in/second")
class SecondPage {

    private static final String TITLE = "第二因素";
    private static final String ISSUER = "质量监测数据填报";
    private static final String WRONG = "验证码不正确，或者已经用过。请等手机上换了数字再试。";

    private static final String NONE = "您的账号没有启用第二因素，没有执行。要使用的，请先在本页设置。";

    private static final String CODE =
            "<label>验证码（手机上的6位数字，或一个恢复码）<input name=\"code\" maxlength=\"40\" autocomplete=\"one-time-code\" required autofocus></label>";

    private final SecondFactors factors;
    private final WebappUser user;
    private final OneselfAgain self;

    SecondPage(SecondFactors factors, WebappUser user, OneselfAgain self) {
        this.factors = factors;
        this.user = user;
        this.self = self;
    }

    @GetMapping
    ResponseEntity<String> page(HttpServletRequest request) {
        return shown(request, HttpStatus.OK, "");
    }

    /** The code after the password. */
    @PostMapping
    ResponseEntity<String> prove(HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
        return proved(request, code, account -> {
            user.prove(request);
            DoorPage page = new DoorPage(request, TITLE);
            return page.answer(HttpStatus.OK, DoorPage.said("验证通过。") + page.toTheDoor("进入系统"));
        });
    }

    @PostMapping("/setup")
    ResponseEntity<String> propose(HttpServletRequest request, @RequestParam(defaultValue = "") String current) {
        String account = user.of(request).orElse("");
        if (account.isEmpty() || !factors.isFor(account) || factors.of(account).isOn()) {
            return page(request);
        }
        try {
            self.require(request, account, current);
        } catch (Refusal refused) {
            return refused(request, refused, OneselfAgain.status(refused));
        }
        user.propose(request, factors.proposal());
        return proposed(request, HttpStatus.OK, "");
    }

    @GetMapping("/qr.png")
    ResponseEntity<byte[]> qr(HttpServletRequest request) {
        FactorKey key = user.proposed(request).orElseThrow(() -> Refusal.hidden("没有正在设置的第二因素。请重新开始设置。"));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.IMAGE_PNG)
                .body(QrCode.of(key.address(ISSUER, user.of(request).orElse(""))));
    }

    @PostMapping("/confirm")
    ResponseEntity<String> confirm(HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
        String account = user.of(request).orElse("");
        FactorKey key = user.proposed(request).orElse(null);
        if (account.isEmpty() || key == null) {
            return page(request);
        }
        try {
            List<String> codes = factors.begin(account, key, code);
            user.keep(request);
            user.prove(request);
            return codes(request, "第二因素已启用，您在其他地方的登录已退出。以后登录时，输入密码以后还要输入手机上的验证码。", codes);
        } catch (Refusal refused) {
            if (self.isGivenUp(request)) {
                return givenUp(request);
            }
            return proposed(request, HttpStatus.BAD_REQUEST, String.valueOf(refused.getMessage()));
        }
    }

    @PostMapping("/codes")
    ResponseEntity<String> freshCodes(HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
        return proved(request, code, account -> codes(request, "原来的恢复码已作废。", factors.freshCodes(account)));
    }

    @PostMapping("/end")
    ResponseEntity<String> end(HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
        return proved(request, code, account -> {
            factors.end(account);
            user.keep(request);
            DoorPage page = new DoorPage(request, TITLE);
            return page.answer(HttpStatus.OK, DoorPage.said("第二因素已停用，您在其他地方的登录已退出。以后登录只要密码。") + page.toTheDoor("回到首页"));
        });
    }

    private ResponseEntity<String> proved(
            HttpServletRequest request, String code, Function<String, ResponseEntity<String>> then) {
        String account = user.of(request).orElse("");
        if (account.isEmpty()) {
            return page(request);
        }
        Attempt.current().ifPresent(attempt -> attempt.saysToBe(account));
        if (!factors.of(account).isOn()) {
            return shown(request, HttpStatus.CONFLICT, NONE);
        }
        try {
            if (factors.opens(account, code)) {
                return then.apply(account);
            }
            return self.isGivenUp(request) ? givenUp(request) : shown(request, HttpStatus.BAD_REQUEST, WRONG);
        } catch (Refusal refused) {
            return refused(
                    request,
                    refused,
                    refused instanceof Refusal.Conflict ? HttpStatus.CONFLICT : OneselfAgain.status(refused));
        }
    }

    private ResponseEntity<String> refused(HttpServletRequest request, Refusal refused, HttpStatus status) {
        if (user.of(request).isEmpty()) {
            return givenUp(request);
        }
        return shown(request, status, String.valueOf(refused.getMessage()));
    }

    private static ResponseEntity<String> givenUp(HttpServletRequest request) {
        DoorPage page = new DoorPage(request, TITLE);
        return page.answer(HttpStatus.FORBIDDEN, DoorPage.fault(OneselfAgain.GIVEN_UP) + page.toTheDoor("去登录"));
    }

    private ResponseEntity<String> shown(HttpServletRequest request, HttpStatus status, String fault) {
        DoorPage page = new DoorPage(request, TITLE);
        String account = user.of(request).orElse("");
        if (account.isEmpty()) {
            return page.answer(status, DoorPage.words("请先用工号和密码登录。") + page.toTheDoor("去登录"));
        }
        String who = DoorPage.fault(fault) + DoorPage.words("账号：" + account + "。");
        SecondFactors.Standing standing = factors.of(account);
        if (standing.isOn() && user.isToProve(request)) {
            return page.answer(
                    status,
                    who
                            + page.form("/sign-in/second", CODE, "验证")
                            + DoorPage.words("手机丢了、也没有恢复码的，请另一名系统管理员在首页“登录账号”中重置您的第二因素。")
                            + page.toTheDoor("返回登录页"));
        }
        return page.answer(status, who + (standing.isOn() ? kept(page, standing) : offered(request, page, account)));
    }

    private String offered(HttpServletRequest request, DoorPage page, String account) {
        if (!factors.isFor(account)) {
            return DoorPage.words("第二因素只用于评估督导处和系统管理员的账号，您不用设置。") + page.toTheDoor("回到首页");
        }
        return DoorPage.words((factors.isRequired() ? "学校要求您的账号使用第二因素，设置好以后才能使用系统。" : "")
                        + "启用以后，登录时除了密码还要输入手机上的6位验证码：别人得到了您的密码也登录不了。先在手机上装一个验证器（支持TOTP的都可以，例如微信小程序“腾讯身份验证器”）。")
                + (self.isByPassword(request) ? "" : DoorPage.words(OneselfAgain.FRESHLY))
                + page.form("/sign-in/second/setup", self.field(request), "开始设置")
                + page.toTheDoor("回到首页");
    }

    private String kept(DoorPage page, SecondFactors.Standing standing) {
        return DoorPage.words("第二因素已启用，还有" + standing.unused() + "个恢复码没有用过。通过网页登录时都要验证；只凭密码（HTTP Basic）不能调用接口。")
                + page.form("/sign-in/second/codes", CODE.replace(" autofocus", ""), "重新生成恢复码")
                + (factors.isRequired()
                        ? ""
                        : page.form("/sign-in/second/end", CODE.replace(" autofocus", ""), "停用第二因素"))
                + page.toTheDoor("回到首页");
    }

    private ResponseEntity<String> proposed(HttpServletRequest request, HttpStatus status, String fault) {
        DoorPage page = new DoorPage(request, "设置第二因素");
        FactorKey key = user.proposed(request).orElseThrow();
        return page.answer(
                status,
                DoorPage.fault(fault)
                        + DoorPage.words("1. 用手机上的验证器扫描，或者手工输入密钥：")
                        + "<p><img alt=\"密钥的二维码\" width=\"240\" height=\"240\" src=\""
                        + DoorPage.text(request.getContextPath() + "/sign-in/second/qr.png") + "\"></p><p><code>"
                        + DoorPage.text(key.inFours()) + "</code></p>"
                        + DoorPage.words("2. 输入手机上现在显示的6位数字：")
                        + page.form(
                                "/sign-in/second/confirm",
                                "<label>验证码<input name=\"code\" maxlength=\"10\" inputmode=\"numeric\" autocomplete=\"one-time-code\" required autofocus></label>",
                                "启用")
                        + page.toTheDoor("不设置了"));
    }

    private static ResponseEntity<String> codes(HttpServletRequest request, String said, List<String> codes) {
        DoorPage page = new DoorPage(request, "恢复码");
        StringBuilder list = new StringBuilder("<ul>");
        codes.forEach(
                code -> list.append("<li><code>").append(DoorPage.text(code)).append("</code></li>"));
        return page.answer(
                HttpStatus.OK,
                DoorPage.said(said)
                        + DoorPage.words("下面是恢复码，手机不在手边时代替验证码，每个只能用一次。只显示这一次：请打印或抄下来，与手机分开保存。")
                        + list.append("</ul>")
                        + page.toTheDoor("进入系统"));
    }
}
