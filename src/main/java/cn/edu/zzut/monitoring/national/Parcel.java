package cn.edu.zzut.monitoring.national;

import java.io.IOException;
import java.io.OutputStream;

/** Takes a package's files one after the other. */
public interface Parcel {

    /** Writes a file's content; does not close what it writes to. */
    interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    void add(String path, Content content) throws IOException;
}
