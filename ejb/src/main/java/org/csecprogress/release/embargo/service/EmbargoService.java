package org.csecprogress.release.embargo.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.Releases;
import org.csecprogress.release.embargo.EmbargoAddress;
import org.csecprogress.release.embargo.EmbargoMoved;
import org.csecprogress.release.embargo.EmbargoMoved.Kind;
import org.csecprogress.release.embargo.EmbargoPerson;
import org.csecprogress.release.embargo.EmbargoReader;
import org.csecprogress.release.embargo.EmbargoReaders;
import org.csecprogress.release.publishing.service.ComingRelease;

/**
 * Decides who may read a cleared release before it is public. A publisher names somebody, and the
 * disclosure officer agrees to the access and to the words, which are public with the release.
 */
@Stateless
@Guarded
@Allowed({Role.STATE_PUBLISHER, Role.STATE_DISCLOSURE})
public class EmbargoService {
    @Inject private Releases releases;
    @Inject private EmbargoReaders readers;
    @Inject private EmbargoNaming naming;
    @Inject private EmbargoPost post;
    @Inject private ComingRelease coming;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /** Returns who may read a release early; empty if there is no such release. */
    public Optional<EmbargoList> list(Actor actor, ReleaseNumber number) {
        return releases.find(number).map(release -> list(actor, release));
    }

    private EmbargoList list(Actor actor, Release release) {
        Map<Long, String> addresses =
                readers.addresses(release).stream()
                        .collect(Collectors.toMap(EmbargoAddress::reader, EmbargoAddress::email));
        boolean isPublisher = actor.has(Role.STATE_PUBLISHER);
        return new EmbargoList(
                release.number(),
                release.isCleared(),
                coming.hour(release),
                readers.of(release).stream()
                        .map(
                                each ->
                                        new EmbargoList.Line(
                                                each.id(),
                                                each.person(),
                                                each.state(),
                                                each.openedAt(),
                                                addresses.getOrDefault(each.id(), ""),
                                                isPublisher ? post.byHand(each) : "",
                                                actor.has(Role.STATE_DISCLOSURE)
                                                        && each.mayAgree(actor)))
                        .toList());
    }

    /** Names somebody. Nothing is sent before the disclosure officer agrees. */
    @Allowed(Role.STATE_PUBLISHER)
    public List<Problem> name(
            Actor publisher, ReleaseNumber number, EmbargoPerson typed, String address) {
        Release release = releases.lock(number);
        if (!release.isCleared()) {
            return closed();
        }
        EmbargoPerson person =
                new EmbargoPerson(
                        stripped(typed.name()),
                        stripped(typed.position()),
                        stripped(typed.organization()),
                        typed.reason());
        String email = stripped(address);
        List<Problem> problems = naming.problems(release, person, email);
        if (problems.isEmpty()) {
            EmbargoReader reader = new EmbargoReader(release, person, publisher, clock.instant());
            readers.add(reader, email);
            fire(publisher, reader, Kind.EMBARGO_NAMED);
        }
        return problems;
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }

    private static List<Problem> closed() {
        return List.of(Problem.of("", "embargo.closed"));
    }

    /**
     * Agrees that somebody reads the release early and that everyone is told who it is. A link is
     * sent.
     */
    @Allowed(Role.STATE_DISCLOSURE)
    public List<Problem> agree(Actor officer, ReleaseNumber number, long reader) {
        Optional<EmbargoReader> found = open(number, reader);
        if (found.isEmpty() || found.get().state() != EmbargoReader.State.NAMED) {
            return closed();
        }
        if (!found.get().mayAgree(officer)) {
            return List.of(Problem.of("", "embargo.own"));
        }
        found.get().agree(clock.instant());
        post.send(found.get());
        fire(officer, found.get(), Kind.EMBARGO_AGREED);
        return List.of();
    }

    /** Sends another link, after which the one before counts no more. */
    @Allowed(Role.STATE_PUBLISHER)
    public List<Problem> renew(Actor publisher, ReleaseNumber number, long reader) {
        Optional<EmbargoReader> found = open(number, reader).filter(EmbargoReader::mayRead);
        if (found.isEmpty()) {
            return closed();
        }
        readers.address(reader).ifPresent(EmbargoAddress::renew);
        post.send(found.get());
        fire(publisher, found.get(), Kind.EMBARGO_RENEWED);
        return List.of();
    }

    /** Takes the right back. Whoever has opened the release stays on the list. */
    public List<Problem> end(Actor actor, ReleaseNumber number, long reader) {
        Optional<EmbargoReader> found =
                open(number, reader).filter(each -> each.state() != EmbargoReader.State.ENDED);
        if (found.isEmpty()) {
            return closed();
        }
        found.get().end(clock.instant());
        readers.forget(found.get());
        fire(actor, found.get(), Kind.EMBARGO_ENDED);
        return List.of();
    }

    /** Returns a reader of a release that is not yet public, and holds the release. */
    private Optional<EmbargoReader> open(ReleaseNumber number, long reader) {
        Release release = releases.lock(number);
        return readers.find(reader)
                .filter(each -> each.release().id() == release.id())
                .filter(each -> !release.isOut());
    }

    private void fire(Actor actor, EmbargoReader reader, Kind kind) {
        events.fire(EmbargoMoved.by(actor, reader, kind, clock.instant()));
    }
}
