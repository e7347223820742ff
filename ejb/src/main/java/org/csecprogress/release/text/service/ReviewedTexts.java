package org.csecprogress.release.text.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Code;
import org.csecprogress.catalog.TextField;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.disclosure.text.CountFlags;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.content.Commentary;
import org.csecprogress.release.content.CommentaryField;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseDigests;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.text.ReleaseTexts;
import org.csecprogress.release.text.ReviewedText;
import org.csecprogress.release.text.TextSheet;
import org.csecprogress.release.text.TextTally;
import org.csecprogress.release.text.TextVerdict;
import org.csecprogress.release.text.WrittenText;

/**
 * Stores the public texts in a release of counties and of CDSS, the decision on each, and the
 * passed texts. A decision applies only to the text that was read: a changed text has none.
 */
@ApplicationScoped
public class ReviewedTexts {
    @Inject private ReleaseTexts stored;
    @Inject private CatalogService catalogs;

    /** Returns all public texts of the release, CDSS's first, then county by county. */
    List<ReviewedText> all(Release release) {
        return reviewed(release, stored.written(release));
    }

    /** Returns the texts of one author. */
    public TextSheet of(Release release, TextAuthor author) {
        return new TextSheet(reviewed(release, stored.written(release, author)));
    }

    /** Returns whether every text is decided, without checking the texts for counts. */
    boolean isDecided(Release release) {
        Catalog catalog = catalog(release);
        return stored.written(release).stream()
                .filter(written -> isPublic(written.text(), catalog))
                .noneMatch(written -> written.decision().isEmpty());
    }

    private static boolean isPublic(PublicText text, Catalog catalog) {
        boolean commentary = CommentaryField.parse(text.field()).isPresent();
        return !text.body().isBlank() && (commentary || isPublic(catalog, text.field()));
    }

    /** Returns the progress of the review. */
    public TextTally tally(Release release) {
        return TextTally.of(all(release));
    }

    /** Returns those that are public, in order, with what is flagged in them. */
    private List<ReviewedText> reviewed(Release release, List<WrittenText> found) {
        Catalog catalog = catalog(release);
        CountFlags flags = flags(catalog);
        List<String> order = catalog.textFields().stream().map(TextField::code).toList();
        return found.stream()
                .filter(written -> isPublic(written.text(), catalog))
                .map(
                        written ->
                                new ReviewedText(
                                        written.text(),
                                        flags.in(written.text().body()),
                                        written.decision()))
                .sorted(
                        Comparator.comparing((ReviewedText t) -> t.text().author())
                                .thenComparingInt(t -> place(t.text().field(), order))
                                .thenComparing(t -> t.text().field()))
                .toList();
    }

    private static int place(String field, List<String> order) {
        return CommentaryField.parse(field)
                .map(CommentaryField::section)
                .orElseGet(() -> order.indexOf(field));
    }

    private Catalog catalog(Release release) {
        return catalogs.catalogs().forPeriod(release.number().period());
    }

    private static boolean isPublic(Catalog catalog, String field) {
        return catalog.findTextField(field)
                .filter(f -> f.type() == TextField.Type.TEXT)
                .filter(f -> f.visibility() == TextField.Visibility.PUBLIC_AFTER_REVIEW)
                .isPresent();
    }

    /** Creates the search for counts, which allows numbers in labels such as names of tools. */
    private static CountFlags flags(Catalog catalog) {
        List<String> names = new ArrayList<>();
        catalog.textFields().stream()
                .filter(field -> field.type().isCoded())
                .flatMap(field -> catalog.codeList(field.codeList()).codes().stream())
                .map(Code::label)
                .forEach(label -> names.addAll(List.of(label.en(), label.es())));
        return new CountFlags(names);
    }

    /** Returns the passages of a text about a release that could reveal a count, as written. */
    public List<String> flagged(Release release, LocalText words) {
        CountFlags flags = flags(catalog(release));
        return Arrays.stream(Language.values())
                .map(words::in)
                .flatMap(
                        text ->
                                flags.in(text).stream()
                                        .map(f -> text.substring(f.start(), f.end())))
                .toList();
    }

    /** Returns the passed reason for replacing an earlier release. */
    public Optional<LocalText> restatement(Release release) {
        return Commentary.restatement(passed(of(release, TextAuthor.STATE).texts()));
    }

    private static List<PublicText> passed(List<ReviewedText> texts) {
        return texts.stream()
                .filter(text -> text.is(TextVerdict.PASSED))
                .map(ReviewedText::text)
                .toList();
    }

    /** Stores a decision on some texts of an author, in place of earlier ones. */
    void decide(
            Release release,
            TextAuthor author,
            List<PublicText> texts,
            TextVerdict verdict,
            String reason,
            Actor officer,
            Instant at) {
        stored.decide(release, author, texts, verdict, reason, officer, at);
    }

    /**
     * Copies the passed texts to where the public side reads. A commentary is copied in both
     * languages or not at all.
     *
     * @return the digest over the copies
     */
    public String keepPassed(Release release) {
        List<PublicText> passed = Commentary.whole(passed(all(release)));
        stored.keep(release, passed);
        return ReleaseDigests.ofTexts(passed);
    }

    /** Returns the digest over the texts that were passed so far; empty before the build. */
    public Optional<String> passedDigest(Release release) {
        return release.status() == ReleaseStatus.BUILT
                ? Optional.of(ReleaseDigests.ofTexts(Commentary.whole(passed(all(release)))))
                : release.clearance().textsDigest();
    }

    /** Deletes the copies of the passed texts, which are no longer about to be public. */
    public void forgetPassed(Release release) {
        stored.forget(release);
    }

    /** Returns whether the copies are letter by letter the texts that were passed. */
    public boolean isIntact(Release release) {
        String none = ReleaseDigests.ofTexts(List.of());
        return ReleaseDigests.ofTexts(stored.kept(release))
                .equals(release.clearance().textsDigest().orElse(none));
    }
}
