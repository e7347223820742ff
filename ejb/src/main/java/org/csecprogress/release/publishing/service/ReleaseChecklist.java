package org.csecprogress.release.publishing.service;

import java.util.List;
import org.csecprogress.kernel.Problem;

/**
 * The problems that keep a release from going out, and those that its publisher should know of. The
 * field of each problem names the place where it is put right.
 *
 * @param errors problems that stop it
 * @param warnings problems that do not stop it
 */
public record ReleaseChecklist(List<Problem> errors, List<Problem> warnings) {
    /** Start of the place of another release, which its number follows. */
    public static final String RELEASE = "release ";

    /** Place where a release is built. */
    public static final String BUILD = "BUILD";

    /** Place where a release is cleared. */
    public static final String CLEAR = "CLEAR";

    /** Place where a release is scheduled, and where an officer's stop is lifted. */
    public static final String PUBLISH = "PUBLISH";

    /** Place where the date of a release is confirmed. */
    public static final String DATE = "DATE";

    /** Place where the texts of a release are reviewed. */
    public static final String TEXTS = "texts";

    public ReleaseChecklist {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }
}
