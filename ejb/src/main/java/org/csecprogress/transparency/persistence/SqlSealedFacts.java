package org.csecprogress.transparency.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.csecprogress.kernel.Sha256;
import org.csecprogress.kernel.persistence.Sql;
import org.csecprogress.transparency.LeafKind;
import org.csecprogress.transparency.SealedFact;
import org.csecprogress.transparency.SealedFacts;

/**
 * Reads what is sealed as rows of text, whatever the features make of them: a row that was changed
 * behind the portal's back has to show.
 */
@ApplicationScoped
@Transactional
class SqlSealedFacts implements SealedFacts {
    private static final String SEPARATOR = "-";

    /** Columns with which a row begins: a name and a number. */
    private static final int KEY = 2;

    private final Sql sql;

    protected SqlSealedFacts() {
        this(null);
    }

    @Inject
    SqlSealedFacts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<SealedFact> all(LeafKind kind) {
        return switch (kind) {
            case CHAIN -> said(kind, FactRows.CHAINS);
            case FILING -> said(kind, FactRows.FILINGS);
            case EVENT -> digested(kind, FactRows.EVENTS);
            case RELEASE -> digested(kind, FactRows.RELEASES);
            case CERTIFICATE -> digested(kind, FactRows.CERTIFICATES);
            case CONFIRMATION -> digested(kind, FactRows.CONFIRMATIONS);
            case ANSWERS, CELLS, PADDING -> List.of();
        };
    }

    /** Returns facts that are a digest themselves. */
    private List<SealedFact> said(LeafKind kind, String statement) {
        return rows(statement).stream()
                .map(
                        row ->
                                new SealedFact(
                                        kind, row.get(0), Long.parseLong(row.get(1)), row.get(2)))
                .toList();
    }

    /** Returns facts whose digest is that of their columns. */
    private List<SealedFact> digested(LeafKind kind, String statement) {
        return rows(statement).stream()
                .map(
                        row ->
                                new SealedFact(
                                        kind,
                                        row.get(0),
                                        Long.parseLong(row.get(1)),
                                        digest(row.subList(KEY, row.size()))))
                .toList();
    }

    private static String digest(List<String> columns) {
        return new Sha256().addEach(columns.toArray()).hex();
    }

    @Override
    public List<SealedFact> answers(Collection<SealedFact> filings) {
        Map<String, List<SealedFact>> quarters =
                filings.stream()
                        .collect(groupingBy(SqlSealedFacts::quarter, TreeMap::new, toList()));
        List<SealedFact> answers = new ArrayList<>();
        quarters.forEach((quarter, some) -> answers.addAll(answers(quarter, some)));
        return answers;
    }

    private List<SealedFact> answers(String quarter, List<SealedFact> filings) {
        Map<List<String>, List<List<String>>> rows =
                rows(FactRows.ANSWERS, quarter).stream()
                        .collect(
                                groupingBy(
                                        row -> row.subList(0, KEY),
                                        mapping(row -> row.subList(KEY, row.size()), toList())));
        return filings.stream()
                .map(
                        filing ->
                                content(
                                        LeafKind.ANSWERS,
                                        filing,
                                        rows.getOrDefault(key(filing), List.of())))
                .toList();
    }

    private static String quarter(SealedFact filing) {
        return filing.name().substring(0, filing.name().lastIndexOf(SEPARATOR));
    }

    private static List<String> key(SealedFact filing) {
        return List.of(filing.name(), Long.toString(filing.number()));
    }

    @Override
    public SealedFact cells(SealedFact release) {
        int revision = release.name().lastIndexOf(SEPARATOR) + 2;
        List<List<String>> rows =
                rows(
                        FactRows.CELLS,
                        release.name().substring(0, revision - 2),
                        Integer.parseInt(release.name().substring(revision)));
        return content(LeafKind.CELLS, release, rows);
    }

    /**
     * Returns the digest of all rows. They are sorted here, since databases sort text otherwise.
     */
    private static SealedFact content(LeafKind kind, SealedFact of, List<List<String>> rows) {
        Sha256 digest = new Sha256();
        rows.stream().map(row -> String.join("\u001f", row)).sorted().forEach(digest::addEach);
        return new SealedFact(kind, of.name(), of.number(), digest.hex());
    }

    /**
     * Returns all columns of all rows as text; an empty column is not the same as an empty text.
     */
    private List<List<String>> rows(String statement, Object... parameters) {
        return sql.list(
                statement,
                row -> {
                    int columns = row.getMetaData().getColumnCount();
                    List<String> texts = new ArrayList<>(columns);
                    for (int i = 1; i <= columns; i++) {
                        texts.add(Objects.requireNonNullElse(row.getString(i), "\u0000"));
                    }
                    return texts;
                },
                parameters);
    }
}
