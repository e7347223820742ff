package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.Language;

/** The pages of a release in one language, each requested once for all checks. */
final class PublishedPages {
    private final Web web;
    private final Language language;
    private final Map<String, Html> reports = new LinkedHashMap<>();

    PublishedPages(Web web, Language language) {
        this.web = web;
        this.language = language;
    }

    /** Returns the report of a release. The last two are cached so that they can be compared. */
    Html report(String release) {
        Html kept = reports.remove(release);
        Html page = kept == null ? page("/report/" + release) : kept;
        reports.put(release, page);
        if (reports.size() > 2) {
            reports.remove(reports.keySet().iterator().next());
        }
        return page;
    }

    /** Returns the page of a county in a release. */
    Html county(String release, County county) {
        return page("/report/" + release + "/county/" + county.slug());
    }

    private Html page(String path) {
        String address = (language == Language.ES ? "/es" : "") + path;
        HttpResponse<String> answer = web.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        Html page = Html.parse(answer.body());
        Marks.on(address, answer, page);
        Signs.on(address, page, language);
        return page;
    }
}
