package org.csecprogress.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The PostgreSQL of the machine. Unlike the one that Maven brings it has pg_dump and pg_restore,
 * which dump no newer server than their own.
 */
final class OwnPostgres {
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private OwnPostgres() {}

    /** Returns the folder of its programs, of its newest version. */
    static Path programs() {
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(folder -> Files.isExecutable(folder.resolve("postgres")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IllegalStateException("install postgresql"));
        } catch (IOException e) {
            throw new UncheckedIOException("install postgresql", e);
        }
    }

    /** Returns an archive of links to its server, for whoever expects one to unpack. */
    static InputStream server() throws IOException {
        Path folder = Portal.folder("own-postgres");
        Path bin = Files.createDirectories(folder.resolve("bin"));
        for (String each : List.of("initdb", "pg_ctl", "postgres")) {
            Files.createSymbolicLink(bin.resolve(each), programs().resolve(each));
        }
        Path archive = folder.resolve("server.txz");
        try {
            Process tar =
                    new ProcessBuilder("tar", "-cJf", archive.toString(), "bin")
                            .directory(folder.toFile())
                            .inheritIO()
                            .start();
            if (tar.waitFor() != 0) {
                throw new IllegalStateException("tar failed in " + folder);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Files.newInputStream(archive);
    }
}
