package org.csecprogress.solver;

import com.google.ortools.Loader;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;

/** Loads the native libraries of OR-Tools. */
final class NativeLibraries {
    private static final String FOLDER = "ortools-linux-x86-64/";

    /** Where WildFly keeps the libraries of an EAR: a file system of its own. */
    private static final String OF_WILDFLY = "vfs";

    private NativeLibraries() {}

    /** Loads them by OR-Tools' own loader, or from copies where that cannot open the archive. */
    static void load() throws IOException {
        URL folder = Loader.class.getClassLoader().getResource(FOLDER);
        if (folder == null || !OF_WILDFLY.equals(folder.getProtocol())) {
            Loader.loadNativeLibraries();
            return;
        }
        Path copies = Files.createTempDirectory("ortools");
        List<Path> files = new ArrayList<>();
        try {
            copy(folder, copies, files);
            System.load(copies.resolve(System.mapLibraryName("jniortools")).toString());
        } finally {
            // What is loaded stays mapped without its file.
            for (Path file : files) {
                Files.delete(file);
            }
            Files.delete(copies);
        }
    }

    /** Copies the files of a folder in an archive, whose address gives them as a JAR. */
    private static void copy(URL folder, Path copies, List<Path> files) throws IOException {
        try (JarInputStream entries = (JarInputStream) folder.openStream()) {
            JarEntry entry = entries.getNextJarEntry();
            while (entry != null) {
                if (!entry.isDirectory()) {
                    Path name = Path.of(entry.getName()).getFileName();
                    Path file = copies.resolve(name);
                    Files.copy(entries, file);
                    files.add(file);
                }
                entry = entries.getNextJarEntry();
            }
        }
    }
}
