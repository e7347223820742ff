package org.csecprogress.publication.service;

import java.time.Instant;
import java.util.List;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ActorsEvent;
import org.csecprogress.publication.PublicText;
import org.csecprogress.publication.ReleaseDigests;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.TextAuthor;
import org.csecprogress.publication.TextVerdict;

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
        return "release:" + number;
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
