package cn.edu.zzut.monitoring.archive.province;

import cn.edu.zzut.monitoring.archive.seal.Seal;
import cn.edu.zzut.monitoring.archive.seal.Verification;
import cn.edu.zzut.monitoring.archive.seal.Verification.Known;
import cn.edu.zzut.monitoring.archive.seal.Verification.Verdict;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Takes a file in, or says why not: whole, signed by the school that it names, of the year, in a form that is known. */
final class Reception {

    /** A package of all indicators has some 60 KB. */
    private static final long LARGEST = 10L * 1024 * 1024;

    private final SchoolList schools;
    private final int year;

    Reception(SchoolList schools, int year) {
        this.schools = schools;
        this.year = year;
    }

    Received take(Path file) throws IOException {
        Received unread = new Received(file.getFileName().toString(), "", "", "", Optional.empty(), "");
        if (Files.size(file) > LARGEST) {
            return unread.refusedBecause("文件超过10MB，不是指标汇总包。请确认选对了文件。");
        }
        try {
            Verification found = Verification.of(file, Known.NOTHING);
            Received looked = new Received(
                    unread.file(),
                    "",
                    found.sha256(),
                    found.seal().map(Seal::fingerprint).orElse(""),
                    Optional.empty(),
                    "");
            return found.verdict() == Verdict.WHOLE
                    ? read(file, looked, found.seal())
                    : looked.refusedBecause(found.verdict().title() + "：" + because(found));
        } catch (Refusal e) {
            return unread.refusedBecause(String.valueOf(e.getMessage()));
        }
    }

    private static String because(Verification found) {
        return found.faults().isEmpty() ? "内容与校验清单不符。请该校重新发送，不要改动或重新压缩。" : String.join("", found.faults());
    }

    private Received read(Path file, Received looked, Optional<Seal> seal) throws IOException {
        byte[] content = content(file);
        if (content.length == 0) {
            return looked.refusedBecause("里面没有“" + IndicatorPackage.FILE + "”，不是指标汇总包。请确认选对了文件。");
        }
        IndicatorPackage read;
        try {
            if (IndicatorPackage.formatOf(content) != IndicatorPackage.FORMAT) {
                return looked.refusedBecause("指标汇总包的格式与本程序的不同。请该校和汇总方使用同一版本的程序。");
            }
            read = IndicatorPackage.read(content);
        } catch (IOException e) {
            return looked.refusedBecause("“" + IndicatorPackage.FILE + "”的内容读不出来。请该校重新制作。");
        }
        Received named = new Received(
                looked.file(), read.school().code(), looked.sha256(), looked.fingerprint(), Optional.of(read), "");
        return judged(named, read, seal.map(Seal::publicKey).orElse(""));
    }

    private Received judged(Received named, IndicatorPackage read, String publicKey) throws IOException {
        String code = read.school().code();
        if (schools.find(code).isEmpty()) {
            return named.refusedBecause("学校代码" + code + "不在学校清单中。");
        }
        Optional<String> known = schools.publicKey(code);
        if (known.isEmpty()) {
            return named.refusedBecause("没有登记该校的公钥（" + code + ".pem），不能确认是该校做的。");
        }
        if (!known.get().equals(publicKey)) {
            return named.refusedBecause("不是用该校登记的密钥签名的，可能被改动后重新签过名，或者该校换了密钥。请与该校核对公钥指纹。");
        }
        if (read.year() != year) {
            return named.refusedBecause("是" + read.year() + "年度的，这次汇总的是" + year + "年度。");
        }
        return named;
    }

    private static byte[] content(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(IndicatorPackage.FILE);
            if (entry == null || entry.getSize() > LARGEST) {
                return new byte[0];
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return in.readNBytes((int) LARGEST);
            }
        }
    }
}
