package cn.edu.zzut.monitoring.archive.seal;

import cn.edu.zzut.monitoring.national.PackageCheck;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code java -jar … verify FILE}: looks at a package without a server, a database or a network. */
public final class VerifyCommand {

    public static final String NAME = "verify";

    private static final int WHOLE = 0;
    private static final int NOT_WHOLE = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private static final String USAGE =
            """
            用法：java -jar quality-monitoring-*.jar verify 归档包或上报数据包.zip [--sha256 登记表上的SHA-256] [--key 公钥文件.pem]
            结果：0 完整、未改动；1 已改动或不完整；2 命令有误，或文件打不开、不是归档包。
            核对整个数据库：java -jar quality-monitoring-*.jar verify --database（数据库按应用的配置，如 SPRING_DATASOURCE_URL）""";

    private final PrintStream out;

    private VerifyCommand(PrintStream out) {
        this.out = out;
    }

    /**
     * @param arguments what stands behind the command's name
     * @return the exit code: 0 whole, 1 altered or incomplete, 2 when it cannot be said
     */
    public static int run(List<String> arguments, PrintStream out) {
        VerifyCommand command = new VerifyCommand(out);
        try {
            return command.run(arguments);
        } catch (IOException | Refusal e) {
            out.println(e.getMessage());
            return NOT_UNDERSTOOD;
        }
    }

    private int run(List<String> arguments) throws IOException {
        if (arguments.isEmpty() || arguments.size() % 2 == 0) {
            out.println(USAGE);
            return NOT_UNDERSTOOD;
        }
        Optional<String> sha256 = Optional.empty();
        Optional<String> key = Optional.empty();
        for (int i = 1; i < arguments.size(); i += 2) {
            String value = arguments.get(i + 1);
            switch (arguments.get(i)) {
                case "--sha256" -> sha256 = Optional.of(value.strip());
                case "--key" -> key = Optional.of(Seal.publicKeyIn(Path.of(value)));
                default -> {
                    out.println("不认识的参数：" + arguments.get(i));
                    out.println(USAGE);
                    return NOT_UNDERSTOOD;
                }
            }
        }
        Path file = Path.of(arguments.get(0));
        Verification found = Verification.of(file, new Verification.Known(Optional.empty(), sha256, key));
        report(file, found, sha256.isPresent(), key.isPresent());
        boolean readable = found.verdict() == Verification.Verdict.WHOLE && national(file);
        return readable ? WHOLE : NOT_WHOLE;
    }

    /** A package for the national platform says of each table what has to be read of its files; whether it is. */
    private boolean national(Path file) throws IOException {
        Optional<PackageCheck> check = PackageCheck.of(file);
        check.ifPresent(read -> {
            out.println("内容：" + read.summary());
            read.faults().forEach(fault -> out.println("  " + fault));
            if (read.faults().isEmpty()) {
                out.println("  逐张读回的内容都与清单中的SHA-256一致。");
            }
        });
        return check.map(PackageCheck::faults).orElse(List.of()).isEmpty();
    }

    private void report(Path file, Verification found, boolean hashGiven, boolean keyGiven) {
        out.println("文件：" + file.getFileName());
        out.println("结论：" + found.verdict().title());
        found.faults().forEach(fault -> out.println("  " + fault));
        lines("内容被改动", found.altered());
        lines("缺少", found.missing());
        lines("多出", found.added());
        if (found.verdictOfFiles() == Verification.Verdict.WHOLE) {
            out.println("  " + found.files() + "个文件都与校验清单" + Manifest.NAME + "一致，清单的签名有效。");
        }
        found.trail().ifPresent(trail -> {
            out.println(trail.summary());
            trail.faults().forEach(fault -> out.println("  " + fault));
        });
        out.println("SHA-256：" + found.sha256() + (hashGiven ? "" : "（请与移交登记表上的核对）"));
        found.seal().ifPresent(seal -> out.println("公钥指纹：" + seal.fingerprint() + (keyGiven ? "" : "（请与移交登记表上的核对）")));
    }

    private void lines(String what, List<String> files) {
        files.forEach(file -> out.println("  " + what + "：" + file));
    }
}
