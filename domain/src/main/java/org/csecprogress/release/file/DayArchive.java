package org.csecprogress.release.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.csecprogress.csv.Csv;
import org.csecprogress.csv.MarkColumn;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.Sha256;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.ReleaseTable;

/**
 * Everything that was public on a day as a ZIP file, which is written a release at a time. Equal
 * contents give equal bytes, whenever it is written.
 */
public final class DayArchive {
    private static final String LINE = "\r\n";

    private static final List<String> OF_FILES =
            List.of("release", "file", "bytes", "sha256", "contained", MarkColumn.NAME);

    private final ZipOutputStream zip;
    private final LocalDate day;
    private final LocalDateTime time;
    private final String mark;
    private final List<List<String>> files = new ArrayList<>();
    private final StringBuilder sums = new StringBuilder();

    /**
     * Begins an archive.
     *
     * @param out where it is written
     * @param end the end of the day, which is the time of each entry
     * @param isDemonstration whether the data are of the demonstration
     */
    public DayArchive(OutputStream out, LocalDate day, Instant end, boolean isDemonstration) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.day = day;
        time = LocalDateTime.ofInstant(end, ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        mark = Boolean.toString(isDemonstration);
    }

    /**
     * Adds the files of a release. Those that are parts of its data package are listed by their
     * digests, and are in the archive within the package.
     *
     * @throws IOException if writing fails
     */
    public void add(ReleaseNumber number, ReleasePackage release, List<ReleaseTable> tables)
            throws IOException {
        String zipped = ReleasePackage.zipName(number.toString());
        for (ReleaseFile file : release.all()) {
            boolean contained =
                    file.name().equals(zipped) || file.name().equals(ReleasePackage.WORKBOOK);
            list(number, file.name(), file.bytes(), contained);
            if (contained) {
                put(number + "/" + file.name(), file.bytes());
            }
        }
        for (ReleaseTable table : tables) {
            String name = "tables/" + table.id() + ".csv";
            byte[] bytes = table.file(Boolean.parseBoolean(mark));
            list(number, name, bytes, true);
            put(number + "/" + name, bytes);
        }
    }

    /**
     * Adds a document of a release.
     *
     * @param name its folder and name
     * @throws IOException if writing fails
     */
    public void add(ReleaseNumber number, String name, ReleaseFile document) throws IOException {
        list(number, name, document.bytes(), true);
        put(number + "/" + name, document.bytes());
    }

    private void list(ReleaseNumber number, String name, byte[] bytes, boolean contained) {
        files.add(
                List.of(
                        number.toString(),
                        name,
                        String.valueOf(bytes.length),
                        Sha256.of(bytes),
                        Boolean.toString(contained),
                        mark));
    }

    private void put(String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
        sums.append(Sha256.of(bytes)).append("  ").append(name).append('\n');
    }

    /**
     * Adds the lists and the notes, after all releases.
     *
     * @param columns the columns of the list of releases
     * @param releases the rows of that list
     * @throws IOException if writing fails
     */
    public void finish(List<String> columns, List<List<String>> releases) throws IOException {
        put("releases.csv", Csv.of(columns, releases));
        put("files.csv", Csv.of(OF_FILES, files));
        put("README.txt", notes());
        put("SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    private byte[] notes() {
        PackageWords words = PackageWords.builtIn();
        List<LocalText> lines = new ArrayList<>();
        if (Boolean.parseBoolean(mark)) {
            lines.add(words.of("demonstration"));
        }
        for (String key : List.of("day.title", "day.releases", "day.files", "day.pages")) {
            lines.add(words.of(key, day.toString()));
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.en()).append(LINE));
        text.append(LINE);
        lines.forEach(line -> text.append(line.es()).append(LINE));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
