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
import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.LocalText;

/**
 * An editable site text: the approved version, and a proposal that waits for approval. Nobody
 * approves their own; pages show the last approved version, an announcement on its days alone.
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

    @Column(name = "passed_from")
    private LocalDate passedFrom;

    @Column(name = "passed_until")
    private LocalDate passedUntil;

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

    @Column(name = "proposed_from")
    private LocalDate proposedFrom;

    @Column(name = "proposed_until")
    private LocalDate proposedUntil;

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

    /** Returns the days on which the approved text is shown. */
    public ShownDays passedDays() {
        return new ShownDays(passedFrom, passedUntil);
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

    /** Returns the days for which it is proposed. */
    public ShownDays proposedDays() {
        return new ShownDays(proposedFrom, proposedUntil);
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
    public SiteTextMoved propose(ShownText text, Actor by, Instant at) {
        proposedEnglish = text.words().en();
        proposedSpanish = text.words().es();
        proposedFrom = text.days().from();
        proposedUntil = text.days().until();
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
        passedFrom = proposedFrom;
        passedUntil = proposedUntil;
        writtenName = proposedName;
        passedName = by.name();
        passedAt = at;
        proposedEnglish = null;
        proposedSpanish = null;
        proposedFrom = null;
        proposedUntil = null;
        proposedBy = null;
        proposedName = null;
        return new SiteTextMoved(SiteTextMoved.Move.PASS, kind, shown(), by, at);
    }

    /** Returns the approved text and its days, if there is one. */
    public Optional<ShownText> shown() {
        return passed().map(words -> new ShownText(words, passedDays()));
    }

    /** Takes an announcement from the pages before its last day. */
    public SiteTextMoved end(Actor by, Instant at) {
        passedEnglish = null;
        passedSpanish = null;
        passedFrom = null;
        passedUntil = null;
        writtenName = null;
        passedName = null;
        passedAt = null;
        return new SiteTextMoved(SiteTextMoved.Move.END, kind, Optional.empty(), by, at);
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
