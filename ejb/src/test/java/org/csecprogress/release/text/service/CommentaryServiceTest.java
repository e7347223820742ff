package org.csecprogress.release.text.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.PlayedRelease.aRelease;
import static org.csecprogress.inmemory.Refusals.fields;

import java.time.Instant;
import java.util.List;
import org.csecprogress.builders.PlayedRelease;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Viewed;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.CommentaryField;
import org.csecprogress.release.content.ReleaseDigests;
import org.csecprogress.release.text.CommentaryText;
import org.csecprogress.release.text.CommentaryTexts;
import org.csecprogress.release.text.ReviewedText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how the publisher comments on the sections of a release. */
@DisplayName("Commenting on a section of a release")
class CommentaryServiceTest {
    private static final Instant NOW = Instant.parse("2026-11-20T20:00:00Z");
    private static final String EMPTY = ReleaseDigests.ofTexts(List.of());

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final CommentaryService commentary = portal.bean(CommentaryService.class);

    private Decision save(Release release, int section, String seen, String en, String es) {
        return commentary.save(
                Staff.PUBLISHER, release.number(), section, seen, new LocalText(en, es));
    }

    private Decision save(Release release, int section, String en, String es) {
        return save(release, section, draft(release).seen(section), en, es);
    }

    private CommentaryDraft draft(Release release) {
        return commentary.look(Staff.PUBLISHER, release.number()).orElseThrow();
    }

    private List<String> stored(Release release) {
        return portal.bean(CommentaryTexts.class).of(release.number()).stream()
                .map(text -> text.field().code() + " " + text.body())
                .toList();
    }

    private List<AuditedEvent> written() {
        return portal.events().of(AuditedEvent.class).stream()
                .filter(event -> event.auditAction().startsWith("COMMENTARY"))
                .toList();
    }

    @Test
    @DisplayName("keeps both languages, tidied, with the writer and the time")
    void save() {
        Release release = aRelease().built().into(portal);
        Decision decision = save(release, 3, " More.\r\nMuch more.\n", "\tM\u00e1s.\r\nMucho.");
        assertThat(decision).isEqualTo(new Decision.Accepted(release.version()));
        assertThat(stored(release))
                .containsExactly("S3.EN More.\nMuch more.", "S3.ES M\u00e1s.\nMucho.");
        CommentaryText text = portal.bean(CommentaryTexts.class).of(release.number()).get(0);
        assertThat(text.writtenName()).isEqualTo("P. Ames");
        assertThat(text.writtenAt()).isEqualTo(NOW);
        assertThat(written())
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.auditAction()).isEqualTo("COMMENTARY_WRITTEN");
                            assertThat(event.actorName()).isEqualTo("P. Ames");
                            assertThat(event.chain()).isEqualTo("release:2026Q3-r1");
                            assertThat(event.subject()).isEqualTo("2026Q3-r1 3");
                            assertThat(event.detail()).contains("S3.EN ", "S3.ES ");
                            assertThat(event.detail()).doesNotContain("More");
                            assertThat(event.at()).isEqualTo(NOW);
                        });
    }

    @Test
    @DisplayName("shows the draft with the decisions on it; each look is recorded")
    void look() {
        Release release = aRelease().built().into(portal);
        save(release, 3, "More.", "M\u00e1s.");
        CommentaryDraft draft = draft(release);
        assertThat(draft.text(3, Language.EN)).map(ReviewedText::isOpen).contains(true);
        assertThat(draft.text(3, Language.ES).map(each -> each.text().body()))
                .contains("M\u00e1s.");
        assertThat(draft.text(4, Language.EN)).isEmpty();
        assertThat(draft.seen(4)).isEqualTo(EMPTY);
        assertThat(draft.seen(3)).isNotEqualTo(EMPTY);
        assertThat(portal.events().of(Viewed.class))
                .hasSize(2)
                .containsOnly(
                        Viewed.by(Staff.PUBLISHER, Viewed.Kind.VIEW_TEXTS, "2026Q3-r1 STATE", NOW));
    }

    @Test
    @DisplayName("is open to the publisher while the release is built")
    void writing() {
        Release release = aRelease().built().into(portal);
        assertThat(draft(release).writing()).isTrue();
        assertThat(
                        commentary
                                .look(Staff.DISCLOSURE, release.number())
                                .map(CommentaryDraft::writing))
                .contains(false);
        assertThat(draft(aRelease().in("2026Q2").cleared().into(portal)).writing()).isFalse();
    }

    @Test
    @DisplayName("is not seen before there are tables, and that look is not recorded")
    void unbuilt() {
        Release frozen = aRelease().frozen().into(portal);
        assertThat(commentary.look(Staff.PUBLISHER, frozen.number())).isEmpty();
        ReleaseNumber none = ReleaseNumber.parse("2020Q1-r1").orElseThrow();
        assertThat(commentary.look(Staff.PUBLISHER, none)).isEmpty();
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("is closed unless the release is built and not yet cleared")
    void closed() {
        for (Release release :
                List.of(
                        aRelease().frozen().into(portal),
                        aRelease().in("2026Q2").cleared().into(portal))) {
            assertThat(save(release, 3, EMPTY, "More.", "M\u00e1s."))
                    .isEqualTo(Decision.refused(Problem.of("", "commentary.closed")));
            assertThat(stored(release)).isEmpty();
        }
        assertThat(written()).isEmpty();
    }

    @Test
    @DisplayName("needs both languages, or neither, which removes the commentary")
    void languages() {
        Release release = aRelease().built().into(portal);
        assertThat(fields(save(release, 3, "More.", " ")))
                .containsExactly("es commentary.missing.es");
        assertThat(fields(save(release, 3, "", "M\u00e1s.")))
                .containsExactly("en commentary.missing.en");
        assertThat(written()).isEmpty();
        save(release, 3, "More.", "M\u00e1s.");
        save(release, 4, "Four.", "Cuatro.");
        assertThat(save(release, 3, " ", "")).isEqualTo(new Decision.Accepted(release.version()));
        assertThat(stored(release)).containsExactly("S4.EN Four.", "S4.ES Cuatro.");
        assertThat(written())
                .extracting(each -> each.auditAction() + " " + each.subject())
                .containsExactly(
                        "COMMENTARY_WRITTEN 2026Q3-r1 3",
                        "COMMENTARY_WRITTEN 2026Q3-r1 4",
                        "COMMENTARY_REMOVED 2026Q3-r1 3");
    }

    @Test
    @DisplayName("is refused if a text is too long or could identify a youth, all told at once")
    void refused() {
        Release release = aRelease().built().into(portal);
        assertThat(fields(save(release, 3, "a".repeat(2001), "Llame al 916-555-0100.")))
                .containsExactly("en desk.reason.long", "es desk.reason.identifier");
        assertThat(stored(release)).isEmpty();
    }

    @Test
    @DisplayName("is about one of the report's sections")
    void sections() {
        Release release = aRelease().built().into(portal);
        for (int section : List.of(0, 13)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> save(release, section, EMPTY, "More.", "M\u00e1s."));
        }
        ReleaseNumber none = ReleaseNumber.parse("2020Q1-r1").orElseThrow();
        LocalText words = new LocalText("More.", "M\u00e1s.");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> commentary.save(Staff.PUBLISHER, none, 3, EMPTY, words));
    }

    @Test
    @DisplayName("says why a release replaces another, which cannot be left out")
    void restatement() {
        Release second = aRelease().revision(2).built().into(portal);
        int why = CommentaryField.RESTATEMENT;
        assertThat(fields(save(second, why, "", "")))
                .containsExactly("en commentary.missing.en", "es commentary.missing.es");
        assertThat(save(second, why, "A county filed late.", "Un condado tard\u00f3."))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(stored(second)).hasSize(2);
        assertThat(save(second, 3, "", "")).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("is stale if somebody else has changed that section since, and first of all")
    void stale() {
        Release release = aRelease().built().into(portal);
        save(release, 3, "More.", "M\u00e1s.");
        assertThat(save(release, 3, EMPTY, "", "x"))
                .isEqualTo(new Decision.Stale(release.version()));
        assertThat(save(release, 4, EMPTY, "Four.", "Cuatro."))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(stored(release)).hasSize(4);
    }

    @Test
    @DisplayName("takes the signatures of legal and department away, unless nothing has changed")
    void signatures() {
        Release release = aRelease().built().into(portal);
        save(release, 3, "More.", "M\u00e1s.");
        Release signed = aRelease().in("2026Q2").signed().into(portal);
        assertThat(save(signed, 3, " ", " ")).isInstanceOf(Decision.Accepted.class);
        assertThat(signed.clearance().isSigned(ReleaseAction.SIGN_LEGAL)).isTrue();
        save(signed, 3, "More.", "M\u00e1s.");
        assertThat(signed.clearance().isSigned(ReleaseAction.SIGN_LEGAL)).isFalse();
        assertThat(signed.clearance().isSigned(ReleaseAction.SIGN_DEPARTMENT)).isFalse();
        assertThat(signed.clearance().isSigned(ReleaseAction.SIGN_STATISTICS)).isTrue();
    }

    @Test
    @DisplayName(
            "takes those signatures away when it is removed, and keeps them for the same words")
    void removedAfterSigning() {
        PlayedRelease played = aRelease().built();
        Release release = played.into(portal);
        save(release, 3, "More.", "M\u00e1s.");
        played.signed();
        assertThat(save(release, 3, " More.\r\n", "M\u00e1s."))
                .isEqualTo(new Decision.Accepted(release.version()));
        assertThat(release.clearance().isSigned(ReleaseAction.SIGN_DEPARTMENT)).isTrue();
        save(release, 3, "", "");
        assertThat(release.clearance().isSigned(ReleaseAction.SIGN_LEGAL)).isFalse();
        assertThat(release.clearance().isSigned(ReleaseAction.SIGN_DEPARTMENT)).isFalse();
        assertThat(release.clearance().isSigned(ReleaseAction.SIGN_STATISTICS)).isTrue();
    }
}
