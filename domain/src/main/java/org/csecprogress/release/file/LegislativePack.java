package org.csecprogress.release.file;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.csv.Csv;
import org.csecprogress.csv.MarkColumn;
import org.csecprogress.kernel.Sha256;
import org.csecprogress.release.ReleaseNumber;

/** The documents of a release for the Legislature as one file, with their digests. */
public final class LegislativePack {
    private static final List<String> COLUMNS =
            List.of("recipient", "receives", "office_en", "office_es", "files", MarkColumn.NAME);

    private final List<ReleaseFile> copies;
    private final List<ReleaseFile> summary;

    /**
     * Creates a pack.
     *
     * @param letter the letter of transmittal
     * @param summary the summary of one page
     * @param report the report
     */
    public LegislativePack(ReleaseFile letter, ReleaseFile summary, ReleaseFile report) {
        copies = List.of(letter, summary, report);
        this.summary = List.of(summary);
    }

    /** Returns the name of the pack of a release. */
    public static String name(ReleaseNumber number) {
        return "csec-progress-" + number + "-legislature.zip";
    }

    /**
     * Returns the pack. Equal documents give equal bytes.
     *
     * @param at when the release was published
     * @param isDemonstration whether the data are of the demonstration
     */
    public byte[] zip(List<Recipient> recipients, Instant at, boolean isDemonstration) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        copies.forEach(file -> entries.put(file.name(), file.bytes()));
        entries.put("recipients.csv", list(recipients, isDemonstration));
        StringBuilder sums = new StringBuilder();
        entries.forEach(
                (name, bytes) ->
                        sums.append(Sha256.of(bytes)).append("  ").append(name).append('\n'));
        entries.put("SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
        return StableZip.of(entries, at);
    }

    private byte[] list(List<Recipient> recipients, boolean isDemonstration) {
        return Csv.of(
                COLUMNS,
                recipients.stream()
                        .map(
                                each ->
                                        List.of(
                                                each.code(),
                                                each.receives().name(),
                                                each.office().en(),
                                                each.office().es(),
                                                String.join(" ", names(each)),
                                                Boolean.toString(isDemonstration)))
                        .toList());
    }

    private List<String> names(Recipient of) {
        List<ReleaseFile> files = of.receives() == Recipient.Receives.COPY ? copies : summary;
        return files.stream().map(ReleaseFile::name).toList();
    }
}
