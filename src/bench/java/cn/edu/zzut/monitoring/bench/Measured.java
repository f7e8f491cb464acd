package cn.edu.zzut.monitoring.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Times things in turn, so that whatever slows the machine slows them all, and keeps medians. */
final class Measured {

    private static final int WARM_UPS = 3;
    private static final int RUNS = 7;

    private Measured() {}

    interface Work {
        void run() throws Exception;
    }

    interface Timed {
        /** Does it. @return the seconds that count */
        double run() throws Exception;
    }

    /** Median seconds of each work, in their order. */
    static double[] medians(Work... works) throws Exception {
        return medians(
                RUNS,
                Arrays.stream(works)
                        .map(work -> (Timed) () -> {
                            long start = System.nanoTime();
                            work.run();
                            return (System.nanoTime() - start) / 1e9;
                        })
                        .toArray(Timed[]::new));
    }

    /** The same of so many runs, of works that say themselves what counts of them: many of what is short. */
    static double[] medians(int runs, Timed... works) throws Exception {
        double[][] seconds = new double[works.length][runs];
        for (int run = -WARM_UPS; run < runs; run++) {
            for (int i = 0; i < works.length; i++) {
                double counted = works[i].run();
                if (run >= 0) {
                    seconds[i][run] = counted;
                }
            }
        }
        return Arrays.stream(seconds)
                .mapToDouble(all -> Arrays.stream(all).sorted().toArray()[runs / 2])
                .toArray();
    }

    /** Prints the lines, and puts them into target/bench for the docs to quote. */
    static void report(String name, List<String> lines) throws IOException {
        List<String> all = new ArrayList<>(List.of("# " + name));
        all.addAll(lines);
        all.forEach(System.out::println);
        Files.createDirectories(Path.of("target/bench"));
        Files.write(Path.of("target/bench", name + ".md"), all);
    }
}
