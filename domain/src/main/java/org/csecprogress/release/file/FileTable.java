package org.csecprogress.release.file;

import java.util.List;
import org.csecprogress.csv.Csv;

/**
 * A table as published in files.
 *
 * @param name its name, which is that of its file without the ending
 * @param columns its columns in order
 * @param rows the texts of each row, in the order of the columns
 */
public record FileTable(String name, List<FileColumn> columns, List<List<String>> rows) {
    public FileTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Returns the name of its file. */
    public String file() {
        return name + ".csv";
    }

    /** Returns the headings. */
    public List<String> headings() {
        return columns.stream().map(FileColumn::name).toList();
    }

    /** Returns the headings of the key. */
    public List<String> key() {
        return columns.stream().filter(FileColumn::isKey).map(FileColumn::name).toList();
    }

    /** Returns the table as CSV. Equal tables give equal bytes. */
    public byte[] csv() {
        return Csv.of(headings(), rows);
    }
}
