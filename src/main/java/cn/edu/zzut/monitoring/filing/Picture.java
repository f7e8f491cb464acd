package cn.edu.zzut.monitoring.filing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Pictures that people hand in: they are decoded from the first line to the last, in little memory however large they are. */
enum Picture {
    PNG {
        @Override
        boolean hasItsEnd(byte[] content) {
            return endsWithItsLastChunk(ByteBuffer.wrap(content));
        }

        @Override
        void decode(ImageReader reader, ImageReadParam how) throws IOException {
            reader.read(0, how);
        }
    },
    JPEG {
        /** The end is marked behind the last scan; a small picture of the same may stand before it, with an end of its own. */
        @Override
        boolean hasItsEnd(byte[] content) {
            String bytes = new String(content, StandardCharsets.ISO_8859_1);
            return bytes.startsWith("\u00ff\u00d8\u00ff")
                    && bytes.lastIndexOf("\u00ff\u00d9") > bytes.lastIndexOf("\u00ff\u00da");
        }

        /** Without its colours being understood: those of print are not known here. */
        @Override
        void decode(ImageReader reader, ImageReadParam how) throws IOException {
            reader.readRaster(0, how);
        }
    };

    private static final String BROKEN = "图片不完整、已经损坏，或者内容与扩展名不符。";

    /** A sheet of A3 in 600 dots an inch has 70 million. */
    private static final long MOST_PIXELS = 100_000_000;

    /** One line is held in memory as a whole. */
    private static final int LONGEST_SIDE = 65_535;

    private static final int MOST_DECODED = 1_000_000;

    private static final long PNG_SIGNATURE = 0x89504e470d0a1a0aL;
    private static final int PNG_DATA = 0x49444154;
    private static final int PNG_END = 0x49454e44;
    private static final int PNG_CHUNK = 12;

    /** Why the content is no whole picture of this format; empty where it is one. */
    Optional<String> flaw(byte[] content) {
        if (!hasItsEnd(content)) {
            return Optional.of(BROKEN);
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName(name()).next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
                return Optional.of(String.format(
                        Locale.ROOT, "图片有%d×%d像素，超过1亿像素或者一边超过%d像素，请缩小后再上传。", width, height, LONGEST_SIDE));
            }
            boolean[] cut = {false};
            reader.addIIOReadWarningListener((source, warning) -> cut[0] |= warning.contains("remature end"));
            decodeAlone(reader, width * height);
            return cut[0] ? Optional.of(BROKEN) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.of(BROKEN);
        } finally {
            reader.dispose();
        }
    }

    /** One at a time: pictures that come in several scans are held whole by their decoder. */
    private void decodeAlone(ImageReader reader, long pixels) throws IOException {
        int step = (int) Math.ceil(Math.sqrt((double) pixels / MOST_DECODED));
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        synchronized (this) {
            decode(reader, how);
        }
    }

    abstract boolean hasItsEnd(byte[] content);

    abstract void decode(ImageReader reader, ImageReadParam how) throws IOException;

    private static boolean endsWithItsLastChunk(ByteBuffer file) {
        if (file.remaining() < Long.BYTES || file.getLong() != PNG_SIGNATURE) {
            return false;
        }
        boolean hasData = false;
        while (file.remaining() >= PNG_CHUNK) {
            int length = file.getInt();
            if (length < 0 || length > file.remaining() - Long.BYTES) {
                return false;
            }
            CRC32 sum = new CRC32();
            sum.update(file.slice(file.position(), Integer.BYTES + length));
            int kind = file.getInt();
            file.position(file.position() + length);
            if (file.getInt() != (int) sum.getValue()) {
                return false;
            }
            hasData |= kind == PNG_DATA;
            if (kind == PNG_END) {
                return hasData;
            }
        }
        return false;
    }
}
