package cn.edu.zzut.monitoring;

import cn.edu.zzut.monitoring.archive.province.RollUpCommand;
import cn.edu.zzut.monitoring.archive.seal.VerifyCommand;
import cn.edu.zzut.monitoring.database.SchemaEdition;
import cn.edu.zzut.monitoring.integrity.DatabaseVerifyCommand;
import cn.edu.zzut.monitoring.process.engine.MigrateCommand;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the jar does at its first argument instead of serving, each with an exit code. */
enum Command {
    /** Looks at an archive package, or at all hashes of a database. */
    VERIFY {
        @Override
        int run(List<String> arguments, PrintStream out) {
            return arguments.contains(DatabaseVerifyCommand.NAME)
                    ? DatabaseVerifyCommand.run(
                            arguments.stream()
                                    .filter(word -> !word.equals(DatabaseVerifyCommand.NAME))
                                    .toList(),
                            out)
                    : VerifyCommand.run(arguments, out);
        }
    },
    /** Brings the configured database to this edition, in the name of the owner of its tables. */
    MIGRATE {
        @Override
        int run(List<String> arguments, PrintStream out) {
            return MigrateCommand.run(arguments, out);
        }
    },
    /** Rolls the signed indicators of many schools up, for a province. */
    ROLLUP {
        @Override
        int run(List<String> arguments, PrintStream out) {
            return RollUpCommand.run(arguments, out);
        }
    },
    /** Says of which edition this is, for scripts. */
    VERSION {
        @Override
        int run(List<String> arguments, PrintStream out) {
            String version = Application.class.getPackage().getImplementationVersion();
            out.println("application=" + (version == null ? "development" : version));
            out.println("schema=" + SchemaEdition.ofTheProgram());
            return 0;
        }
    };

    abstract int run(List<String> arguments, PrintStream out);

    static Optional<Command> named(String word) {
        return Arrays.stream(values())
                .filter(command -> command.name().equalsIgnoreCase(word))
                .findFirst();
    }
}
