package org.csecprogress.release.file;

import java.time.Instant;
import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.CountyMethod;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseTable;

/**
 * Everything that the files of a release are made from. Equal contents give equal files.
 *
 * @param number the release
 * @param publishedAt when it was published
 * @param digest the digest of all its parts
 * @param tables the masked tables
 * @param milestones the milestones of each county
 * @param methods the counties' answers about their methods
 * @param texts the texts that were passed
 * @param words names of codes and places
 * @param isDemonstration whether the data are of the demonstration
 */
public record FileContent(
        ReleaseNumber number,
        Instant publishedAt,
        String digest,
        List<ReleaseTable> tables,
        List<MilestoneStanding> milestones,
        List<CountyMethod> methods,
        List<PublicText> texts,
        Names words,
        boolean isDemonstration) {
    /**
     * The sources of names.
     *
     * @param catalog the catalogue that the release was filed under
     * @param counties the counties
     * @param populations the population that rates divide by
     */
    public record Names(Catalog catalog, Counties counties, Populations populations) {}

    public FileContent {
        tables = List.copyOf(tables);
        milestones = List.copyOf(milestones);
        methods = List.copyOf(methods);
        texts = List.copyOf(texts);
    }

    /** Returns the catalogue that the release was filed under. */
    Catalog catalog() {
        return words.catalog();
    }
}
