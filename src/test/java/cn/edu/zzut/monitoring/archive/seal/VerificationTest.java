package cn.edu.zzut.monitoring.archive.seal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.archive.seal.PackageWriter.Sealed;
import cn.edu.zzut.monitoring.archive.seal.Verification.Known;
import cn.edu.zzut.monitoring.archive.seal.Verification.Verdict;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a package is found, and the file named: with the file alone, and with what the database knows. */
class VerificationTest {

    @TempDir
    Path folder;

    Path file;
    Sealed sealed;

    @BeforeEach
    void aPackage() throws IOException {
        file = folder.resolve("归档包.zip");
        sealed = PackageFixture.aPackage(file, SigningKey.in(folder.resolve("key")));
    }

    private Verification alone() throws IOException {
        return Verification.of(file, Known.NOTHING);
    }

    private Verification byWhatIsKnown() throws IOException {
        return Verification.of(
                file,
                new Known(
                        Optional.of(sealed.manifest()),
                        Optional.of(sealed.sha256()),
                        Optional.of(sealed.seal().publicKey())));
    }

    @Test
    void whatNobodyTouchedIsWhole() throws IOException {
        assertThat(alone().verdict()).isEqualTo(Verdict.WHOLE);
        assertThat(byWhatIsKnown().verdict()).isEqualTo(Verdict.WHOLE);
        assertThat(alone().sha256()).isEqualTo(sealed.sha256()).isEqualTo(Digests.of(Files.readAllBytes(file)));
        assertThat(alone().files()).isEqualTo(3);
        assertThat(Files.size(file)).isEqualTo(sealed.size());
    }

    @Test
    void aFileOfVeryManyFilesIsNotLookedAt() throws IOException {
        zipOf(PackageBounds.MOST_FILES + 1, i -> "f" + i);
        assertThatThrownBy(this::alone).isInstanceOf(Refusal.Invalid.class).hasMessageContaining("50001个文件，超过上限50000个");
    }

    @Test
    void norOneWithAVeryLongName() throws IOException {
        zipOf(1, i -> "长".repeat(PackageBounds.LONGEST_PATH + 1));
        assertThatThrownBy(this::alone).hasMessageContaining("文件名超过1000个字");
    }

    @Test
    void norOneThatUnpacksToFillADisk() {
        long gigabyte = 1024L * 1024 * 1024;
        assertThatCode(() -> PackageBounds.requirePlausible(30 * gigabyte, gigabyte))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> PackageBounds.requirePlausible(2 * gigabyte, 1024 * 1024))
                .hasMessageContaining("解压后大得不合理");
    }

    @Test
    void aFileThatUnpacksToMoreThanItSaysIsReadNoFurther() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int firstOfTheDirectory = new String(bytes, ISO_8859_1).indexOf("PK\u0001\u0002");
        // the size that the directory says of the table
        bytes[firstOfTheDirectory + 24] = 1;
        Files.write(file, bytes);
        assertThat(byWhatIsKnown().altered()).containsExactly(PackageFixture.TABLE);
    }

    @Test
    void aPackageHasRoomForAsManyFilesAsAreLookedAt() {
        assertThatCode(() -> PackageBounds.requireRoom(PackageBounds.MOST_FILES - 2, "最后一个.csv"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> PackageBounds.requireRoom(PackageBounds.MOST_FILES - 1, "多出的.csv"))
                .hasMessageContaining("放不下");
    }

    private void zipOf(int files, IntFunction<String> name) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), UTF_8)) {
            for (int i = 0; i < files; i++) {
                zip.putNextEntry(new ZipEntry(name.apply(i)));
            }
        }
    }

    @Test
    void aChangedCellIsNamedByItsFile() throws IOException {
        PackageFixture.rewrite(file, true, PackageFixture::changeACell);
        assertThat(alone().verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(alone().altered()).containsExactly(PackageFixture.TABLE);
        assertThat(byWhatIsKnown().altered()).containsExactly(PackageFixture.TABLE);
    }

    @Test
    void aListThatWasChangedWithTheCellIsNotSigned() throws IOException {
        PackageFixture.rewrite(file, true, files -> {
            PackageFixture.changeACell(files);
            PackageFixture.listAnew(files);
        });
        assertThat(alone().verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(alone().altered()).containsExactly(Manifest.NAME);
        assertThat(alone().faults()).singleElement().asString().contains("与签名不符");
        assertThat(byWhatIsKnown().altered()).containsExactly(PackageFixture.TABLE, Manifest.NAME);
    }

    @Test
    void aChangedLineOfTheListIsFound() throws IOException {
        PackageFixture.rewrite(
                file,
                true,
                files -> files.computeIfPresent(Manifest.NAME, (name, text) -> new String(text, UTF_8)
                        .replace("  README", "  README的")
                        .getBytes(UTF_8)));
        assertThat(alone().altered()).contains(Manifest.NAME);
        assertThat(byWhatIsKnown().altered()).containsExactly(Manifest.NAME);
    }

    @Test
    void aRemovedFileIsMissing() throws IOException {
        PackageFixture.rewrite(file, true, files -> files.remove(PackageFixture.SCAN));
        assertThat(alone().verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(alone().missing()).containsExactly(PackageFixture.SCAN);
    }

    @Test
    void aRemovedListIsMissingAndWhatIsKnownStillNamesTheRest() throws IOException {
        PackageFixture.rewrite(file, true, files -> {
            PackageFixture.changeACell(files);
            files.remove(Manifest.NAME);
        });
        assertThat(alone().verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(alone().missing()).containsExactly(Manifest.NAME);
        assertThat(byWhatIsKnown().altered()).containsExactly(PackageFixture.TABLE);
    }

    @Test
    void anAddedFileIsNamed() throws IOException {
        PackageFixture.rewrite(file, true, files -> files.put("夹带.txt", new byte[] {1}));
        assertThat(alone().verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(alone().added()).containsExactly("夹带.txt");
    }

    @Test
    void whatWasSignedAnewWithAnotherKeyIsFoundByWhoeverKnowsOurs() throws IOException {
        Path other = folder.resolve("other.zip");
        PackageFixture.aPackage(other, SigningKey.in(folder.resolve("other-key")));
        Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(alone().verdict()).as("it is whole by itself").isEqualTo(Verdict.WHOLE);
        assertThat(byWhatIsKnown().verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(byWhatIsKnown().faults()).singleElement().asString().contains("不是用登记的密钥");
    }

    @Test
    void aSignatureThatWasTakenAwayIsMissed() throws IOException {
        PackageFixture.rewrite(file, false, files -> {});
        assertThat(alone().verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(alone().faults()).singleElement().asString().contains("没有签名");
    }

    @Test
    void theSameFilesInAnotherZipAreNotTheSameFile() throws IOException {
        PackageFixture.rewrite(file, true, files -> {});
        assertThat(alone().verdict()).isEqualTo(Verdict.WHOLE);
        assertThat(byWhatIsKnown().verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(byWhatIsKnown().faults()).singleElement().asString().contains("整个文件的SHA-256与登记的不同");
    }

    @Test
    void whatBrokeOffIsIncomplete() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThat(alone().verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(alone().faults()).singleElement().asString().contains("没有传完");
    }

    @Test
    void aFlippedBitInAFileThatIsNotCompressedIsFound() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int at = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("signed");
        bytes[at] ^= 1;
        Files.write(file, bytes);
        assertThat(alone().altered()).containsExactly(PackageFixture.SCAN);
    }

    @Test
    void twoFilesOfOneNameAreToldApart() throws IOException {
        Path twice = folder.resolve("twice.zip");
        try (var out = Files.newOutputStream(twice);
                PackageWriter writer = new PackageWriter(out, java.time.LocalDateTime.of(2026, 1, 1, 0, 0))) {
            writer.add("a/数据.csv", new byte[] {1});
            assertThat(writer.add("a/数据.csv", new byte[] {2}).path()).isEqualTo("a/数据(2).csv");
            assertThat(writer.add(Manifest.NAME, new byte[] {3}).path()).isEqualTo("SHA256SUMS(2)");
            writer.seal(SigningKey.in(folder.resolve("key")));
        }
        assertThat(Verification.of(twice, Known.NOTHING).verdict()).isEqualTo(Verdict.WHOLE);
    }

    @Test
    void aTitleBecomesANameThatEveryFileSystemTakes() {
        assertThat(PackageWriter.fileName("表1-1(校区) 水/电: \"a\\b\" *?<|>.csv"))
                .isEqualTo("表1-1(校区) 水、电、 、a、b、 、、、、、.csv");
        assertThat(PackageWriter.fileName("长".repeat(200) + ".docx"))
                .hasSize(95)
                .endsWith("长.docx");
    }
}
