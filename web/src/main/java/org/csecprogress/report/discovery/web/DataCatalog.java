package org.csecprogress.report.discovery.web;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.web.JsonBuilders;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.record.PublicRelease;

/** The texts about tables and their publisher that both versions of the list share. */
final class DataCatalog {
    static final String CSV = "text/csv";

    private final FeedTexts texts;
    private final String email;

    /**
     * @param texts in English
     * @param email the address for questions about the data
     */
    DataCatalog(FeedTexts texts, String email) {
        this.texts = texts;
        this.email = email;
    }

    Sentences say() {
        return texts.say();
    }

    String full(String path) {
        return texts.full(path);
    }

    String title(String title) {
        return texts.title(title);
    }

    String text(String text) {
        return texts.text(text);
    }

    String title(TableSeries series) {
        return title(series.title().in(Language.EN));
    }

    String description() {
        return text(say().of("data.description"));
    }

    String publisher() {
        return say().of("brand.public");
    }

    /** Returns whom to ask, as both versions of the standard have it. */
    JsonObjectBuilder contact(String type) {
        return JsonBuilders.object()
                .add("@type", type)
                .add("fn", publisher())
                .add("hasEmail", "mailto:" + email);
    }

    JsonArrayBuilder keywords() {
        JsonArrayBuilder words = JsonBuilders.array();
        for (String word : say().of("data.keywords").split(", ", -1)) {
            words.add(word);
        }
        return words;
    }

    static String day(PublicRelease release) {
        return CaliforniaTime.day(release.publishedAt()).toString();
    }

    /** Returns the day of the newest release in some series, which are not empty. */
    static String newestDay(Collection<TableSeries> all) {
        return all.stream()
                .map(series -> day(series.newest()))
                .max(String::compareTo)
                .orElseThrow();
    }
}
