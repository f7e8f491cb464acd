package cn.edu.zzut.monitoring.exchange;

import cn.edu.zzut.monitoring.catalog.CatalogFiles;
import cn.edu.zzut.monitoring.workbook.UploadRefused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A catalog's files as one .zip; what goes in comes out again, byte by byte. */
public final class CatalogFolder {

    private static final int MOST_FILES = 500;
    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int LONGEST_NAME = 100;

    private CatalogFolder() {}

    /** The same files make the same bytes. */
    public static byte[] write(CatalogFiles files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.texts().entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** @throws UploadRefused when it is no folder of YAML files, or too large */
    public static CatalogFiles read(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Map<String, String> texts = new TreeMap<>();
            long left = MOST_BYTES;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.isDirectory() || !entry.getName().endsWith(".yaml")) {
                    continue;
                }
                byte[] content = zip.getInputStream(entry).readNBytes((int) left + 1);
                left -= content.length;
                if (left < 0 || texts.size() == MOST_FILES) {
                    throw new UploadRefused("文件夹过大：最多" + MOST_FILES + "个文件、解压后10MB。请只打包指标体系的YAML文件。");
                }
                texts.put(name(entry.getName()), text(entry.getName(), content));
            }
            if (texts.isEmpty()) {
                throw new UploadRefused("压缩包中没有YAML文件（.yaml）。请先下载指标体系文件夹，在其中修改后重新打包上传。");
            }
            return CatalogFiles.of(texts);
        } catch (IOException e) {
            throw new UploadRefused("压缩包不完整或已损坏，无法打开。请重新打包为.zip后再上传。");
        }
    }

    /** Folders above the catalog's own are left out, as archivers add them. */
    private static String name(String path) {
        String name = Stream.of(CatalogFiles.INDICATORS, CatalogFiles.POPULATIONS)
                .filter(path::endsWith)
                .findFirst()
                .orElseGet(() -> path.substring(path.lastIndexOf('/') + 1));
        if (name.length() > LONGEST_NAME) {
            throw new UploadRefused("文件名“" + name + "”过长，最多" + LONGEST_NAME + "个字。请改名后再上传。");
        }
        return name;
    }

    private static String text(String name, byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UploadRefused("文件“" + name + "”不是UTF-8编码。请另存为UTF-8后再打包上传。");
        }
    }
}
