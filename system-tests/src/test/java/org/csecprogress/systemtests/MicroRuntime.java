package org.csecprogress.systemtests;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Payara Micro, unpacked once a build, with a class data archive that all test servers share. The
 * archive names its jars by relative paths, so a server must start in its root folder.
 */
final class MicroRuntime {
    private static final Path MICRO = Path.of(System.getProperty("csec.micro"));

    /** The counting data source and the drivers that it wraps. */
    private static final List<Path> LIBRARIES =
            List.of(
                    Path.of(System.getProperty("csec.counting")),
                    jarOf(JdbcDataSource.class),
                    jarOf(PGSimpleDataSource.class));

    private static final String LAUNCHER = "launch-micro.jar";
    private static final String CLASSES = "classes.jsa";

    private MicroRuntime() {}

    /**
     * Returns a command that starts Micro in a new root folder, up to Micro's own arguments.
     *
     * @param options of {@link QuickStart}
     */
    static List<String> in(Path root, List<String> options) {
        List<String> command = new ArrayList<>(List.of("java", "-Xmx1g"));
        if (QuickStart.OPTIONS.isEmpty()) {
            create(root);
            command.addAll(
                    List.of(
                            "-jar",
                            MICRO.toString(),
                            "--addlibs",
                            joined(LIBRARIES),
                            "--rootdir",
                            root.toString()));
            return command;
        }
        Path unpacked = unpacked();
        layOut(unpacked, root);
        command.addAll(options);
        command.addAll(
                List.of("-XX:SharedArchiveFile=" + unpacked.resolve(CLASSES), "-jar", LAUNCHER));
        return command;
    }

    private static Path jarOf(Class<?> type) {
        return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation() + ""));
    }

    private static String joined(List<Path> files) {
        return files.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path unpacked() {
        return Prepared.folder(
                "micro",
                Stream.concat(Stream.of(MICRO), LIBRARIES.stream()).toList(),
                // What is unpacked names the libraries by their whole paths.
                List.of(
                        System.getProperty("java.vm.version"),
                        QuickStart.OPTIONS.toString(),
                        LIBRARIES.toString()),
                MicroRuntime::unpack);
    }

    private static void unpack(Path folder) throws IOException {
        run(
                folder,
                "-jar",
                MICRO.toString(),
                "--addlibs",
                joined(LIBRARIES),
                "--rootdir",
                folder.toString(),
                "--outputlauncher");
        Path warm = Portal.folder("warm-up");
        layOut(folder, warm);
        List<String> arguments = new ArrayList<>(QuickStart.OPTIONS);
        arguments.add("-XX:ArchiveClassesAtExit=" + folder.resolve(CLASSES));
        arguments.addAll(
                List.of(
                        "-jar",
                        LAUNCHER,
                        "--warmup",
                        "--nocluster",
                        "--port",
                        Integer.toString(Portal.freePort()),
                        "--prebootcommandfile",
                        System.getProperty("csec.preboot")));
        run(warm, arguments.toArray(String[]::new));
        if (!Files.exists(folder.resolve(CLASSES))) {
            throw new IllegalStateException("no class-data archive: see " + warm);
        }
    }

    private static void run(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("java"));
        command.addAll(Arrays.asList(arguments));
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(new File(folder.toFile(), "micro.log"))
                        .start();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("Micro could not be unpacked: see " + folder);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Links the jars, whose size and time the archive checks, and copies what servers change. */
    private static void layOut(Path unpacked, Path root) {
        try (Stream<Path> all = Files.walk(unpacked)) {
            for (Path each : all.toList()) {
                Path target = root.resolve(unpacked.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    create(target);
                } else if (each.toString().endsWith(".jar") || each.toString().endsWith(".rar")) {
                    Files.createLink(target, each);
                } else if (!each.endsWith(CLASSES)) {
                    Files.copy(each, target, LinkOption.NOFOLLOW_LINKS);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
