package cn.edu.zzut.monitoring.archive;

import cn.edu.zzut.monitoring.archive.content.Check;
import cn.edu.zzut.monitoring.archive.content.LocalTimes;
import cn.edu.zzut.monitoring.document.QrCode;
import cn.edu.zzut.monitoring.document.WordDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * 电子档案移交与接收登记表: what is handed over, the four properties, and what proves the package when neither this system
 * nor its database is there any more: its hash, signature and public key, for the eye and as a QR code.
 *
 * @param inventory what the office says of it; empty before the hand-over
 * @param archiveNumber the archive's own number; empty before the receipt
 */
public record HandOverPaper(KeptPackage handedOver, String inventory, String archiveNumber) {

    private static final int MILLIMETRES = 42;
    private static final double BYTES_A_GIGABYTE = 1024.0 * 1024 * 1024;
    private static final String SIGNED = "签字（盖章）：                    年    月    日";

    /** The .docx file. */
    public byte[] document() {
        return new WordDocument()
                .title("电子档案移交与接收登记表")
                .table(List.of(
                        List.of("交接工作名称", handedOver.year() + "年度高等教育质量监测数据填报材料移交"),
                        List.of("内容描述", inventory.isEmpty() ? "见归档包中的目录" : inventory),
                        List.of("文件名", handedOver.fileName()),
                        List.of("移交电子档案数量", handedOver.files() + "个文件"),
                        List.of(
                                "移交数据量",
                                String.format(
                                        Locale.ROOT,
                                        "%.3fGB（%d字节）",
                                        handedOver.size() / BYTES_A_GIGABYTE,
                                        handedOver.size())),
                        List.of("载体起止顺序号", "在线"),
                        List.of("载体类型、规格", "在线"),
                        List.of("生成时间", LocalTimes.second(handedOver.createdAt()) + "（北京时间）"),
                        List.of("档号", archiveNumber)))
                .text("")
                .table(checks())
                .text("")
                .table(List.of(
                        List.of("数字摘要算法", "SHA-256"),
                        List.of("整个文件的SHA-256", handedOver.sha256()),
                        List.of("校验清单（SHA256SUMS）的Ed25519签名", signature()),
                        List.of("公钥", publicKey()),
                        List.of(
                                "公钥指纹",
                                handedOver
                                        .seal()
                                        .map(seal -> seal.fingerprint())
                                        .orElse("—"))))
                .picture(qrCode(), MILLIMETRES)
                .note("二维码的内容：文件名、SHA-256、签名、公钥指纹。核对方法见归档包中的README.txt。")
                .table(List.of(
                        List.of("", "移交单位：评估督导处", "接收单位：档案馆"),
                        List.of("载体外观检验", "在线移交，不适用", "在线接收，不适用"),
                        List.of("病毒查杀", "", ""),
                        List.of("填表人", SIGNED, SIGNED),
                        List.of("审核人", SIGNED, SIGNED)))
                .note("本表一式两份，移交单位和接收单位各保留一份。")
                .bytes();
    }

    private List<List<String>> checks() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("检验内容", "检验项目", "结果", "说明"));
        for (Check check : handedOver.checks()) {
            lines.add(List.of(check.property(), check.what(), check.result().title(), check.detail()));
        }
        lines.add(List.of(
                "完整性",
                "目录中写明缺少的材料",
                handedOver.missing().isEmpty() ? "没有" : handedOver.missing().size() + "项",
                String.join("；", handedOver.missing())));
        return lines;
    }

    private String signature() {
        return handedOver.seal().map(seal -> seal.signature()).orElse("—");
    }

    private String publicKey() {
        return handedOver.seal().map(seal -> seal.publicKey()).orElse("—");
    }

    /** What the QR code says, one thing a line. */
    public String inShort() {
        return String.join(
                "\n",
                handedOver.fileName(),
                "sha256:" + handedOver.sha256(),
                "ed25519:" + signature(),
                "key:" + handedOver.seal().map(seal -> seal.fingerprint()).orElse("—"));
    }

    /** A PNG picture. */
    byte[] qrCode() {
        return QrCode.of(inShort());
    }
}
