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

    @Override
    public Optional<String> of(Text text, Language language) {
        return texts.of(SiteTextKind.valueOf(text.name())).map(words -> words.in(language));
    }

    @Override
    public String edition() {
        return texts.edition();
    }
}
