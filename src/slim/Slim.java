import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Takes out of a packed application what its libraries bring and nobody asks for: {@code java src/slim/Slim.java JAR…}.
 * Everything else stays in its place, because the order of the libraries is their order on the class path. Twice the same
 * jar gives twice the same bytes.
 */
class Slim {

    private static final String ECHARTS = "META-INF/resources/webjars/echarts/";
    private static final String TABULATOR = "META-INF/resources/webjars/tabulator-tables/";

    /** By the beginning of a library's name, what of it stays. */
    private static final Map<String, Predicate<String>> STAYS = Map.of(
            // shared/scripts/charts.js asks for this one
            "echarts-", name -> name.endsWith("/") || !name.startsWith(ECHARTS) || name.endsWith("/dist/echarts.esm.min.js"),
            // tasklist/scripts/filing/grid-library.js asks for these two
            "tabulator-tables-",
                    name -> name.endsWith("/")
                            || !name.startsWith(TABULATOR)
                            || name.endsWith("/dist/js/tabulator_esm.min.mjs")
                            || name.endsWith("/dist/css/tabulator_simple.min.css"),
            // each class a second time, compiled for Java 9; and what only Java 24 has
            "byte-buddy-", name -> !name.startsWith("META-INF/versions/"));

    public static void main(String[] jars) throws IOException {
        for (String jar : jars) {
            slim(Path.of(jar));
        }
    }

    private static void slim(Path jar) throws IOException {
        Path slim = jar.resolveSibling(jar.getFileName() + ".slim");
        try (ZipFile from = new ZipFile(jar.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(slim))) {
            for (Enumeration<? extends ZipEntry> all = from.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                try (InputStream content = from.getInputStream(entry)) {
                    copy(entry, content.readAllBytes(), to);
                }
            }
        }
        Files.move(slim, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copy(ZipEntry entry, byte[] content, ZipOutputStream to) throws IOException {
        byte[] kept = content;
        for (Map.Entry<String, Predicate<String>> some : STAYS.entrySet()) {
            if (entry.getName().startsWith("BOOT-INF/lib/" + some.getKey())) {
                kept = kept(content, some.getValue());
            }
        }
        put(entry, kept, to);
    }

    private static byte[] kept(byte[] library, Predicate<String> stays) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(library));
                ZipOutputStream to = new ZipOutputStream(kept)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (stays.test(entry.getName())) {
                    put(entry, from.readAllBytes(), to);
                }
            }
        }
        return kept.toByteArray();
    }

    /** Libraries lie in the jar as they are: a class is found in them without reading all before it. */
    private static void put(ZipEntry entry, byte[] content, ZipOutputStream to) throws IOException {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(entry.getTimeLocal());
        same.setComment(entry.getComment());
        same.setMethod(entry.getMethod() == ZipEntry.STORED ? ZipEntry.STORED : ZipEntry.DEFLATED);
        if (same.getMethod() == ZipEntry.STORED) {
            CRC32 sum = new CRC32();
            sum.update(content);
            same.setCrc(sum.getValue());
            same.setSize(content.length);
        }
        to.putNextEntry(same);
        to.write(content);
        to.closeEntry();
    }
}
