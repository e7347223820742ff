package org.csecprogress.release.content;

import java.util.Optional;

/**
 * Digests of the parts of a release. A release built before all parts were digested has only those
 * of its tables and texts.
 *
 * @param tables digest of the tables
 * @param texts digest of the passed texts, or null if none were reviewed
 * @param counties digest of the counties that reported, or null
 * @param milestones digest of the milestones, or null
 * @param methods digest of the counties' answers about their methods, or null
 * @param earlier digest of the data that it compares itself with, or null
 */
public record PartDigests(
        String tables,
        String texts,
        String counties,
        String milestones,
        String methods,
        String earlier) {
    /** A part that has a digest. */
    public enum Part {
        TABLES,
        TEXTS,
        COUNTIES,
        MILESTONES,
        METHODS,
        EARLIER
    }

    /** Returns the digest of a part, if it is known. */
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

    /** Returns one digest of all parts; that of the tables if nothing else is known. */
    public String whole() {
        return earlier == null ? tables : ReleaseDigests.ofParts(this);
    }
}
