package org.csecprogress.sitetext;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.LocalText;

/**
 * The words of one kind: those that were passed, and those that wait to be read. Nobody passes
 * their own, and what is shown is what was passed last.
 */
@Entity
@Table(name = "site_text")
public class SiteText {
    @Id
    @Enumerated(EnumType.STRING)
    private SiteTextKind kind;

    @Column(name = "passed_en", length = 4000)
    private String passedEnglish;

    @Column(name = "passed_es", length = 4000)
    private String passedSpanish;

    @Column(name = "written_name", length = 120)
    private String writtenName;

    @Column(name = "passed_name", length = 120)
    private String passedName;

    @Column(name = "passed_at")
    private Instant passedAt;

    @Column(name = "proposed_en", length = 4000)
    private String proposedEnglish;

    @Column(name = "proposed_es", length = 4000)
    private String proposedSpanish;

    @Column(name = "proposed_by")
    private Long proposedBy;

    @Column(name = "proposed_name", length = 120)
    private String proposedName;

    /** Why the proposal was sent back, where it was. */
    @Column(length = 4000)
    private String answer;

    @Version private long version;

    /** For the persistence provider. */
    protected SiteText() {}

    /** No words yet. */
    SiteText(SiteTextKind kind) {
        this.kind = kind;
    }

    public SiteTextKind kind() {
        return kind;
    }

    /** Changes with everything that happens to it. */
    public long version() {
        return version;
    }

    /** What stands on the pages; nothing while the standard words do. */
    public Optional<LocalText> passed() {
        return words(passedEnglish, passedSpanish);
    }

    /** Who wrote it. */
    public Optional<String> writtenName() {
        return Optional.ofNullable(writtenName);
    }

    /** Who passed it. */
    public Optional<String> passedName() {
        return Optional.ofNullable(passedName);
    }

    /** When it was passed. */
    public Optional<Instant> passedAt() {
        return Optional.ofNullable(passedAt);
    }

    /** What was proposed and is not passed, also where it was sent back. */
    public Optional<LocalText> proposed() {
        return words(proposedEnglish, proposedSpanish);
    }

    /** Who proposed it. */
    public Optional<String> proposedName() {
        return Optional.ofNullable(proposedName);
    }

    /** Why it was sent back; nothing while it waits. */
    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    private static Optional<LocalText> words(String english, String spanish) {
        return english == null ? Optional.empty() : Optional.of(new LocalText(english, spanish));
    }

    /** Whether a proposal waits that this person did not make. */
    public boolean mayDecide(Actor actor) {
        return proposed().isPresent() && answer == null && proposedBy != actor.accountId();
    }

    /** Proposes words, in the place of what was proposed before. */
    public SiteTextMoved propose(LocalText words, Actor by, Instant at) {
        proposedEnglish = words.en();
        proposedSpanish = words.es();
        proposedBy = by.accountId();
        proposedName = by.name();
        answer = null;
        return new SiteTextMoved(SiteTextMoved.Move.PROPOSE, kind, Optional.empty(), by, at);
    }

    /**
     * Passes what was proposed: it stands on the pages from now on.
     *
     * @throws IllegalStateException if {@link #mayDecide} says that they may not
     */
    public SiteTextMoved pass(Actor by, Instant at) {
        requireDecidable(by);
        passedEnglish = proposedEnglish;
        passedSpanish = proposedSpanish;
        writtenName = proposedName;
        passedName = by.name();
        passedAt = at;
        proposedEnglish = null;
        proposedSpanish = null;
        proposedBy = null;
        proposedName = null;
        return new SiteTextMoved(SiteTextMoved.Move.PASS, kind, passed(), by, at);
    }

    /**
     * Sends back what was proposed.
     *
     * @param why for who proposed it
     * @throws IllegalStateException if {@link #mayDecide} says that they may not
     */
    public SiteTextMoved sendBack(String why, Actor by, Instant at) {
        requireDecidable(by);
        answer = why;
        return new SiteTextMoved(SiteTextMoved.Move.SEND_BACK, kind, Optional.empty(), by, at);
    }

    private void requireDecidable(Actor by) {
        if (!mayDecide(by)) {
            throw new IllegalStateException("nothing of another waits to be read");
        }
    }
}
