package org.csecprogress.release.publishing.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.csecprogress.builders.PlayedRelease;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.LaterWork;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.Releases;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.job.service.Background;
import org.csecprogress.release.service.ReleaseMoved;
import org.csecprogress.release.text.ReleaseTexts;

/** The common part of the specifications of steps that are taken back. */
abstract class StepBackSpecification {
    static final Instant NOW = Instant.parse("2026-12-20T17:00:00Z");
    static final String WHY = "A county asked to correct its filing.";
    static final PublicText TEXT =
            new PublicText(TextAuthor.STATE, "S3.EN", "More youth were screened.");

    final InMemoryPortal portal = new InMemoryPortal(NOW).with(Background.class, new LaterWork());
    final StepBackService service = portal.bean(StepBackService.class);
    final Releases releases = portal.bean(Releases.class);
    final ReleaseTexts texts = portal.bean(ReleaseTexts.class);

    Release store(PlayedRelease played) {
        Release release = played.into(portal);
        texts.keep(release, List.of(TEXT));
        return release;
    }

    Decision thaw(Release release) {
        return service.thaw(Staff.PUBLISHER, release.number(), release.version(), WHY);
    }

    Decision revoke(Release release) {
        return service.revoke(Staff.DISCLOSURE, release.number(), release.version(), WHY);
    }

    void moved(Release release, ReleaseAction action, Actor actor, String reason) {
        ReleaseEvent event = releases.events(release).get(0);
        assertThat(event.action()).isEqualTo(action);
        assertThat(event.actorId()).isEqualTo(actor.accountId());
        assertThat(event.reason()).isEqualTo(reason);
        assertThat(event.at()).isEqualTo(NOW);
        assertThat(portal.events().of(ReleaseMoved.class)).contains(new ReleaseMoved(event));
    }
}
