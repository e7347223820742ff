package org.csecprogress.release.text.service;

import java.time.Instant;
import java.util.List;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ActorsEvent;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseDigests;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.text.TextVerdict;

/**
 * A decision about texts of one author. The audit entry has their digests and not their words,
 * which may contain figures.
 */
public record TextsDecided(
        Actor actor,
        ReleaseNumber number,
        TextAuthor author,
        TextVerdict verdict,
        List<PublicText> texts,
        Instant at)
        implements ActorsEvent {
    public TextsDecided {
        texts = List.copyOf(texts);
    }

    @Override
    public String chain() {
        return AuditedEvent.releaseChain(number.toString());
    }

    @Override
    public String auditAction() {
        return "TEXT_" + verdict;
    }

    @Override
    public String subject() {
        return number + " " + author;
    }

    @Override
    public String detail() {
        return ReleaseDigests.ofEach(texts);
    }
}
