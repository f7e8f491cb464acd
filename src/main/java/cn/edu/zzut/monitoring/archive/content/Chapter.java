package cn.edu.zzut.monitoring.archive.content;

/** Fills one item of the scope. Several may fill the same one. */
public interface Chapter {

    /** The item's id in {@code archive/scope.yaml}. */
    String item();

    /** Puts in all that there is of it; what should be there and is not is {@linkplain Folder#missing named}. */
    void write(Subject subject, Folder folder);
}
