package cn.edu.zzut.monitoring.database;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a data folder's postmaster.pid says of its server, and whether a process is that one: numbers of processes are
 * given again, so that after a restart of the machine any program may have it, another PostgreSQL too.
 *
 * @param folder the data folder as the server names it
 * @param startedAt to the second
 */
record ServerOfFolder(long pid, Path folder, Instant startedAt) {

    private static final Duration ABOUT = Duration.ofSeconds(10);

    /** What the system tells of a process; what it does not tell is empty. */
    record Running(Optional<String> command, Optional<Instant> startedAt, Optional<List<String>> arguments) {

        static Running of(ProcessHandle process) {
            return new Running(
                    process.info().command(),
                    process.info().startInstant(),
                    process.info().arguments().map(List::of));
        }
    }

    /** @throws IllegalArgumentException when these are not the lines of a postmaster.pid */
    static ServerOfFolder of(List<String> lines) {
        if (lines.size() < 3) {
            throw new IllegalArgumentException("too few lines");
        }
        return new ServerOfFolder(
                Long.parseLong(lines.get(0).strip()),
                Path.of(lines.get(1).strip()),
                Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())));
    }

    /** Whether the process runs PostgreSQL on that folder of ours: all that is known of it must say so. */
    boolean is(Running process, Path ours) {
        return folder.equals(ours)
                && process.command().filter(ServerOfFolder::isPostgres).isPresent()
                && process.startedAt().filter(this::isItsStart).isPresent()
                && process.arguments()
                        .map(words -> words.contains(ours.toString()))
                        .orElse(true);
    }

    private static boolean isPostgres(String command) {
        Path program = Path.of(command).getFileName();
        return program != null && List.of("postgres", "postgres.exe").contains(program.toString());
    }

    private boolean isItsStart(Instant began) {
        return Duration.between(began, startedAt).abs().compareTo(ABOUT) <= 0;
    }
}
