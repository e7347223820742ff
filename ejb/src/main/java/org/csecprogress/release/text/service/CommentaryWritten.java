package org.csecprogress.release.text.service;

import java.time.Instant;
import java.util.List;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ActorsEvent;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseDigests;

/**
 * A commentary was written, changed or removed. The audit entry has the digests of its texts and
 * not their words.
 *
 * @param texts empty if it was removed
 */
record CommentaryWritten(
        Actor actor, ReleaseNumber number, int section, List<PublicText> texts, Instant at)
        implements ActorsEvent {
    CommentaryWritten {
        texts = List.copyOf(texts);
    }

    @Override
    public String chain() {
        return AuditedEvent.releaseChain(number.toString());
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
