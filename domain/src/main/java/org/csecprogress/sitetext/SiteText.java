package org.csecprogress.sitetext;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.LocalText;

/**
 * An editable site text: the approved version, and a proposal that waits for approval. Nobody
 * approves their own; pages show the last approved version.
 */
@Entity
@Table(name = "site_text")
@NamedQuery(name = SiteText.ALL, query = "select t from SiteText t")
public class SiteText {
    /** Name of the query for all texts. */
    public static final String ALL = "SiteText.all";

    @Id
    @NotNull
    @Enumerated(EnumType.STRING)
    private SiteTextKind kind;

    @Size(max = 4000)
    @Column(name = "passed_en", length = 4000)
    private String passedEnglish;

    @Size(max = 4000)
    @Column(name = "passed_es", length = 4000)
    private String passedSpanish;

    @Size(max = 120)
    @Column(name = "written_name", length = 120)
    private String writtenName;

    @Size(max = 120)
    @Column(name = "passed_name", length = 120)
    private String passedName;

    @Column(name = "passed_at")
    private Instant passedAt;

    @Size(max = 4000)
    @Column(name = "proposed_en", length = 4000)
    private String proposedEnglish;

    @Size(max = 4000)
    @Column(name = "proposed_es", length = 4000)
    private String proposedSpanish;

    @Column(name = "proposed_by")
    private Long proposedBy;

    @Size(max = 120)
    @Column(name = "proposed_name", length = 120)
    private String proposedName;

    /** Why the proposal was sent back, or null. */
    @Size(max = 4000)
    @Column(length = 4000)
    private String answer;

    @Version private long version;

    /** For the persistence provider. */
    protected SiteText() {}

    /** Creates a text without versions. */
    SiteText(SiteTextKind kind) {
        this.kind = kind;
    }

    public SiteTextKind kind() {
        return kind;
    }

    /** Returns the version, which changes with every action. */
    public long version() {
        return version;
    }

    /** Returns the text shown on pages; empty while the default is shown. */
    public Optional<LocalText> passed() {
        return words(passedEnglish, passedSpanish);
    }

    /** Returns who wrote the approved text. */
    public Optional<String> writtenName() {
        return Optional.ofNullable(writtenName);
    }

    /** Returns who approved it. */
    public Optional<String> passedName() {
        return Optional.ofNullable(passedName);
    }

    /** Returns when it was approved. */
    public Optional<Instant> passedAt() {
        return Optional.ofNullable(passedAt);
    }

    /** Returns the proposal that is not approved, including one that was sent back. */
    public Optional<LocalText> proposed() {
        return words(proposedEnglish, proposedSpanish);
    }

    /** Returns who proposed it. */
    public Optional<String> proposedName() {
        return Optional.ofNullable(proposedName);
    }

    /** Returns why it was sent back; empty while it waits. */
    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    private static Optional<LocalText> words(String english, String spanish) {
        return english == null ? Optional.empty() : Optional.of(new LocalText(english, spanish));
    }

    /** Whether a proposal by someone else waits. */
    public boolean mayDecide(Actor actor) {
        return proposed().isPresent() && answer == null && proposedBy != actor.accountId();
    }

    /** Proposes a text, replacing an earlier proposal. */
    public SiteTextMoved propose(LocalText words, Actor by, Instant at) {
        proposedEnglish = words.en();
        proposedSpanish = words.es();
        proposedBy = by.accountId();
        proposedName = by.name();
        answer = null;
        return new SiteTextMoved(SiteTextMoved.Move.PROPOSE, kind, Optional.empty(), by, at);
    }

    /**
     * Approves the proposal; pages show it from now on.
     *
     * @throws IllegalStateException if {@link #mayDecide} is false
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
     * Sends the proposal back.
     *
     * @param why the reason, for its author
     * @throws IllegalStateException if {@link #mayDecide} is false
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
