package org.csecprogress.sitetext.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.csecprogress.inmemory.Refusals.problems;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.Problem;
import org.csecprogress.sitetext.ShownDays;
import org.csecprogress.sitetext.ShownText;
import org.csecprogress.sitetext.SiteText;
import org.csecprogress.sitetext.SiteTextKind;
import org.csecprogress.sitetext.SiteTextMoved;
import org.csecprogress.sitetext.SiteTexts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The specification of the texts on every page. */
@DisplayName("A text on every page")
class SiteTextServiceTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final LocalText WORDS = new LocalText("Ask us.", "Pregúntenos.");
    private static final String PHONE = "916-555-0134";

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final SiteTextService service = portal.bean(SiteTextService.class);
    private final SiteText help = portal.bean(SiteTexts.class).lock(SiteTextKind.HELP);

    private Decision propose(SiteTextKind kind, String english, String spanish) {
        long version = portal.bean(SiteTexts.class).lock(kind).version();
        return service.propose(Staff.ADMIN, kind, version, always(new LocalText(english, spanish)));
    }

    private static ShownText always(LocalText words) {
        return new ShownText(words, ShownDays.ALWAYS);
    }

    private Decision propose() {
        return propose(SiteTextKind.HELP, WORDS.en(), WORDS.es());
    }

    private static SiteTextMoved moved(SiteTextMoved.Move move, LocalText words, Actor by) {
        return new SiteTextMoved(
                move,
                SiteTextKind.HELP,
                Optional.ofNullable(words).map(SiteTextServiceTest::always),
                by,
                NOW);
    }

    @Test
    @DisplayName("is listed for each kind")
    void all() {
        assertThat(service.all(Staff.ADMIN))
                .extracting(SiteText::kind)
                .containsExactly(SiteTextKind.values());
    }

    @Test
    @DisplayName("is proposed in both languages and not public yet")
    void proposed() {
        long before = help.version();
        Decision decision = propose(SiteTextKind.HELP, " Ask us.\n", "\tPregúntenos. ");
        assertThat(help.proposed()).contains(WORDS);
        assertThat(help.proposedName()).contains(Staff.ADMIN.name());
        assertThat(help.passed()).isEmpty();
        assertThat(decision).isEqualTo(new Decision.Accepted(before + 1));
        assertThat(help.version()).isEqualTo(before + 1);
        assertThat(portal.events().all())
                .containsExactly(moved(SiteTextMoved.Move.PROPOSE, null, Staff.ADMIN));
    }

    @Test
    @DisplayName("is not proposed in one language only")
    void missing() {
        assertThat(problems(propose(SiteTextKind.HELP, "  ", "Pregúntenos.")))
                .containsExactly(Problem.of("words-en", "siteText.missing.EN"));
        assertThat(problems(propose(SiteTextKind.HELP, "", " ")))
                .containsExactly(
                        Problem.of("words-en", "siteText.missing.EN"),
                        Problem.of("words-es", "siteText.missing.ES"));
        assertThat(help.proposed()).isEmpty();
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("is not proposed if it is too long, counted in characters")
    void tooLong() {
        String most = "😀".repeat(200);
        assertThat(propose(SiteTextKind.BANNER, most, most)).isInstanceOf(Decision.Accepted.class);
        assertThat(problems(propose(SiteTextKind.BANNER, most, most + "x")))
                .containsExactly(new Problem("words-es", "siteText.long", List.of(200)));
    }

    @Test
    @DisplayName("is screened for what could identify a person; a help line may have a phone")
    void screened() {
        assertThat(problems(propose(SiteTextKind.BANNER, "Call " + PHONE, "Llame.")))
                .extracting(Problem::field, Problem::key)
                .containsExactly(tuple("words-en", "desk.reason.identifier"));
        assertThat(propose(SiteTextKind.HELP, "Call " + PHONE, "Llame al +1 (916) 555 0134."))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(help.proposed().orElseThrow().en()).isEqualTo("Call " + PHONE);
        assertThat(problems(propose(SiteTextKind.HELP, "Ask.", "Escriba a ana@example.org.")))
                .extracting(Problem::field)
                .containsExactly("words-es");
    }

    @Test
    @DisplayName("may be proposed again by anyone who writes them, before it is decided")
    void proposedAgain() {
        propose();
        Decision again =
                service.propose(
                        Staff.PUBLISHER,
                        SiteTextKind.HELP,
                        help.version(),
                        always(new LocalText("Call.", "Llame.")));
        assertThat(again).isEqualTo(new Decision.Accepted(help.version()));
        assertThat(help.proposedName()).contains(Staff.PUBLISHER.name());
    }

    @Test
    @DisplayName("is public once the disclosure officer passes it")
    void passed() {
        propose();
        Decision decision = service.pass(Staff.DISCLOSURE, SiteTextKind.HELP, help.version());
        assertThat(decision).isEqualTo(new Decision.Accepted(help.version()));
        assertThat(help.passed()).contains(WORDS);
        assertThat(help.passedName()).contains(Staff.DISCLOSURE.name());
        assertThat(help.passedAt()).contains(NOW);
        assertThat(help.proposed()).isEmpty();
        assertThat(portal.events().all())
                .endsWith(moved(SiteTextMoved.Move.PASS, WORDS, Staff.DISCLOSURE));
    }

    @Test
    @DisplayName("is sent back with a reason for its author")
    void sentBack() {
        propose();
        Decision decision =
                service.sendBack(
                        Staff.DISCLOSURE, SiteTextKind.HELP, help.version(), " Too vague. ");
        assertThat(decision).isEqualTo(new Decision.Accepted(help.version()));
        assertThat(help.answer()).contains("Too vague.");
        assertThat(help.passed()).isEmpty();
        assertThat(portal.events().all())
                .endsWith(moved(SiteTextMoved.Move.SEND_BACK, null, Staff.DISCLOSURE));
        assertThat(problems(service.pass(Staff.DISCLOSURE, SiteTextKind.HELP, help.version())))
                .containsExactly(Problem.of("", "siteText.own"));
    }

    @Test
    @DisplayName("is not sent back without a reason, or with one that could identify a person")
    void reason() {
        propose();
        assertThat(sendBack(" ")).containsExactly(Problem.of("reason", "reason.missing"));
        assertThat(sendBack("Call " + PHONE))
                .extracting(Problem::field, Problem::key)
                .containsExactly(tuple("reason", "desk.reason.identifier"));
        assertThat(help.answer()).isEmpty();
    }

    private List<Problem> sendBack(String reason) {
        return problems(
                service.sendBack(Staff.DISCLOSURE, SiteTextKind.HELP, help.version(), reason));
    }

    @Test
    @DisplayName("is not decided by who proposed it, or while none waits")
    void own() {
        Problem own = Problem.of("", "siteText.own");
        long version = help.version();
        assertThat(problems(service.pass(Staff.DISCLOSURE, SiteTextKind.HELP, version)))
                .containsExactly(own);
        propose();
        assertThat(problems(service.pass(Staff.ADMIN, SiteTextKind.HELP, help.version())))
                .containsExactly(own);
        assertThat(
                        problems(
                                service.sendBack(
                                        Staff.ADMIN, SiteTextKind.HELP, help.version(), "No.")))
                .containsExactly(own);
        assertThat(help.passed()).isEmpty();
    }

    @Test
    @DisplayName("that changed since the page was opened is neither proposed nor decided")
    void stale() {
        propose();
        Decision.Stale stale = new Decision.Stale(help.version());
        for (long seen : new long[] {help.version() - 1, help.version() + 1}) {
            assertThat(service.propose(Staff.ADMIN, SiteTextKind.HELP, seen, always(WORDS)))
                    .isEqualTo(stale);
            assertThat(service.pass(Staff.DISCLOSURE, SiteTextKind.HELP, seen)).isEqualTo(stale);
            assertThat(service.pass(Staff.ADMIN, SiteTextKind.HELP, seen)).isEqualTo(stale);
            assertThat(service.sendBack(Staff.DISCLOSURE, SiteTextKind.HELP, seen, "No."))
                    .isEqualTo(stale);
        }
        assertThat(portal.events().all()).hasSize(1);
    }

    @Nested
    @DisplayName("that is an announcement")
    class Announcement {
        private static final LocalDate TODAY = LocalDate.of(2026, 10, 20);
        private final SiteText news = portal.bean(SiteTexts.class).lock(SiteTextKind.ANNOUNCEMENT);

        private Decision propose(SiteTextKind kind, LocalDate from, LocalDate until) {
            long version = portal.bean(SiteTexts.class).lock(kind).version();
            ShownText text = new ShownText(WORDS, new ShownDays(from, until));
            return service.propose(Staff.ADMIN, kind, version, text);
        }

        private Decision propose(LocalDate from, LocalDate until) {
            return propose(SiteTextKind.ANNOUNCEMENT, from, until);
        }

        private void pass() {
            assertThat(service.pass(Staff.DISCLOSURE, SiteTextKind.ANNOUNCEMENT, news.version()))
                    .isInstanceOf(Decision.Accepted.class);
        }

        @Test
        @DisplayName("is shown on the days that were proposed with it, which the audit trail keeps")
        void days() {
            propose(TODAY, TODAY.plusDays(2));
            assertThat(news.proposedDays()).isEqualTo(new ShownDays(TODAY, TODAY.plusDays(2)));
            pass();
            assertThat(news.passedDays()).isEqualTo(new ShownDays(TODAY, TODAY.plusDays(2)));
            assertThat(news.proposedDays()).isEqualTo(ShownDays.ALWAYS);
            assertThat(portal.events().all())
                    .last(type(SiteTextMoved.class))
                    .extracting(SiteTextMoved::detail)
                    .isEqualTo("Ask us.\nPregúntenos.\n2026-10-20/2026-10-22");
        }

        @Test
        @DisplayName("does not end before it begins, or before today")
        void reversed() {
            assertThat(problems(propose(TODAY.plusDays(2), TODAY.plusDays(1))))
                    .containsExactly(Problem.of("until", "siteText.until.early"));
            assertThat(problems(propose(null, TODAY.minusDays(1))))
                    .containsExactly(Problem.of("until", "siteText.until.past"));
            assertThat(propose(TODAY, TODAY)).isInstanceOf(Decision.Accepted.class);
        }

        @Test
        @DisplayName("has days; the other texts have none, whatever is sent")
        void others() {
            propose(SiteTextKind.HELP, TODAY, TODAY);
            assertThat(help.proposedDays()).isEqualTo(ShownDays.ALWAYS);
        }

        @Test
        @DisplayName("is taken from the pages by one person, and only while there is one")
        void ended() {
            Problem none = Problem.of("", "siteText.end.none");
            assertThat(problems(end(news))).containsExactly(none);
            propose(TODAY, null);
            pass();
            assertThat(service.end(Staff.ADMIN, SiteTextKind.ANNOUNCEMENT, news.version() - 1))
                    .isEqualTo(new Decision.Stale(news.version()));
            assertThat(end(news)).isInstanceOf(Decision.Accepted.class);
            assertThat(news.shown()).isEmpty();
            assertThat(news.passedAt()).isEmpty();
            assertThat(portal.events().all())
                    .last(type(SiteTextMoved.class))
                    .extracting(SiteTextMoved::move)
                    .isEqualTo(SiteTextMoved.Move.END);
        }

        @Test
        @DisplayName("is the only text that ends")
        void onlyAnnouncements() {
            SiteTextServiceTest.this.propose();
            assertThat(service.pass(Staff.DISCLOSURE, SiteTextKind.HELP, help.version()))
                    .isInstanceOf(Decision.Accepted.class);
            assertThat(problems(end(help))).containsExactly(Problem.of("", "siteText.end.none"));
        }

        private Decision end(SiteText text) {
            return service.end(Staff.ADMIN, text.kind(), text.version());
        }
    }
}
