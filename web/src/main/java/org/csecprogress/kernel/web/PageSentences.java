package org.csecprogress.kernel.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;

/** Gives pages their sentences, such as {@code #{say.of('freeze.title', say.months(quarter))}}. */
@ApplicationScoped
public class PageSentences {
    /** Returns the sentences in the language of the current page. */
    @Produces
    @Named("say")
    @Dependent
    Sentences say() {
        return Sentences.ofPage();
    }
}
