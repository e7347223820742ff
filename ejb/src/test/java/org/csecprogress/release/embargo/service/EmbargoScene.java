package org.csecprogress.release.embargo.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.csecprogress.builders.PlayedRelease;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.LaterWork;
import org.csecprogress.kernel.Problem;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.embargo.EmbargoMoved;
import org.csecprogress.release.embargo.EmbargoPerson;
import org.csecprogress.release.embargo.EmbargoReader;
import org.csecprogress.release.embargo.EmbargoReaders;
import org.csecprogress.release.embargo.EmbargoReason;
import org.csecprogress.release.job.service.Background;

/** A portal two weeks before the release of 2026Q3, whose mail is written down. */
final class EmbargoScene {
    static final Instant NOW = Instant.parse("2026-12-15T17:00:00Z");
    static final EmbargoPerson ANA =
            new EmbargoPerson("Ana Ruiz", "Reporter", "The Valley Post", EmbargoReason.NEWS);
    static final String MAIL = "ana@post.example";

    final InMemoryPortal portal = new InMemoryPortal(NOW);
    final Sent sent = new Sent();
    final EmbargoService service;
    final EmbargoReading reading;
    final EmbargoLinks links;
    final EmbargoReaders readers;

    /** Mail with links, as it was queued. */
    static final class Sent implements EmbargoMail {
        final List<String> all = new ArrayList<>();
        boolean isOn = true;

        @Override
        public boolean isOn() {
            return isOn;
        }

        @Override
        public void send(ReleaseNumber number, String email) {
            all.add(number + " " + email);
        }
    }

    EmbargoScene() {
        portal.with(EmbargoMail.class, sent);
        portal.with(Background.class, new LaterWork());
        service = portal.bean(EmbargoService.class);
        reading = portal.bean(EmbargoReading.class);
        links = portal.bean(EmbargoLinks.class);
        readers = portal.bean(EmbargoReaders.class);
        portal.observed(EmbargoEnd.class);
    }

    Release stored(PlayedRelease played) {
        return played.into(portal);
    }

    /** Names somebody, and returns them. */
    EmbargoReader named(Release release) {
        refuseNone(service.name(Staff.PUBLISHER, release.number(), ANA, MAIL));
        return only(release);
    }

    /** Names somebody to whom the officer agrees, and returns them. */
    EmbargoReader agreed(Release release) {
        EmbargoReader reader = named(release);
        refuseNone(service.agree(Staff.DISCLOSURE, release.number(), reader.id()));
        return reader;
    }

    private static void refuseNone(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new AssertionError(problems);
        }
    }

    EmbargoReader only(Release release) {
        return readers.of(release).get(0);
    }

    /** Returns the token of the link that counts. */
    String token(EmbargoReader reader) {
        return links.path(reader).orElseThrow().replace("/embargo?token=", "");
    }

    List<String> recorded() {
        return portal.events().of(EmbargoMoved.class).stream()
                .map(each -> each.actorName() + " " + each.auditAction() + " " + each.detail())
                .toList();
    }
}
