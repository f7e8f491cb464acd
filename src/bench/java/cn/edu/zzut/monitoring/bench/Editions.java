package cn.edu.zzut.monitoring.bench;

import java.nio.file.Path;
import java.util.List;

/** The same table twice, with one row that differs: uploaded in turns each is a new version, where the same again is none. */
final class Editions {

    private final List<Path> files;
    private int turn;

    Editions(Path first, Path second) {
        files = List.of(first, second);
    }

    /** The same for another who takes turns. */
    Editions apart() {
        return new Editions(files.get(0), files.get(1));
    }

    synchronized Path next() {
        return files.get(turn++ % files.size());
    }
}
