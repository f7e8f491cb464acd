package cn.edu.zzut.monitoring.security.second;

import cn.edu.zzut.monitoring.node.Nodes;
import cn.edu.zzut.monitoring.notification.MailServers;
import cn.edu.zzut.monitoring.notification.SettingsKey;
import cn.edu.zzut.monitoring.trouble.Troubles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Whether this application has the key that secrets were sealed with, by whichever node. Where it has another, it goes on with
 * all that needs none; who is to mend it is told at once, not when somebody cannot sign in.
 */
@Component
class KeyOfThisNode {

    static final String MATTER = "服务器密钥不一致";

    private static final Logger LOG = LoggerFactory.getLogger(KeyOfThisNode.class);

    private final FactorStore factors;
    private final MailServers mail;
    private final SettingsKey key;
    private final Troubles troubles;
    private final Nodes nodes;
    private volatile boolean other;

    KeyOfThisNode(FactorStore factors, MailServers mail, SettingsKey key, Troubles troubles, Nodes nodes) {
        this.factors = factors;
        this.mail = mail;
        this.key = key;
        this.troubles = troubles;
        this.nodes = nodes;
    }

    @EventListener
    void on(ApplicationReadyEvent started) {
        check();
    }

    /** What another node has sealed meanwhile is looked at too. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void check() {
        List<String> unread = unread();
        boolean before = other;
        other = !unread.isEmpty();
        if (other && !before) {
            String what = String.join("、", unread);
            LOG.error("本机的密钥文件settings-key不是加密时的那个，读不出{}：各节点的MONITORING_ARCHIVE_KEY_DIRECTORY须指向同一份密钥", what);
            troubles.noteOnce(
                    MATTER,
                    nodes.name(),
                    "这个节点的密钥文件settings-key不是加密时的那个，读不出" + what
                            + "。其他功能照常。请系统管理员让各节点的MONITORING_ARCHIVE_KEY_DIRECTORY指向同一份密钥（或放回原来的密钥文件）后重新启动；"
                            + "原来的密钥已丢失的，请重新填写邮箱密码、重置第二因素。");
        } else if (!other) {
            troubles.over(MATTER, nodes.name());
        }
    }

    private List<String> unread() {
        List<String> unread = new ArrayList<>();
        long accounts = factors.sealed().stream()
                .filter(secret -> key.opened(secret).isEmpty())
                .count();
        if (accounts > 0) {
            unread.add(accounts + "个账号的第二因素");
        }
        if (mail.isPasswordLost()) {
            unread.add("邮箱密码");
        }
        return unread;
    }
}
