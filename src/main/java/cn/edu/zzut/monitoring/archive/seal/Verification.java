package cn.edu.zzut.monitoring.archive.seal;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Whether a package is whole and unaltered, and which of its files are not. Needs the file only; what is known of it from
 * elsewhere (the database, the hand-over paper) makes it proof against somebody who altered it and signed it anew.
 *
 * @param altered files with another content than listed, or that cannot be read
 * @param missing files that are listed and not there
 * @param added files that are there and not listed
 * @param faults what is wrong with the package as a whole, each a Chinese sentence
 * @param files how many files the package has
 * @param sha256 of the whole file
 * @param seal the signature that the file bears
 * @param trail its chain of 操作记录, computed anew; empty where it has none
 */
public record Verification(
        List<String> altered,
        List<String> missing,
        List<String> added,
        List<String> faults,
        int files,
        String sha256,
        Optional<Seal> seal,
        Optional<TrailInPackage> trail) {

    private static final int CHUNK = 256 * 1024;

    /** What it comes to. */
    public enum Verdict {
        WHOLE("完整，未改动"),
        ALTERED("已改动"),
        INCOMPLETE("不完整");

        private final String title;

        Verdict(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What is known of a package from elsewhere; each is looked at where it is there. */
    public record Known(Optional<Manifest> manifest, Optional<String> sha256, Optional<String> publicKey) {

        public static final Known NOTHING = new Known(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A chain that does not hold is an altered one, though every file is as it was put in. */
    public Verdict verdict() {
        Verdict verdict = verdictOfFiles();
        boolean holds = trail.map(TrailInPackage::faults).orElse(List.of()).isEmpty();
        return verdict == Verdict.WHOLE && !holds ? Verdict.ALTERED : verdict;
    }

    /** Whether it is the package that was sealed, whatever its files say. */
    public Verdict verdictOfFiles() {
        if (!altered.isEmpty() || !added.isEmpty()) {
            return Verdict.ALTERED;
        }
        if (!missing.isEmpty() || files == 0) {
            return Verdict.INCOMPLETE;
        }
        return faults.isEmpty() ? Verdict.WHOLE : Verdict.ALTERED;
    }

    /**
     * Looks at the file; reads it twice at the same time, once as a whole and once file by file.
     *
     * @throws Refusal when no package of ours has so many or so large files in it
     */
    public static Verification of(Path file, Known known) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IOException("没有这个文件，或者没有权限读取：" + file);
        }
        CompletableFuture<String> whole = CompletableFuture.supplyAsync(() -> sha256(file));
        Contents contents = Contents.of(file);
        return new Judgement(contents, known, whole.join()).verification();
    }

    private static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return sha256(in, Long.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param most bytes that there may be */
    private static String sha256(InputStream in, long most) throws IOException {
        MessageDigest digest = Digests.sha256();
        byte[] chunk = new byte[CHUNK];
        long left = most;
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            left -= read;
            if (left < 0) {
                throw new IOException("more than was said");
            }
            digest.update(chunk, 0, read);
        }
        return Digests.hex(digest);
    }

    /**
     * What is in a zip file.
     *
     * @param hashes path → SHA-256; empty text for what cannot be read
     * @param twice names that more than one file has
     * @param manifest the content of {@code SHA256SUMS}; empty where it is not there or cannot be read
     */
    private record Contents(
            boolean isZip,
            Map<String, String> hashes,
            List<String> twice,
            Optional<byte[]> manifest,
            Optional<Seal> seal,
            Optional<TrailInPackage> trail) {

        static Contents of(Path file) {
            Map<String, String> hashes = new LinkedHashMap<>();
            List<String> twice = new ArrayList<>();
            Optional<byte[]> manifest = Optional.empty();
            try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
                PackageBounds.require(zip, file);
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    if (entry.isDirectory()) {
                        continue;
                    }
                    if (entry.getName().equals(Manifest.NAME)) {
                        manifest = content(zip, entry);
                    } else if (hashes.put(entry.getName(), sha256(zip, entry)) != null) {
                        twice.add(entry.getName());
                    }
                }
                return new Contents(
                        true,
                        hashes,
                        twice,
                        manifest,
                        Seal.ofComment(zip.getComment()),
                        TrailInPackage.of(
                                zip, name -> !hashes.getOrDefault(name, "").isEmpty()));
            } catch (IOException e) {
                return new Contents(false, Map.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
            }
        }

        private static String sha256(ZipFile zip, ZipEntry entry) {
            try (InputStream in = zip.getInputStream(entry)) {
                return Verification.sha256(in, entry.getSize());
            } catch (IOException e) {
                return "";
            }
        }

        private static Optional<byte[]> content(ZipFile zip, ZipEntry entry) {
            try (InputStream in = zip.getInputStream(entry)) {
                return Optional.of(in.readAllBytes());
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }

    /** Compares what is there with what should be. */
    private static final class Judgement {

        private final Contents contents;
        private final Known known;
        private final String sha256;
        private final List<String> altered = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();
        private final List<String> added = new ArrayList<>();
        private final List<String> faults = new ArrayList<>();

        Judgement(Contents contents, Known known, String sha256) {
            this.contents = contents;
            this.known = known;
            this.sha256 = sha256;
        }

        Verification verification() {
            if (!contents.isZip()) {
                faults.add("这不是归档包或上报数据包，或者文件没有传完、已经损坏，无法打开。");
            } else {
                compareFiles();
                lookAtTheManifest();
                lookAtTheSeal();
                lookAtTheWhole();
            }
            return new Verification(
                    altered,
                    missing,
                    added,
                    faults,
                    contents.hashes().size(),
                    sha256,
                    contents.seal(),
                    contents.trail());
        }

        private void compareFiles() {
            Map<String, String> listed = known.manifest()
                    .or(() -> contents.manifest().map(Manifest::read))
                    .map(Manifest::files)
                    .orElse(Map.of());
            if (listed.isEmpty()) {
                return;
            }
            listed.forEach((path, hash) -> {
                String found = contents.hashes().get(path);
                if (found == null) {
                    missing.add(path);
                } else if (!found.equals(hash)) {
                    altered.add(path);
                }
            });
            contents.hashes().keySet().stream()
                    .filter(path -> !listed.containsKey(path))
                    .forEach(added::add);
            contents.twice().forEach(path -> added.add(path + "（同名的另一个）"));
        }

        private void lookAtTheManifest() {
            if (contents.manifest().isEmpty()) {
                missing.add(Manifest.NAME);
                return;
            }
            byte[] found = contents.manifest().get();
            boolean isKnown = known.manifest()
                    .map(manifest -> java.util.Arrays.equals(manifest.bytes(), found))
                    .orElse(true);
            boolean isSigned = contents.seal().map(seal -> seal.isOf(found)).orElse(true);
            if (!isKnown || !isSigned || !Manifest.read(found).unreadable().isEmpty()) {
                altered.add(Manifest.NAME);
            }
            if (!isSigned) {
                faults.add("校验清单" + Manifest.NAME + "与签名不符：清单或签名被改动过。");
            }
        }

        private void lookAtTheSeal() {
            if (contents.seal().isEmpty()) {
                faults.add("文件中没有签名：签名被去掉了，或者文件被重新压缩过。");
                return;
            }
            String publicKey = contents.seal().get().publicKey();
            if (known.publicKey().isPresent() && !known.publicKey().get().equals(publicKey)) {
                faults.add("文件不是用登记的密钥签名的：它被改动后重新签过名。");
            }
        }

        private void lookAtTheWhole() {
            boolean differs =
                    known.sha256().isPresent() && !known.sha256().get().equalsIgnoreCase(sha256);
            if (differs && altered.isEmpty() && missing.isEmpty() && added.isEmpty() && faults.isEmpty()) {
                faults.add("各文件内容一致，但整个文件的SHA-256与登记的不同：文件被重新压缩，或者夹带了其他内容。");
            }
        }
    }
}
