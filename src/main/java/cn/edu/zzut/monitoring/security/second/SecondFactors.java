package cn.edu.zzut.monitoring.security.second;

import cn.edu.zzut.monitoring.notification.SettingsKey;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.password.AccountDeleted;
import cn.edu.zzut.monitoring.security.password.AccountEvents;
import cn.edu.zzut.monitoring.security.password.AccountStandings;
import cn.edu.zzut.monitoring.security.password.Digests;
import cn.edu.zzut.monitoring.security.password.Pauses;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 第二因素: who has one, who is asked for it, and whether a code is right. */
@Service
@Transactional
public class SecondFactors {

    private static final String OFFICE = "office";

    private static final int LONGEST = 40;

    private final FactorStore store;
    private final SettingsKey key;
    private final Pauses pauses;
    private final AccountStandings standings;
    private final AccountEvents events;
    private final IdentityService identity;
    private final Clock clock;
    private final FactorRule rule;

    SecondFactors(
            FactorStore store,
            SettingsKey key,
            Pauses pauses,
            AccountStandings standings,
            AccountEvents events,
            IdentityService identity,
            Clock clock,
            @Value("${monitoring.second-factor:OPTIONAL}") FactorRule rule) {
        this.store = store;
        this.key = key;
        this.pauses = pauses;
        this.standings = standings;
        this.events = events;
        this.identity = identity;
        this.clock = clock;
        this.rule = rule;
    }

    /**
     * What an account has.
     *
     * @param since when it was set up; empty where it was not
     * @param unused how many recovery codes are left
     */
    public record Standing(Optional<Instant> since, int unused) {

        public boolean isOn() {
            return since.isPresent();
        }
    }

    public Standing of(String account) {
        return new Standing(store.find(account).map(FactorStore.Kept::since), store.unused(account));
    }

    /** All accounts that have one. */
    public Set<String> accounts() {
        return store.accounts();
    }

    /** Whether nothing is answered for the password alone: it has one, or has to have one. */
    public boolean isAskedOf(String account) {
        return rule != FactorRule.OFF
                && (store.find(account).isPresent() || (rule == FactorRule.REQUIRED && isFor(account)));
    }

    public boolean isRequired() {
        return rule == FactorRule.REQUIRED;
    }

    /** Whether the account may have one. */
    public boolean isFor(String account) {
        return rule != FactorRule.OFF
                && Stream.of(Groups.CAMUNDA_ADMIN, OFFICE)
                        .anyMatch(group -> identity.createUserQuery()
                                        .memberOfGroup(group)
                                        .userId(account)
                                        .count()
                                > 0);
    }

    /** What it may be set up with, once a code of it is {@linkplain #begin right}. */
    public FactorKey proposal() {
        return FactorKey.fresh();
    }

    /**
     * Sets it up; all other sessions of the account end.
     *
     * @return the recovery codes, which nobody can read again
     * @throws Refusal when the code is not of that key, or there is one already
     */
    public List<String> begin(String account, FactorKey proposed, String code) {
        if (!isFor(account)) {
            throw Refusal.notYours("第二因素只用于评估督导处和系统管理员的账号。");
        }
        OptionalLong step = Totp.step(proposed.bytes(), figures(code), clock.instant(), 0);
        if (step.isEmpty()) {
            throw Refusal.invalid("验证码不正确。请核对手机的时间，用手机上现在显示的6位数字再试；仍不正确的，请重新扫码。");
        }
        if (!store.add(account, key.sealed(proposed.text()), step.getAsLong())) {
            throw Refusal.conflict("这个账号已经启用第二因素。");
        }
        standings.endSessions(account);
        events.note(AccountEvents.Kind.SECOND_ON, account, account, "");
        return freshCodes(account);
    }

    /**
     * Whether the code opens: one of the phone that has not been taken yet, or a recovery code.
     *
     * @throws Refusal when wrong ones have to be waited for, or the key that sealed the secret is lost
     */
    @Transactional(noRollbackFor = Refusal.class)
    public boolean opens(String account, String code) {
        String typed = code.substring(0, Math.min(code.length(), LONGEST));
        return pauses.codeTried(account, () -> ofPhone(account, typed) || ofPaper(account, typed));
    }

    private boolean ofPhone(String account, String code) {
        FactorStore.Kept kept = store.find(account).orElse(null);
        if (kept == null || figures(code).isEmpty()) {
            return false;
        }
        FactorKey secret = key.opened(kept.sealed())
                .map(FactorKey::new)
                .orElseThrow(() ->
                        Refusal.conflict("第二因素的密钥读不出（这台服务器的密钥文件不是启用时的那个），验证码没有核对，不算输错。请用恢复码登录，或请另一名系统管理员重置您的第二因素。"));
        OptionalLong step = Totp.step(secret.bytes(), figures(code), clock.instant(), kept.lastStep());
        return step.isPresent() && store.take(account, step.getAsLong());
    }

    private boolean ofPaper(String account, String code) {
        boolean used = store.use(account, Digests.sha256(RecoveryCodes.plain(code)));
        if (used) {
            events.note(AccountEvents.Kind.RECOVERY_USED, account, account, "还剩" + store.unused(account) + "个");
        }
        return used;
    }

    /** The six figures, however they are typed; empty where there are not six. */
    private static String figures(String code) {
        String plain = code.replaceAll("\\s", "");
        return plain.matches("\\d{6}") ? plain : "";
    }

    /** New recovery codes for former ones. The caller has had a code {@linkplain #opens proved}. */
    public List<String> freshCodes(String account) {
        List<String> codes = RecoveryCodes.fresh();
        store.renew(account, codes.stream().map(Digests::sha256).toList());
        return codes.stream().map(RecoveryCodes::written).toList();
    }

    /**
     * The owner wants it no more, and has had a code {@linkplain #opens proved}; all other sessions of the account end.
     *
     * @throws Refusal where everybody has to have one
     */
    public void end(String account) {
        if (isRequired()) {
            throw Refusal.conflict("学校要求评估督导处和系统管理员使用第二因素，不能停用。换了手机的，请另一名系统管理员重置。");
        }
        if (store.remove(account)) {
            standings.endSessions(account);
            events.note(AccountEvents.Kind.SECOND_OFF, account, account, "");
        }
    }

    @EventListener
    public void on(AccountDeleted deleted) {
        store.remove(deleted.account());
    }

    /**
     * Another administrator takes it away from somebody who has lost phone and codes; all sessions of the account end.
     *
     * @throws Refusal when there is none, or it is one's own
     */
    public void reset(String account, String by) {
        if (account.equals(by)) {
            throw Refusal.conflict("自己的第二因素不能自己重置。请在“第二因素”页面用验证码停用，或请另一名系统管理员重置。");
        }
        if (!store.remove(account)) {
            throw Refusal.hidden("账号“" + account + "”没有启用第二因素。");
        }
        standings.endSessions(account);
        events.note(AccountEvents.Kind.SECOND_RESET, account, by, "");
    }
}
