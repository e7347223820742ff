package org.csecprogress.release.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.csv.Csv;
import org.csecprogress.kernel.Sha256;

/**
 * The files of a release: a tidy table of all its figures with the tables beside it, each as CSV,
 * together as a data package and as a workbook. Equal contents give equal bytes.
 */
public final class ReleasePackage {
    /** Name of the description of the data package. */
    public static final String PACKAGE = "datapackage.json";

    /** Name of the workbook. */
    public static final String WORKBOOK = "release.xlsx";

    /** Name of the tidy table. */
    public static final String FIGURES = "figures.csv";

    /** Name of the dictionary. */
    public static final String DICTIONARY = "dictionary.csv";

    private static final String CSV = "text/csv;charset=utf-8";

    private final Map<String, ReleaseFile> files = new LinkedHashMap<>();
    private FileTable figures;

    private ReleasePackage() {}

    /** Makes the files of a release. */
    public static ReleasePackage of(FileContent content) {
        PackageWords words = PackageWords.builtIn();
        ReleaseNotes notes = new ReleaseNotes(content, words);
        FileTable figures = TidyFigures.of(content, words);
        List<FileTable> others =
                new ArrayList<>(
                        List.of(FilingTables.milestones(content), FilingTables.methods(content)));
        List<FileTable> tables = new ArrayList<>(List.of(figures));
        tables.addAll(others);
        others.add(DictionaryTable.of(content, words, tables));
        tables.add(others.get(others.size() - 1));
        ReleasePackage all = new ReleasePackage();
        for (FileTable table : tables) {
            all.add(new ReleaseFile(table.file(), CSV, table.csv()));
        }
        byte[] described = new DataPackage(content, words, notes).json(tables, all.files);
        all.add(new ReleaseFile(PACKAGE, "application/json;charset=utf-8", described));
        all.add(new ReleaseFile(zipName(content), "application/zip", all.zip(notes, content)));
        all.add(
                new ReleaseFile(
                        WORKBOOK,
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        ReleaseWorkbook.of(content, notes, figures, others)));
        return all;
    }

    /** Returns the files of a release as they were stored, all of them. */
    public static ReleasePackage stored(List<ReleaseFile> files) {
        ReleasePackage all = new ReleasePackage();
        files.forEach(all::add);
        return all;
    }

    private static String zipName(FileContent content) {
        return zipName(content.number().toString());
    }

    /** Returns the name of the data package of a release as one file. */
    public static String zipName(String number) {
        return "csec-progress-" + number + ".zip";
    }

    /** Returns the names of the files to offer, the whole release first. */
    public static List<String> names(String number) {
        return List.of(zipName(number), WORKBOOK, FIGURES, DICTIONARY, PACKAGE);
    }

    private void add(ReleaseFile file) {
        files.put(file.name(), file);
    }

    private byte[] zip(ReleaseNotes notes, FileContent content) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        files.values().forEach(file -> entries.put(file.name(), file.bytes()));
        entries.put("LICENSE.txt", notes.licenceText());
        entries.put("README.txt", notes.readme());
        StringBuilder sums = new StringBuilder();
        entries.forEach(
                (name, bytes) ->
                        sums.append(Sha256.of(bytes)).append("  ").append(name).append('\n'));
        entries.put("SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
        return StableZip.of(entries, content.publishedAt());
    }

    /** Returns the figures that are asked for. */
    public FigurePage figures(FigureQuery query) {
        return FigurePage.of(figures(), query);
    }

    /** Read only when asked for, from the file itself, so that both always say the same. */
    private synchronized FileTable figures() {
        if (figures == null) {
            figures = FileTable.read(files.get(FIGURES), files.get(PACKAGE));
        }
        return figures;
    }

    /** Returns the file of that name, if there is one. */
    public Optional<ReleaseFile> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** Returns all files, the tidy table first. */
    public List<ReleaseFile> all() {
        return List.copyOf(files.values());
    }

    /**
     * Returns the tidy tables of several releases as one file, in the given order. Its rows are
     * those of the releases' own files, so that each says of which release it is. A column that a
     * release does not have is empty in its rows.
     */
    public static ReleaseFile joined(String name, List<ReleasePackage> releases) {
        List<FileTable> tables = releases.stream().map(ReleasePackage::figures).toList();
        List<String> headings =
                tables.stream().flatMap(table -> table.headings().stream()).distinct().toList();
        List<List<String>> rows =
                tables.stream().flatMap(table -> table.rowsUnder(headings).stream()).toList();
        return new ReleaseFile(name, CSV, Csv.of(headings, rows));
    }
}
