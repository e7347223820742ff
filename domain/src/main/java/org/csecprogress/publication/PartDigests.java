package org.csecprogress.publication;

import java.util.Optional;

/**
 * What is stored of a release, part by part, by its digests. Those beside the tables and the texts
 * are unknown of a release that was built before they were kept.
 *
 * @param tables of its tables
 * @param texts of the texts that were passed, or null where none were read
 * @param counties of who reported, or null
 * @param milestones of the milestones, or null
 * @param methods of what counties answered about their methods, or null
 * @param earlier of what it compares with, or null
 */
public record PartDigests(
        String tables,
        String texts,
        String counties,
        String milestones,
        String methods,
        String earlier) {
    /** Something that there is a digest over. */
    public enum Part {
        TABLES,
        TEXTS,
        COUNTIES,
        MILESTONES,
        METHODS,
        EARLIER
    }

    /** The digest of a part, where it is known. */
    public Optional<String> of(Part part) {
        return Optional.ofNullable(
                switch (part) {
                    case TABLES -> tables;
                    case TEXTS -> texts;
                    case COUNTIES -> counties;
                    case MILESTONES -> milestones;
                    case METHODS -> methods;
                    case EARLIER -> earlier;
                });
    }

    /** One digest over all parts; that of the tables alone where nothing else is known. */
    public String whole() {
        return earlier == null ? tables : ReleaseDigests.ofParts(this);
    }
}
