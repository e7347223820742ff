package org.csecprogress.catalog.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.Table;
import org.csecprogress.csv.TableException;

/** The source of the catalogue's files. */
@FunctionalInterface
public interface CatalogSource {
    /**
     * Returns the bytes of a file.
     *
     * @param file path within the source, such as {@code 1/measures.csv}
     * @throws TableException if there is no such file
     */
    byte[] read(String file);

    /**
     * Returns the rows of a table.
     *
     * @param header the names of its columns, separated by commas; the file may order them
     *     otherwise
     * @throws TableException if there is no such file or it is malformed
     */
    default List<Row> rows(String file, String header) {
        return Table.read(file, read(file), Arrays.asList(header.split(",", -1))).rows();
    }

    /** Returns a folder of this library's resources, such as {@code catalog}. */
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
     * Returns a directory, such as an administrator's with the next version, that overrides another
     * source. Its folders replace whole folders: files are never mixed.
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
