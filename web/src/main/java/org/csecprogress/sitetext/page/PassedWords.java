package org.csecprogress.sitetext.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.frame.web.SiteWords;
import org.csecprogress.sitetext.SiteTextKind;
import org.csecprogress.sitetext.service.PassedTexts;

/** The site texts that the disclosure officer approved. */
@ApplicationScoped
public class PassedWords implements SiteWords {
    @Inject private PassedTexts texts;

    private Optional<String> of(SiteTextKind kind, Language language) {
        return texts.of(kind).map(words -> words.in(language));
    }

    @Override
    public Optional<String> banner(Language language) {
        return of(SiteTextKind.BANNER, language);
    }

    @Override
    public Optional<String> help(Language language) {
        return of(SiteTextKind.HELP, language);
    }

    @Override
    public Optional<String> announcement(Language language) {
        return of(SiteTextKind.ANNOUNCEMENT, language);
    }

    @Override
    public Optional<String> staffAnnouncement(Language language) {
        return of(SiteTextKind.STAFF_ANNOUNCEMENT, language);
    }

    @Override
    public String edition() {
        return texts.edition();
    }
}
