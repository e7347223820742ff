package org.csecprogress.report.discovery.web;

import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.frame.web.PublicRoute;
import org.csecprogress.kernel.service.SiteAddress;
import org.csecprogress.kernel.web.Sentences;

/** The texts and addresses of files in one language, marked in the demonstration. */
final class FeedTexts {
    private final Language language;
    private final boolean demonstration;
    private final SiteAddress site;
    private final Sentences say;

    FeedTexts(Language language, boolean demonstration, SiteAddress site) {
        this.language = language;
        this.demonstration = demonstration;
        this.site = site;
        this.say = Sentences.in(language);
    }

    Language language() {
        return language;
    }

    Sentences say() {
        return say;
    }

    /** Returns the full address of a path in the language. */
    String full(String path) {
        return site.of(PublicRoute.address(language, path));
    }

    /** Returns a title, marked in the demonstration. */
    String title(String title) {
        return marked("demonstration.title", title);
    }

    /** Returns a text, marked in the demonstration. */
    String text(String text) {
        return marked("demonstration.text", text);
    }

    private String marked(String key, String text) {
        return demonstration ? say.of(key, text) : text;
    }
}
