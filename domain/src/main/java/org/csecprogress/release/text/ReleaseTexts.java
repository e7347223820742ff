package org.csecprogress.release.text;

import java.time.Instant;
import java.util.List;
import org.csecprogress.kernel.Actor;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.TextAuthor;

/**
 * Stores what is decided about the public texts of a release, and the passed texts. The calling
 * service checks who may read them.
 */
public interface ReleaseTexts {
    /** Returns the texts of all counties in the release and of CDSS, in no order. */
    List<WrittenText> written(Release release);

    /** Returns the texts of one author, in no order. */
    List<WrittenText> written(Release release, TextAuthor author);

    /** Stores a decision on some texts of an author, in place of earlier ones. */
    void decide(
            Release release,
            TextAuthor author,
            List<PublicText> texts,
            TextVerdict verdict,
            String reason,
            Actor officer,
            Instant at);

    /** Copies the passed texts to where the public side reads, in place of earlier copies. */
    void keep(Release release, List<PublicText> passed);

    /** Returns the copies, in no order. */
    List<PublicText> kept(Release release);

    /** Deletes the copies, which are no longer about to be public. */
    void forget(Release release);
}
