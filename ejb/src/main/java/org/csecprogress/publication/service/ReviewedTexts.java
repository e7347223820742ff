package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.publication.Commentary;
import org.csecprogress.publication.CommentaryField;
import org.csecprogress.publication.PublicText;
import org.csecprogress.publication.Release;
import org.csecprogress.publication.ReleaseDigests;
import org.csecprogress.publication.ReviewedText;
import org.csecprogress.publication.TextAuthor;
import org.csecprogress.publication.TextDecision;
import org.csecprogress.publication.TextSheet;
import org.csecprogress.publication.TextTally;
import org.csecprogress.publication.TextVerdict;

/**
 * Stores the public texts in a release of counties and of CDSS, the decision on each, and the
 * passed texts. A decision applies only to the text that was read: a changed text has none.
 */
@ApplicationScoped
class ReviewedTexts {
    private static final String TEXTS =
            "select w.author, w.field, w.body, d.text_digest, d.verdict, d.reason, d.decided_by,"
                    + " d.decided_name, d.decided_at, d.version from (select m.county as author,"
                    + " t.field, t.body from release_submission m join text_answer t on"
                    + " t.revision_id = m.revision_id where m.release_id = ? union all select"
                    + " 'STATE', c.field, c.body from release_commentary c where c.release_id = ?)"
                    + " w left join release_text_decision d on d.release_id = ? and d.author ="
                    + " w.author and d.field = w.field";
    private static final String CHANGE =
            "update release_text_decision set text_digest = ?, verdict = ?, reason = ?, decided_by"
                    + " = ?, decided_name = ?, decided_at = ?, version = version + 1 where"
                    + " release_id = ? and author = ? and field = ?";
    private static final String ADD =
            "insert into release_text_decision (text_digest, verdict, reason, decided_by,"
                    + " decided_name, decided_at, release_id, author, field, version) values (?, ?,"
                    + " ?, ?, ?, ?, ?, ?, ?, 1)";
    private static final String PASSED =
            "select author, field, body from release_text where release_id = ?";

    private final Sql sql;
    private final CatalogService catalogs;

    protected ReviewedTexts() {
        this(null, null);
    }

    @Inject
    ReviewedTexts(Sql sql, CatalogService catalogs) {
        this.sql = sql;
        this.catalogs = catalogs;
    }

    /** Returns all public texts of the release, CDSS's first, then county by county. */
    List<ReviewedText> all(Release release) {
        long id = release.id();
        return ordered(release, sql.list(TEXTS, reader(release), id, id, id));
    }

    /** Returns the texts of one author. */
    TextSheet of(Release release, TextAuthor author) {
        long id = release.id();
        return new TextSheet(
                ordered(
                        release,
                        sql.list(
                                TEXTS + " where w.author = ?",
                                reader(release),
                                id,
                                id,
                                id,
                                author.code())));
    }

    /** Returns whether every text is decided, without checking the texts for counts. */
    boolean isDecided(Release release) {
        long id = release.id();
        Catalog catalog = catalog(release);
        return sql.list(TEXTS, row -> isOpen(row, catalog), id, id, id).stream()
                .noneMatch(Boolean::booleanValue);
    }

    private static boolean isOpen(ResultSet row, Catalog catalog) throws SQLException {
        return isPublic(row, catalog) && decision(row, row.getString(3)).isEmpty();
    }

    private static boolean isPublic(ResultSet row, Catalog catalog) throws SQLException {
        String field = row.getString(2);
        boolean commentary = CommentaryField.parse(field).isPresent();
        return !row.getString(3).isBlank() && (commentary || isPublic(catalog, field));
    }

    /** Returns the progress of the review. */
    TextTally tally(Release release) {
        return TextTally.of(all(release));
    }

    private List<ReviewedText> ordered(Release release, List<Optional<ReviewedText>> found) {
        List<String> order = catalog(release).textFields().stream().map(TextField::code).toList();
        return found.stream()
                .flatMap(Optional::stream)
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

    private Sql.RowReader<Optional<ReviewedText>> reader(Release release) {
        Catalog catalog = catalog(release);
        CountFlags flags = flags(catalog);
        return row -> {
            if (!isPublic(row, catalog)) {
                return Optional.empty();
            }
            String body = row.getString(3);
            var text = publicText(row);
            return Optional.of(new ReviewedText(text, flags.in(body), decision(row, body)));
        };
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

    private static Optional<TextDecision> decision(ResultSet row, String body) throws SQLException {
        return ReleaseDigests.ofText(body).equals(row.getString(4))
                ? Optional.of(
                        new TextDecision(
                                TextVerdict.valueOf(row.getString(5)),
                                row.getString(6),
                                row.getLong(7),
                                row.getString(8),
                                Sql.instant(row, 9),
                                row.getLong(10)))
                : Optional.empty();
    }

    /** Returns the passages of a text about a release that could reveal a count, as written. */
    List<String> flagged(Release release, LocalText words) {
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
    Optional<LocalText> restatement(Release release) {
        return Commentary.restatement(passed(of(release, TextAuthor.STATE).texts()));
    }

    private static List<PublicText> passed(List<ReviewedText> texts) {
        return texts.stream()
                .filter(text -> text.is(TextVerdict.PASSED))
                .map(ReviewedText::text)
                .toList();
    }

    /** Stores a decision in place of an earlier one. */
    void decide(
            Release release,
            PublicText text,
            TextVerdict verdict,
            String reason,
            Actor officer,
            Instant at) {
        Object[] values = {
            ReleaseDigests.ofText(text.body()),
            verdict,
            reason,
            officer.accountId(),
            officer.name(),
            at,
            release.id(),
            text.author().code(),
            text.field()
        };
        if (sql.update(CHANGE, values) == 0) {
            sql.update(ADD, values);
        }
    }

    /**
     * Copies the passed texts to where the public side reads. A commentary is copied in both
     * languages or not at all.
     *
     * @return the digest over the copies
     */
    String keepPassed(Release release) {
        List<PublicText> passed = Commentary.whole(passed(all(release)));
        sql.update("delete from release_text where release_id = ?", release.id());
        sql.batch(
                "insert into release_text (release_id, author, field, body) values (?, ?, ?, ?)",
                passed.stream()
                        .map(
                                t ->
                                        new Object[] {
                                            release.id(), t.author().code(), t.field(), t.body()
                                        })
                        .toList());
        return ReleaseDigests.ofTexts(passed);
    }

    /** Deletes the copies of the passed texts, which are no longer about to be public. */
    void forgetPassed(Release release) {
        sql.update("delete from release_text where release_id = ?", release.id());
    }

    /** Returns whether the copies are letter by letter the texts that were passed. */
    boolean isIntact(Release release) {
        List<PublicText> kept = sql.list(PASSED, ReviewedTexts::publicText, release.id());
        String none = ReleaseDigests.ofTexts(List.of());
        return ReleaseDigests.ofTexts(kept).equals(release.textsDigest().orElse(none));
    }

    static PublicText publicText(ResultSet row) throws SQLException {
        return new PublicText(new TextAuthor(row.getString(1)), row.getString(2), row.getString(3));
    }
}
