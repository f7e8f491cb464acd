package cn.edu.zzut.monitoring.opening;

import java.util.ArrayList;
import java.util.List;

/**
 * How mails stand.
 *
 * @param stopped whether no message leaves at all
 * @param server where they are handed in; empty for nowhere
 * @param passwordLost whether its password cannot be read any more
 * @param proven whether a mail has left since the server is the one it is
 * @param lastFailure what the server answered to the last test mail, where it refused it; empty otherwise
 * @param waiting how many mails wait
 */
record MailState(
        boolean stopped, String server, boolean passwordLost, boolean proven, String lastFailure, int waiting) {

    /** Where nothing leaves, nothing has to be set. */
    OpeningStep step() {
        return stopped
                ? new OpeningStep(OpeningStep.Kind.MAIL, OpeningStep.State.OPTIONAL, List.of(), said())
                : OpeningStep.of(OpeningStep.Kind.MAIL, missing(), said());
    }

    List<String> missing() {
        if (server.isEmpty()) {
            return List.of("没有设置邮件服务器");
        }
        if (passwordLost) {
            return List.of("保存的邮箱密码无法解开，请重新填写");
        }
        if (!lastFailure.isEmpty()) {
            return List.of("最近一封测试邮件没有发出：" + lastFailure);
        }
        return proven ? List.of() : List.of("还没有发出过邮件，请发一封测试邮件");
    }

    List<String> said() {
        List<String> said = new ArrayList<>();
        if (!server.isEmpty()) {
            said.add("服务器：" + server);
        }
        if (stopped) {
            said.add("本系统设为不发送消息，邮件都留在队列中");
        }
        if (waiting > 0 && (stopped || !missing().isEmpty())) {
            said.add("有" + waiting + "封邮件在等待，设置好后自动发出");
        }
        return said;
    }
}
