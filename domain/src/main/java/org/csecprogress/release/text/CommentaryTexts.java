package org.csecprogress.release.text;

import java.time.Instant;
import java.util.List;
import org.csecprogress.kernel.Actor;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.Commentary;

/** Stores CDSS's current texts about a release. The calling service checks who may write them. */
public interface CommentaryTexts {
    /** Stores a commentary in place of an earlier one. */
    void keep(Release release, Commentary commentary, Actor writer, Instant at);

    /** Removes the commentary on a section. */
    void remove(Release release, int section);

    /**
     * Copies the texts about the release before. They must be reviewed again, because nobody has
     * passed them beside the new figures. The reason for the earlier restatement is not copied.
     */
    void carry(Release release);

    /** Returns the texts about the release of a number, in the order of their fields. */
    List<CommentaryText> of(ReleaseNumber number);
}
