package org.csecprogress.sitetext;

import java.time.Instant;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ActorsEvent;

/** Words of the portal were proposed, passed or sent back. */
public record SiteTextMoved(Move move, SiteTextKind kind, Actor actor, Instant at)
        implements ActorsEvent {
    /** What was done. */
    public enum Move {
        PROPOSE,
        PASS,
        SEND_BACK
    }

    @Override
    public String chain() {
        return "site";
    }

    @Override
    public String auditAction() {
        return "SITE_TEXT_" + move;
    }

    @Override
    public String subject() {
        return kind.name();
    }

    @Override
    public String detail() {
        return "";
    }
}
