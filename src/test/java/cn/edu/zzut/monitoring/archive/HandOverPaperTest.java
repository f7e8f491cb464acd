package cn.edu.zzut.monitoring.archive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.archive.content.Check;
import cn.edu.zzut.monitoring.archive.seal.Seal;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** The paper proves the package when nothing else is left: for the eye and for a camera. */
class HandOverPaperTest {

    private final KeptPackage made = new KeptPackage(
            1,
            2026,
            PackageKind.ARCHIVE,
            Optional.empty(),
            "2026年度归档包.zip",
            1_610_612_736L,
            1_234,
            "ab".repeat(32),
            Optional.of(new Seal("c2lnbmF0dXJl", "cHVibGljIGtleQ==")),
            "",
            List.of("05 培训材料：没有培训记录。"),
            List.of(),
            List.of(new Check("安全性", "病毒查杀", Check.Result.BY_HAND, "请查杀")),
            Instant.parse("2026-12-22T01:30:00Z"));

    private final HandOverPaper paper = new HandOverPaper(made, "电子包1个，审核表1份", "JX11-2026-Y-0001");

    @Test
    void itSaysWhatIsHandedOverAndWhatProvesIt() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(paper.document()));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText())
                    .contains("电子档案移交与接收登记表", "电子包1个，审核表1份", "1234个文件", "1.500GB", "2026-12-22 09:30:00（北京时间）")
                    .contains(
                            "ab".repeat(32),
                            "c2lnbmF0dXJl",
                            "cHVibGljIGtleQ==",
                            made.seal().orElseThrow().fingerprint())
                    .contains("JX11-2026-Y-0001", "需人工检测", "05 培训材料：没有培训记录。");
            assertThat(document.getAllPictures()).hasSize(1);
        }
    }

    @Test
    void aCameraReadsTheSame() throws Exception {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(paper.qrCode()));
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] dots = picture.getRGB(0, 0, width, height, null, 0, width);
        String read = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, dots))))
                .getText();
        assertThat(read).isEqualTo(paper.inShort()).contains("sha256:" + made.sha256(), "ed25519:c2lnbmF0dXJl");
    }
}
