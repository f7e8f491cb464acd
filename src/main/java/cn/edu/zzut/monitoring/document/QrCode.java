package cn.edu.zzut.monitoring.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** QR codes for papers. */
public final class QrCode {

    private static final int PIXELS = 480;
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xffffff;

    private QrCode() {}

    /**
     * A PNG picture.
     *
     * @param text at most some 2,000 bytes
     */
    public static byte[] of(String text) {
        try {
            BitMatrix dots = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            PIXELS,
                            PIXELS,
                            Map.of(
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
            BufferedImage picture =
                    new BufferedImage(dots.getWidth(), dots.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
            for (int y = 0; y < dots.getHeight(); y++) {
                for (int x = 0; x < dots.getWidth(); x++) {
                    picture.setRGB(x, y, dots.get(x, y) ? BLACK : WHITE);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (WriterException e) {
            throw new IllegalStateException("the text is short enough for any QR code", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
