package cn.edu.zzut.monitoring.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A picture is taken once each of its lines can be decoded. */
class PictureTest {

    private static final int PNG_SIZE = 16;

    /** Noise: each line takes its part of the file. */
    private static byte[] picture(Picture format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int colour = 1;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                colour = colour * 1_103_515_245 + 12_345;
                image.setRGB(x, y, colour >>> 8);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format.name().toLowerCase(Locale.ROOT), out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource
    void aWholeOneIsTakenHoweverLarge(Picture format) throws IOException {
        assertThat(format.flaw(picture(format, 1, 1))).isEmpty();
        assertThat(format.flaw(picture(format, 2_000, 1_503))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void oneThatIsCutAnywhereIsNone(Picture format) throws IOException {
        byte[] whole = picture(format, 300, 200);
        for (int missing : new int[] {1, 20, whole.length / 2, whole.length - 33, whole.length}) {
            assertThat(format.flaw(Arrays.copyOf(whole, whole.length - missing)))
                    .as("%d bytes missing", missing)
                    .isPresent();
        }
    }

    @Test
    void linesThatAreMissingBeforeAnEndAreMissed() throws IOException {
        byte[] jpeg = picture(Picture.JPEG, 300, 200);
        byte[] half = Arrays.copyOf(jpeg, jpeg.length / 2);
        half[half.length - 2] = (byte) 0xff;
        half[half.length - 1] = (byte) 0xd9;
        assertThat(Picture.JPEG.flaw(half)).isPresent();
        assertThat(Picture.PNG.flaw(claiming(picture(Picture.PNG, 10, 10), 5_000, 5_000)))
                .isPresent();
    }

    @Test
    void oneThatClaimsMoreThanAnybodyScansIsNotEvenDecoded() throws IOException {
        assertThat(Picture.PNG.flaw(claiming(picture(Picture.PNG, 10, 10), 60_000, 60_000)))
                .hasValueSatisfying(flaw -> assertThat(flaw).contains("60000×60000", "缩小"));
        assertThat(Picture.PNG.flaw(claiming(picture(Picture.PNG, 10, 10), 100_000_000, 1)))
                .hasValueSatisfying(flaw -> assertThat(flaw).contains("缩小"));
    }

    @Test
    void oneFormatIsNotTakenUnderTheNameOfAnother() throws IOException {
        assertThat(Picture.JPEG.flaw(picture(Picture.PNG, 3, 2))).isPresent();
        assertThat(Picture.PNG.flaw(picture(Picture.JPEG, 3, 2))).isPresent();
    }

    @Test
    void aChangedByteIsSeen() throws IOException {
        byte[] png = picture(Picture.PNG, 30, 20);
        png[png.length / 2] ^= 1;
        assertThat(Picture.PNG.flaw(png)).isPresent();
    }

    /** The same with another size in its header, the header's sum right. */
    private static byte[] claiming(byte[] png, int width, int height) {
        ByteBuffer file = ByteBuffer.wrap(png.clone());
        file.putInt(PNG_SIZE, width).putInt(PNG_SIZE + Integer.BYTES, height);
        CRC32 sum = new CRC32();
        sum.update(file.array(), PNG_SIZE - Integer.BYTES, 17);
        file.putInt(PNG_SIZE + 13, (int) sum.getValue());
        return file.array();
    }
}
