package org.csecprogress.release.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.Table;
import org.csecprogress.csv.TableException;

/** The pages of every report in the order of its sections, read from report_topics.csv. */
public final class Topics {
    private static final String FILE = "report_topics.csv";
    private static final List<String> COLUMNS = List.of("section", "slug", "lead");
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z-]*[a-z]");

    /** Stands between a release and a county in addresses, so that no topic may be called so. */
    private static final String COUNTY = "county";

    private final List<Topic> all;

    private Topics(List<Topic> all) {
        this.all = List.copyOf(all);
    }

    /** Returns the pages that the product ships. */
    public static Topics builtIn() {
        return read(CatalogSource.classpath("reference"));
    }

    /**
     * Reads report_topics.csv.
     *
     * @throws TableException if a row is malformed, a slug appears twice, or the sections are not
     *     numbered from 1 in order
     */
    public static Topics read(CatalogSource source) {
        List<Topic> all = new ArrayList<>();
        for (Row row : Table.read(FILE, source.read(FILE), COLUMNS).rows()) {
            Topic topic = topic(row);
            if (topic.section() != all.size() + 1) {
                throw row.refuse("section", "the next section is " + (all.size() + 1));
            }
            if (all.stream().anyMatch(other -> other.slug().equals(topic.slug()))) {
                throw row.refuse("slug", "\"" + topic.slug() + "\" is there twice");
            }
            all.add(topic);
        }
        return new Topics(all);
    }

    private static Topic topic(Row row) {
        String slug = row.required("slug");
        if (!SLUG.matcher(slug).matches() || slug.equals(COUNTY)) {
            throw row.refuse("slug", "\"" + slug + "\" can't be a part of an address");
        }
        String lead = row.text("lead");
        return new Topic(
                row.integer("section"), slug, Optional.of(lead).filter(code -> !code.isEmpty()));
    }

    /** Returns all pages, one for each section from 1. */
    public List<Topic> all() {
        return all;
    }

    /**
     * Returns the page of a section.
     *
     * @throws IndexOutOfBoundsException if there is no such section
     */
    public Topic of(int section) {
        return all.get(section - 1);
    }

    /** Returns the page with a name in addresses; empty if there is none. */
    public Optional<Topic> named(String slug) {
        return all.stream().filter(topic -> topic.slug().equals(slug)).findFirst();
    }
}
