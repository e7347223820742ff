package org.csecprogress.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.csecprogress.csv.TableException;

/** Where files of the catalogue come from. */
@FunctionalInterface
public interface CatalogSource {
    /**
     * The bytes of a file.
     *
     * @param file path inside the source, such as {@code 1/measures.csv}
     * @throws TableException if there is no such file
     */
    byte[] read(String file);

    /** A folder of this library's own resources, such as {@code catalog}. */
    static CatalogSource classpath(String folder) {
        return file -> {
            try (InputStream in =
                    CatalogSource.class.getResourceAsStream("/" + folder + "/" + file)) {
                if (in == null) {
                    throw new TableException(file + ": there is no such file.");
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /**
     * A directory, such as one in which an administrator has put the next version, over what is
     * under it. A folder that the directory has is whole: its files are mixed with no others.
     */
    static CatalogSource directory(Path directory, CatalogSource under) {
        return file -> {
            Path path = directory.resolve(file);
            Path folder = path.getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                return under.read(file);
            }
            if (!Files.isRegularFile(path)) {
                throw new TableException(file + ": there is no such file.");
            }
            try {
                return Files.readAllBytes(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
