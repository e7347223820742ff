package org.csecprogress.release.glossary;

import java.text.Collator;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.Table;
import org.csecprogress.csv.TableException;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.LocalText;

/** The glossary of the report, read from glossary.csv. */
public final class Glossary {
    private static final String FILE = "glossary.csv";
    private static final List<String> COLUMNS =
            List.of("id", "sections", "term_en", "term_es", "text_en", "text_es");
    private static final Pattern ID = Pattern.compile("[a-z][a-z-]*");
    private static final Pattern SECTION = Pattern.compile("[1-9]\\d?");

    private final List<Term> terms;

    private Glossary(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    /** Returns the glossary that the product ships. */
    public static Glossary builtIn() {
        return read(CatalogSource.classpath("reference"));
    }

    /**
     * Reads glossary.csv.
     *
     * @throws TableException if a row is malformed or a term appears twice
     */
    public static Glossary read(CatalogSource source) {
        Set<String> ids = new HashSet<>();
        return new Glossary(
                Table.read(FILE, source.read(FILE), COLUMNS).rows().stream()
                        .map(row -> term(row, ids))
                        .toList());
    }

    private static Term term(Row row, Set<String> ids) {
        String id = row.required("id");
        if (!ID.matcher(id).matches()) {
            throw row.refuse("id", "\"" + id + "\" is no name of an address");
        }
        if (!ids.add(id)) {
            throw row.refuse("id", "\"" + id + "\" is there twice");
        }
        if (!row.list("sections").stream().allMatch(s -> SECTION.matcher(s).matches())) {
            throw row.refuse("sections", "each is the number of a section");
        }
        return new Term(
                id,
                row.list("sections").stream().map(Integer::valueOf).collect(Collectors.toSet()),
                new LocalText(row.required("term_en"), row.required("term_es")),
                new LocalText(row.required("text_en"), row.required("text_es")));
    }

    /** Returns all terms in the alphabetical order of a language. */
    public List<Term> in(Language language) {
        Collator order = Collator.getInstance(language.locale());
        return terms.stream()
                .sorted(Comparator.comparing(term -> term.name().in(language), order))
                .toList();
    }

    /** Returns the terms that a section of the report links to, in alphabetical order. */
    public List<Term> in(Language language, int section) {
        return in(language).stream().filter(term -> term.sections().contains(section)).toList();
    }
}
