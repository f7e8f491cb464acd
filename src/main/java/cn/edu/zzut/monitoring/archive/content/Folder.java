package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.archive.seal.PackageWriter;
import cn.edu.zzut.monitoring.document.WordDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The folder of one item of the scope in a package that is being written; each file gets its line in the index. */
public final class Folder {

    private final Scope.Item item;
    private final String path;
    private final PackageWriter writer;
    private final Index index;
    private final Likeness likeness;

    Folder(Scope.Item item, String path, PackageWriter writer, Index index, Likeness likeness) {
        this.item = item;
        this.path = path;
        this.writer = writer;
        this.index = index;
        this.likeness = likeness;
    }

    /** A folder in this one. */
    public Folder under(String title) {
        return new Folder(item, path + "/" + PackageWriter.fileName(title), writer, index, likeness);
    }

    /** @param name the file's name with what kind it is, such as 审核表.docx */
    public void file(Piece piece, String name, byte[] content) {
        try {
            counted(put(piece, writer.add(inside(name), content)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for what is written as it comes; returns the file as it stands in the package. */
    public PackageWriter.Entry file(Piece piece, String name, PackageWriter.Content content) {
        try {
            return counted(put(piece, writer.add(inside(name), content)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What another file says already, in another form. */
    public void copy(Piece piece, String name, PackageWriter.Content content) {
        try {
            put(piece, writer.add(inside(name), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void text(Piece piece, String name, String content) {
        file(piece, name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** A document that is made now: it is what it says, not when it was made. */
    public void word(Piece piece, String name, WordDocument document) {
        copy(piece, name, out -> out.write(document.bytes()));
        likeness.add(item, inside(name), document.text());
    }

    /** @param says what is told from another: two documents that say the same have the same, whenever they were made */
    public void word(Piece piece, String name, PackageWriter.Content content, String says) {
        copy(piece, name, content);
        likeness.add(item, inside(name), says);
    }

    private String inside(String name) {
        return path + "/" + PackageWriter.fileName(name);
    }

    private PackageWriter.Entry put(Piece piece, PackageWriter.Entry entry) {
        index.add(item, piece, entry);
        return entry;
    }

    private PackageWriter.Entry counted(PackageWriter.Entry entry) {
        likeness.add(item, entry.path(), entry.sha256());
        return entry;
    }

    /** A table for people, as CSV that spreadsheets open with a click; nothing where there are no rows. */
    public void list(Piece piece, String name, List<String> headings, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        file(piece, name, out -> {
            try (Csv csv = Csv.list(out)) {
                csv.row(headings);
                rows.forEach(csv::row);
            }
        });
    }

    /** Beside the folders, at the top of the package. */
    void top(Piece piece, String name, byte[] content) {
        try {
            put(piece, writer.add(name, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says in the index that something is not there. */
    public void missing(String what) {
        index.missing(item, what);
    }
}
