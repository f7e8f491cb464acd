package cn.edu.zzut.monitoring.archive.seal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a package as a stream: each file goes out as it comes and leaves only its hash behind. {@link #seal} ends it with
 * {@code SHA256SUMS} and its signature.
 */
public final class PackageWriter implements AutoCloseable {

    /** What is compressed already is put in as it is. */
    private static final Set<String> COMPRESSED =
            Set.of("zip", "xlsx", "docx", "pptx", "pdf", "png", "jpg", "jpeg", "ofd", "mp3", "mp4", "7z", "rar", "gz");

    private static final int LONGEST_NAME = 90;

    private final Counted out;
    private final ZipOutputStream zip;
    private final LocalDateTime at;
    private final Map<String, String> files = new LinkedHashMap<>();

    /** @param at the moment that every file in it bears, in local time */
    public PackageWriter(OutputStream to, LocalDateTime at) {
        this.out = new Counted(new DigestOutputStream(to, Digests.sha256()));
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.at = at;
    }

    /** Writes one file's content; does not close what it writes to. */
    public interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * A file as it was put in.
     *
     * @param path its name with its folders, which no other file of the package has
     * @param size bytes
     */
    public record Entry(String path, long size, String sha256) {}

    /** What a finished package is known by; {@code sha256} and {@code size} are those of the whole file. */
    public record Sealed(Manifest manifest, Seal seal, String sha256, long size) {}

    /** A name that every file system takes: without what none may have, and not too long. */
    public static String fileName(String title) {
        String name = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "、").strip();
        int dot = name.lastIndexOf('.');
        String kind = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        String stem = name.substring(0, name.length() - kind.length());
        return (stem.length() > LONGEST_NAME ? stem.substring(0, LONGEST_NAME) : stem) + kind;
    }

    public Entry add(String path, byte[] content) throws IOException {
        String free = free(path);
        ZipEntry entry = entry(free);
        if (COMPRESSED.contains(kind(free))) {
            CRC32 crc = new CRC32();
            crc.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
        }
        return put(free, entry, to -> to.write(content));
    }

    /** The same for what is too large to be held as a whole. */
    public Entry add(String path, Content content) throws IOException {
        String free = free(path);
        zip.setLevel(COMPRESSED.contains(kind(free)) ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
        try {
            return put(free, entry(free), content);
        } finally {
            zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        }
    }

    private Entry put(String path, ZipEntry entry, Content content) throws IOException {
        PackageBounds.requireRoom(files.size(), path);
        MessageDigest digest = Digests.sha256();
        zip.putNextEntry(entry);
        Counted counted = new Counted(new DigestOutputStream(zip, digest));
        content.writeTo(counted);
        zip.closeEntry();
        String sha256 = Digests.hex(digest);
        files.put(path, sha256);
        return new Entry(path, counted.count, sha256);
    }

    private ZipEntry entry(String path) {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(at);
        return entry;
    }

    /** Two files of one name are told apart by a number. */
    private String free(String path) {
        if (!files.containsKey(path) && !path.equals(Manifest.NAME)) {
            return path;
        }
        int dot = path.lastIndexOf('.') > path.lastIndexOf('/') ? path.lastIndexOf('.') : path.length();
        int number = 2;
        while (files.containsKey(path.substring(0, dot) + "(" + number + ")" + path.substring(dot))) {
            number++;
        }
        return path.substring(0, dot) + "(" + number + ")" + path.substring(dot);
    }

    private static String kind(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Ends the package. */
    public Sealed seal(SigningKey key) throws IOException {
        Manifest manifest = Manifest.of(files);
        byte[] text = manifest.bytes();
        Seal seal = key.seal(text);
        zip.putNextEntry(entry(Manifest.NAME));
        zip.write(text);
        zip.closeEntry();
        zip.setComment(seal.comment());
        zip.finish();
        out.flush();
        return new Sealed(manifest, seal, out.sha256(), out.count);
    }

    /** Lets go of a package that was not finished. */
    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class Counted extends FilterOutputStream {

        private final DigestOutputStream to;
        private long count;

        Counted(DigestOutputStream to) {
            super(to);
            this.to = to;
        }

        String sha256() {
            return Digests.hex(to.getMessageDigest());
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            count += length;
        }

        /** What is written to goes on. */
        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
