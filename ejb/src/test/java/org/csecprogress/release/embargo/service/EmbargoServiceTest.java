package org.csecprogress.release.embargo.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.PlayedRelease.aRelease;
import static org.csecprogress.release.embargo.service.EmbargoScene.ANA;
import static org.csecprogress.release.embargo.service.EmbargoScene.MAIL;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.embargo.EmbargoPerson;
import org.csecprogress.release.embargo.EmbargoReader;
import org.csecprogress.release.embargo.EmbargoReader.State;
import org.csecprogress.release.embargo.EmbargoReason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies who may read a release before it is public, and who decides that. */
@DisplayName("Early access")
class EmbargoServiceTest {
    private static final List<Problem> CLOSED = List.of(Problem.of("", "embargo.closed"));

    private final EmbargoScene scene = new EmbargoScene();
    private final EmbargoService service = scene.service;
    private final Release release = scene.stored(aRelease().cleared());
    private final ReleaseNumber number = release.number();

    private List<Problem> name(EmbargoPerson person, String email) {
        return service.name(Staff.PUBLISHER, number, person, email);
    }

    private EmbargoList list(Actor actor) {
        return service.list(actor, number).orElseThrow();
    }

    @Test
    @DisplayName("is named by a publisher and agreed to by the officer, and only then is mail sent")
    void agreed() {
        EmbargoReader reader = scene.named(release);
        assertThat(reader.person()).isEqualTo(ANA);
        assertThat(reader.state()).isEqualTo(State.NAMED);
        assertThat(scene.sent.all).isEmpty();
        assertThat(scene.links.path(reader)).isEmpty();
        assertThat(service.agree(Staff.DISCLOSURE, number, reader.id())).isEmpty();
        assertThat(reader.state()).isEqualTo(State.AGREED);
        assertThat(scene.sent.all).containsExactly("2026Q3-r1 " + MAIL);
        assertThat(scene.links.path(number, MAIL)).isPresent();
        assertThat(scene.links.path(number, "ben@post.example")).isEmpty();
        assertThat(scene.recorded())
                .containsExactly(
                        Staff.PUBLISHER.name() + " EMBARGO_NAMED Reporter, The Valley Post",
                        Staff.DISCLOSURE.name() + " EMBARGO_AGREED Reporter, The Valley Post");
        assertThat(service.agree(Staff.DISCLOSURE, number, reader.id())).isEqualTo(CLOSED);
    }

    @Test
    @DisplayName("is never agreed to by the person who named it")
    void alone() {
        Actor both =
                new Actor(
                        Staff.PUBLISHER.accountId(),
                        "Both",
                        Set.of(
                                new Actor.Grant(Role.STATE_PUBLISHER, null, null),
                                new Actor.Grant(Role.STATE_DISCLOSURE, null, null)));
        EmbargoReader reader = scene.named(release);
        assertThat(list(both).lines().get(0).mayAgree()).isFalse();
        assertThat(list(Staff.DISCLOSURE).lines().get(0).mayAgree()).isTrue();
        assertThat(list(Staff.PUBLISHER).lines().get(0).mayAgree()).isFalse();
        assertThat(service.agree(both, number, reader.id()))
                .containsExactly(Problem.of("", "embargo.own"));
        assertThat(reader.state()).isEqualTo(State.NAMED);
    }

    @Test
    @DisplayName("says of each field what is missing, too long or cannot be kept")
    void problems() {
        assertThat(name(new EmbargoPerson(" ", null, "", null), "ana"))
                .extracting(Problem::key)
                .containsExactly(
                        "embargo.name.missing",
                        "embargo.position.missing",
                        "embargo.organization.missing",
                        "embargo.reason.missing",
                        "embargo.email.wrong");
        String text = "a".repeat(121);
        assertThat(name(new EmbargoPerson(text, text, text, EmbargoReason.NEWS), text + "@x.org"))
                .extracting(Problem::key)
                .contains(
                        "embargo.name.long", "embargo.position.long", "embargo.organization.long");
        assertThat(name(new EmbargoPerson("A\u0007", "Aide", "Post", EmbargoReason.NEWS), MAIL))
                .extracting(Problem::key)
                .containsExactly("text.control");
        assertThat(scene.readers.of(release)).isEmpty();
    }

    @Test
    @DisplayName("keeps one address once in a release")
    void twice() {
        scene.named(release);
        assertThat(name(ANA, MAIL.toUpperCase(Locale.ROOT)))
                .containsExactly(Problem.of("email", "embargo.email.twice"));
        Release other = scene.stored(aRelease().in("2026Q2").cleared());
        assertThat(service.name(Staff.PUBLISHER, other.number(), ANA, " " + MAIL + " ")).isEmpty();
    }

    @Test
    @DisplayName("is possible only while a release is cleared and not public")
    void when() {
        Release built = scene.stored(aRelease().in("2025Q4").built());
        Release scheduled =
                scene.stored(aRelease().in("2026Q1").scheduledFor("2026-12-29T17:00:00Z"));
        Release published = scene.stored(aRelease().in("2026Q2").published());
        assertThat(service.name(Staff.PUBLISHER, built.number(), ANA, MAIL)).isEqualTo(CLOSED);
        assertThat(service.name(Staff.PUBLISHER, scheduled.number(), ANA, MAIL)).isEmpty();
        assertThat(service.name(Staff.PUBLISHER, published.number(), ANA, MAIL)).isEqualTo(CLOSED);
        assertThat(service.list(Staff.PUBLISHER, built.number()).orElseThrow().isOpen()).isFalse();
        assertThat(service.list(Staff.PUBLISHER, number.next())).isEmpty();
        assertThat(list(Staff.PUBLISHER).until()).isEqualTo(Instant.parse("2026-12-29T17:00:00Z"));
    }

    @Test
    @DisplayName("is not decided through another release")
    void other() {
        Release other = scene.stored(aRelease().in("2026Q2").cleared());
        EmbargoReader reader = scene.agreed(release);
        assertThat(service.agree(Staff.DISCLOSURE, other.number(), reader.id())).isEqualTo(CLOSED);
        assertThat(service.renew(Staff.PUBLISHER, other.number(), reader.id())).isEqualTo(CLOSED);
        assertThat(service.end(Staff.PUBLISHER, other.number(), reader.id())).isEqualTo(CLOSED);
        assertThat(service.end(Staff.PUBLISHER, number, 12345)).isEqualTo(CLOSED);
    }

    @Test
    @DisplayName("gets a new link, after which the one before counts no more")
    void renewed() {
        EmbargoReader named = scene.named(release);
        assertThat(service.renew(Staff.PUBLISHER, number, named.id())).isEqualTo(CLOSED);
        service.agree(Staff.DISCLOSURE, number, named.id());
        String before = scene.token(named);
        assertThat(service.renew(Staff.PUBLISHER, number, named.id())).isEmpty();
        assertThat(scene.sent.all).hasSize(2);
        assertThat(scene.reading.visit(before)).isEmpty();
        assertThat(scene.reading.visit(scene.token(named))).isPresent();
    }

    @Test
    @DisplayName("is taken back, with the address, and whoever has read stays on the list")
    void ended() {
        EmbargoReader reader = scene.agreed(release);
        String token = scene.token(reader);
        scene.reading.open(token);
        assertThat(service.end(Staff.DISCLOSURE, number, reader.id())).isEmpty();
        assertThat(reader.state()).isEqualTo(State.ENDED);
        assertThat(reader.openedAt()).contains(EmbargoScene.NOW);
        assertThat(scene.readers.addresses(release)).isEmpty();
        assertThat(scene.reading.visit(token)).isEmpty();
        assertThat(service.end(Staff.DISCLOSURE, number, reader.id())).isEqualTo(CLOSED);
    }

    @Test
    @DisplayName("has its link on the publisher's page alone, and only where no mail is sent")
    void byHand() {
        EmbargoReader reader = scene.agreed(release);
        assertThat(list(Staff.PUBLISHER).lines().get(0).link()).isEmpty();
        scene.sent.isOn = false;
        assertThat(list(Staff.PUBLISHER).lines().get(0).link()).startsWith("/embargo?token=");
        assertThat(list(Staff.DISCLOSURE).lines().get(0).link()).isEmpty();
        assertThat(list(Staff.DISCLOSURE).lines().get(0).email()).isEqualTo(MAIL);
        assertThat(service.renew(Staff.PUBLISHER, number, reader.id())).isEmpty();
        assertThat(scene.sent.all).hasSize(1);
    }
}
