package org.csecprogress.publication.service;

import java.time.Instant;
import java.util.List;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ActorsEvent;
import org.csecprogress.publication.PublicText;
import org.csecprogress.publication.ReleaseDigests;
import org.csecprogress.publication.ReleaseNumber;

/**
 * A commentary that was written, changed or taken away, as the audit trail records it: with the
 * digests of its texts and without their words.
 *
 * @param texts none where it was taken away
 */
record CommentaryWritten(
        Actor actor, ReleaseNumber number, int section, List<PublicText> texts, Instant at)
        implements ActorsEvent {
    CommentaryWritten {
        texts = List.copyOf(texts);
    }

    @Override
    public String chain() {
        return "release:" + number;
    }

    @Override
    public String auditAction() {
        return texts.isEmpty() ? "COMMENTARY_REMOVED" : "COMMENTARY_WRITTEN";
    }

    @Override
    public String subject() {
        return number + " " + section;
    }

    @Override
    public String detail() {
        return ReleaseDigests.ofEach(texts);
    }
}
