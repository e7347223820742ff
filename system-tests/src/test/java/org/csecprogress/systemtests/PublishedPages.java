package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.Language;

/** The pages of a release in one language, each requested once for all checks. */
final class PublishedPages {
    private static final int MOST_BYTES = 150_000;

    private final Web web;
    private final Language language;
    private final Map<String, Map<String, Html>> reports = new LinkedHashMap<>();

    PublishedPages(Web web, Language language) {
        this.web = web;
        this.language = language;
    }

    /** Returns all pages of a report but those of the counties, one after another. */
    Html report(String release) {
        return Html.together(pagesOf(release).values());
    }

    /**
     * Returns one page of a report.
     *
     * @param place the end of its address, such as {@code /victims}; empty for the brief
     */
    Html page(String release, String place) {
        Html page = pagesOf(release).get(address("/report/" + release + place));
        assertThat(page).as("no link leads to %s of %s", place, release).isNotNull();
        return page;
    }

    /** Returns how many pages the report has. */
    int pages(String release) {
        return pagesOf(release).size();
    }

    /**
     * Returns the pages by address, as far as links lead, without those of a single picture, which
     * another page has too. Only the last report is kept.
     */
    private Map<String, Html> pagesOf(String release) {
        if (!reports.containsKey(release)) {
            reports.clear();
            reports.put(release, read(address("/report/" + release)));
        }
        return reports.get(release);
    }

    private Map<String, Html> read(String brief) {
        Map<String, Html> pages = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(brief);
        while (!open.isEmpty()) {
            String address = open.poll();
            if (!pages.containsKey(address)) {
                Html page = parsed(address);
                pages.put(address, page);
                page.all("a").stream()
                        .map(link -> link.attribute("href").replaceFirst("#.*", ""))
                        .filter(href -> href.startsWith(brief + "/"))
                        .filter(href -> !href.contains("/county/"))
                        .filter(href -> !href.contains("/picture/") && !href.endsWith(".bib"))
                        .forEach(open::add);
            }
        }
        return pages;
    }

    /** Returns the page of a county in a release. */
    Html county(String release, County county) {
        return parsed(address("/report/" + release + "/county/" + county.slug()));
    }

    private String address(String path) {
        return (language == Language.ES ? "/es" : "") + path;
    }

    private Html parsed(String address) {
        HttpResponse<String> answer = web.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(answer.body().getBytes(StandardCharsets.UTF_8))
                .as("bytes of %s", address)
                .hasSizeLessThan(MOST_BYTES);
        Html page = Html.parse(answer.body());
        Marks.on(address, answer, page);
        Signs.on(address, page, language);
        return page;
    }
}
