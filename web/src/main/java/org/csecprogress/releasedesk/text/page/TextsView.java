package org.csecprogress.releasedesk.text.page;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.text.TextTally;
import org.csecprogress.release.text.TextVerdict;
import org.csecprogress.release.text.service.AuthorTexts;
import org.csecprogress.release.text.service.TextReviewProgress;
import org.csecprogress.release.text.service.TextReviewService;
import org.csecprogress.releasedesk.web.DecisionMessages;

/** The public texts of a release by author, and the officer's decision on each. */
@Named
@ViewScoped
public class TextsView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private static final String REASON = "reason";

    @Inject private CurrentActor current;
    @Inject private TextReviewService reviews;
    @Inject private CatalogService catalogs;
    @Inject private PageMessages messages;
    @Inject private DecisionMessages decisions;

    private final TableLines<AuthorLine> lines =
            new TableLines<>(
                    "authors",
                    slice -> Sliced.of(authors(), slice, AuthorLine.ORDERS),
                    AuthorLine::href);
    private ReleaseNumber number;
    private String author = "";
    private String seen = "";
    private String chosen = "";
    private String reason = "";
    private transient TextReviewProgress review;
    private transient AuthorTexts texts;
    private transient List<TextCard> cards;

    private static Sentences say() {
        return Sentences.ofPage();
    }

    /** Finds the release, and the author if one is requested. */
    public void load() {
        if (isOverview()) {
            review();
        } else {
            lookAgain();
        }
    }

    /** Reads what the page shows from now on, and remembers what its reader sees. */
    private void lookAgain() {
        review = null;
        texts = null;
        cards = null;
        seen = texts().sheet().seen();
    }

    /** Returns the author: a county, or CDSS by the code STATE. */
    private TextAuthor author() {
        return TextAuthor.parse(author).orElseThrow(() -> new NotFoundException("county"));
    }

    private TextReviewProgress review() {
        if (review == null) {
            review =
                    reviews.review(current.get(), release())
                            .orElseThrow(() -> new NotFoundException("release"));
        }
        return review;
    }

    private AuthorTexts texts() {
        if (texts == null) {
            texts =
                    reviews.look(current.get(), release(), author())
                            .orElseThrow(() -> new NotFoundException("texts"));
        }
        return texts;
    }

    /** Approves all texts of the author that have no mark. */
    public void passAll() {
        end(
                reviews.passUnflagged(current.get(), release(), author(), seen),
                say().of("texts.done.all", getCountyName()));
    }

    /** Approves one text. */
    public void pass(String field) {
        decide(field, TextVerdict.PASSED, "");
    }

    /** Chooses the text that the dialog sends back. */
    public void choose(String field) {
        chosen = field;
        reason =
                card().filter(TextCard::isSentBack)
                        .map(each -> each.decision().reason())
                        .orElse("");
    }

    /** Sends the chosen text back with the typed reason. */
    public void sendBack() {
        if (!chosen.isEmpty()) {
            decide(chosen, TextVerdict.SENT_BACK, reason);
        }
    }

    private void decide(String field, TextVerdict verdict, String why) {
        end(
                reviews.decide(current.get(), release(), author(), field, seen, verdict, why),
                say().of("texts.done." + verdict, getCountyName()));
    }

    private void end(Decision decision, String done) {
        decisions.show(
                decision,
                () -> messages.doneHere(done, TextsAddress.of(release(), author())),
                problem -> REASON,
                this::overtaken);
        if (!FacesContext.getCurrentInstance().getResponseComplete()) {
            lookAgain();
        }
    }

    /** Reports a conflict. If CDSS has removed its last text, nothing is left to decide. */
    private void overtaken() {
        if (reviews.look(current.get(), release(), author()).isEmpty()) {
            messages.done(say().of("texts.stale"), TextsAddress.of(release()));
        } else {
            messages.wrong("", say().of("texts.stale"));
        }
    }

    /** Whether the page lists all authors instead of the texts of one. */
    public boolean isOverview() {
        return author.isEmpty();
    }

    public String getTitle() {
        return isOverview()
                ? say().of("texts.title", number)
                : say().of("texts.title.county", getCountyName(), number);
    }

    private ReleaseNumber release() {
        return NotFoundException.ifNull(number, "release");
    }

    public ReleaseNumber getNumber() {
        return number;
    }

    public void setNumber(ReleaseNumber number) {
        this.number = number;
    }

    public String getAuthor() {
        return author;
    }

    public void setAuthor(String author) {
        this.author = author == null ? "" : author;
    }

    public String getCountyName() {
        return name(author());
    }

    private String name(TextAuthor of) {
        return of.county()
                .map(county -> catalogs.counties().byCode(county).name())
                .orElseGet(() -> say().of("texts.author.state"));
    }

    /** Returns the results so far of the texts shown. */
    public String getTally() {
        TextTally tally = isOverview() ? review().all() : texts().sheet().tally();
        return say().of("texts.tally", tally.passed(), tally.sentBack(), tally.open());
    }

    public TableLines<AuthorLine> getLines() {
        return lines;
    }

    private List<AuthorLine> authors() {
        return review().authors().entrySet().stream()
                .map(
                        each ->
                                new AuthorLine(
                                        name(each.getKey()),
                                        TextsAddress.of(release(), each.getKey()),
                                        each.getValue()))
                .toList();
    }

    /** Returns the texts of the author, as the page shows them until a decision. */
    public List<TextCard> getCards() {
        if (cards == null) {
            cards =
                    new TextCards(
                                    catalogs.catalogs().forPeriod(release().period()),
                                    catalogs.counties(),
                                    texts(),
                                    say())
                            .all();
        }
        return cards;
    }

    private Optional<TextCard> card() {
        return getCards().stream().filter(card -> card.field().equals(chosen)).findFirst();
    }

    /** Returns the heading of the chosen text, or empty. */
    public String getChosen() {
        return card().map(TextCard::label).orElse("");
    }

    /** Returns the form's hidden fingerprint of the texts and decisions that its reader saw. */
    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen == null ? "" : seen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }

    /** Whether this reader decides on texts. */
    public boolean isOfficer() {
        return current.get().has(Role.STATE_DISCLOSURE);
    }

    /** Whether this reader may decide now. */
    public boolean isDeciding() {
        return texts().deciding();
    }

    /** Returns how many texts can be approved together. */
    public int getPassable() {
        return isDeciding() ? texts().sheet().passable().size() : 0;
    }

    /** Returns whether the author's figures are shown in this release, as a sentence. */
    public String getShown() {
        String whose = author().isState() ? "state" : "county";
        String shown = author().isState() || texts().countyShown() ? "shown" : "notShown";
        return say().of("texts." + whose + "." + shown, getCountyName());
    }

    /** Returns the next author with an undecided text, or null. */
    public AuthorLine getNext() {
        return AuthorLine.next(authors(), getCountyName()).orElse(null);
    }
}
