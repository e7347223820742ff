package org.csecprogress.kernel.asset.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.csecprogress.kernel.Sha256;

/** The style sheets, fonts and scripts, read once, and their common version. */
@ApplicationScoped
public class LookFiles {
    /** The folder in the application, which is also the prefix of the addresses. */
    static final String FOLDER = "/look/";

    private static final int VERSION_LENGTH = 12;

    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css;charset=UTF-8",
                    "js", "text/javascript;charset=UTF-8",
                    "svg", "image/svg+xml",
                    "woff2", "font/woff2",
                    "txt", "text/plain;charset=UTF-8");

    private final Map<String, PageBytes> files = new TreeMap<>();
    private String version = "";

    @Inject private ServletContext application;

    @PostConstruct
    void read() {
        var digest = new Sha256();
        Map<String, byte[]> found = new TreeMap<>();
        collect(FOLDER, found);
        found.forEach(
                (name, body) -> {
                    digest.add(name).add(body);
                    files.put(name, new PageBytes(body, type(name)));
                });
        version = digest.hex().substring(0, VERSION_LENGTH);
    }

    private void collect(String folder, Map<String, byte[]> found) {
        Set<String> paths = application.getResourcePaths(folder);
        for (String path : paths == null ? Set.<String>of() : paths) {
            if (path.endsWith("/")) {
                collect(path, found);
            } else {
                found.put(path.substring(FOLDER.length()), read(path));
            }
        }
    }

    private byte[] read(String path) {
        try (InputStream in = application.getResourceAsStream(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String name) {
        return TYPES.getOrDefault(
                name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    /** Finds a file by name. */
    Optional<PageBytes> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** Returns the common version of all files, which changes if any of them does. */
    String version() {
        return version;
    }

    /** Returns the address of a file. It has the version, so the file can be cached forever. */
    public String address(String name) {
        return FOLDER + version + "/" + name;
    }
}
